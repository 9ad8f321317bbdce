import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { crc32 } from './checksum';

it('gives the published check value, in one go and in parts', () => {
	// CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
	expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
	expect(crc32(strToU8('56789'), crc32(strToU8('1234')))).toBe(0xcbf43926);
	expect(crc32(new Uint8Array())).toBe(0);
});
