import { gzipSync, strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { asUtf8 } from './decode';

const text = 'user_id,registered_at\n' + '1,2026-01-01 00:00:00\n'.repeat(200_000);
const source = { name: 'users.csv.gz', blob: new Blob([gzipSync(strToU8(text)) as Uint8Array<ArrayBuffer>]) };
const form = { encoding: 'utf-8', gzip: true, mixedLineEnds: false, invisibleSigns: false } as const;

it('tells how far the file is converted, in bytes of the file', async () => {
	const told: number[] = [];
	const { blob } = await asUtf8(source, form, { onProgress: (fraction) => told.push(fraction) });
	expect(blob.size).toBe(text.length);
	expect(told.at(-1)).toBe(1);
	expect([...told].sort((first, second) => first - second)).toEqual(told);
});

it('stops when it is cancelled, and does not call the archive damaged', async () => {
	const stop = new AbortController();
	stop.abort();
	await expect(asUtf8(source, form, { signal: stop.signal })).rejects.toMatchObject({ kind: 'cancelled' });
});
