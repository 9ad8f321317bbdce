/**
 * Telling the encodings before Unicode apart. Each of them can read nearly any bytes, so what counts is whether the
 * letters it gives are common ones: the first level of each character set holds those of daily use.
 */
import { normaliseHeader } from '../schema/entity';
import { isKnownHeader } from './header-row';

type Legacy = 'gb18030' | 'big5' | 'shift_jis' | 'windows-1252';

/** Bytes of one letter and how usual it is, from −3 (impossible) to 1. */
type Weigh = (bytes: Uint8Array, index: number) => { length: number; weight: number };

const within = (byte: number, low: number, high: number): boolean => byte >= low && byte <= high;
const impossible = -3;

/** GB 2312 level 1 is leads B0–D7, level 2 up to F7, signs A1–A9; GBK added the rest, GB18030 the four-byte letters. */
const gb18030: Weigh = (bytes, index) => {
	const [lead = 0, trail = 0] = [bytes[index], bytes[index + 1]];
	if (!within(lead, 0x81, 0xfe)) return { length: 1, weight: impossible };
	if (within(trail, 0x30, 0x39)) return fourBytes(bytes, index);
	if (!within(trail, 0x40, 0xfe) || trail === 0x7f) return { length: 1, weight: impossible };
	if (trail >= 0xa1 && within(lead, 0xb0, 0xd7)) return { length: 2, weight: 1 };
	if (trail >= 0xa1 && within(lead, 0xd8, 0xf7)) return { length: 2, weight: 0.2 };
	if (trail >= 0xa1 && (lead === 0xa1 || lead === 0xa3)) return { length: 2, weight: 0.5 };
	return { length: 2, weight: -0.5 };
};

function fourBytes(bytes: Uint8Array, index: number): { length: number; weight: number } {
	const isWhole = within(bytes[index + 2] ?? 0, 0x81, 0xfe) && within(bytes[index + 3] ?? 0, 0x30, 0x39);
	return isWhole ? { length: 4, weight: 0 } : { length: 1, weight: impossible };
}

/** Big5 level 1 is leads A4–C6, level 2 C9–F9, signs A1–A3. */
const big5: Weigh = (bytes, index) => {
	const [lead = 0, trail = 0] = [bytes[index], bytes[index + 1]];
	const isPair = within(lead, 0x81, 0xfe) && (within(trail, 0x40, 0x7e) || within(trail, 0xa1, 0xfe));
	if (!isPair) return { length: 1, weight: impossible };
	if (within(lead, 0xa4, 0xc6)) return { length: 2, weight: 1 };
	if (within(lead, 0xa1, 0xa3)) return { length: 2, weight: 0.5 };
	return { length: 2, weight: within(lead, 0xc9, 0xf9) ? 0 : -1 };
};

/** Kana are leads 82 and 83, JIS level 1 kanji 88–97; a lone byte is a half-width kana, which few tables hold. */
const shiftJis: Weigh = (bytes, index) => {
	const [lead = 0, trail = 0] = [bytes[index], bytes[index + 1]];
	if (within(lead, 0xa1, 0xdf)) return { length: 1, weight: -0.3 };
	const isLead = within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xfc);
	if (!isLead || !within(trail, 0x40, 0xfc) || trail === 0x7f) return { length: 1, weight: impossible };
	if (lead === 0x82 || lead === 0x83 || within(lead, 0x88, 0x97)) return { length: 2, weight: 1 };
	if (lead === 0x81) return { length: 2, weight: 0.5 };
	return { length: 2, weight: within(lead, 0x98, 0xea) ? 0 : -1 };
};

/** A Latin letter stands beside ASCII ones; a run of high bytes is another script. */
const windows1252: Weigh = (bytes, index) => {
	const byte = bytes[index] ?? 0;
	const isAlone = (bytes[index - 1] ?? 0) < 0x80 && (bytes[index + 1] ?? 0) < 0x80;
	if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return { length: 1, weight: -1 };
	const isLetter = byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
	if (isLetter) return { length: 1, weight: isAlone ? 0.9 : -0.5 };
	return { length: 1, weight: isAlone ? 0.3 : -0.5 };
};

const candidates: readonly (readonly [Legacy, Weigh])[] = [
	['gb18030', gb18030],
	['big5', big5],
	['shift_jis', shiftJis],
	['windows-1252', windows1252]
];

/** The likeliest of the four; earlier ones win a tie. A known header in Chinese or Japanese outweighs letters. */
export function legacyEncoding(head: Uint8Array): Legacy {
	let best: { encoding: Legacy; score: number } = { encoding: 'windows-1252', score: -Infinity };
	for (const [encoding, weigh] of candidates) {
		const score = usualness(head, weigh) + Math.min(knownWords(head, encoding), 4);
		if (score > best.score) best = { encoding, score };
	}
	return best.encoding;
}

/** Mean weight per byte beyond ASCII. */
function usualness(head: Uint8Array, weigh: Weigh): number {
	let sum = 0;
	let bytes = 0;
	for (let index = 0; index < head.length; index += 1) {
		if ((head[index] ?? 0) < 0x80) continue;
		if (index > head.length - 4 && bytes > 0) break;
		const { length, weight } = weigh(head, index);
		sum += weight * length;
		bytes += length;
		index += length - 1;
	}
	return bytes === 0 ? 0 : sum / bytes;
}

/** Cells near the top that are headers we know, and not in ASCII. */
function knownWords(head: Uint8Array, encoding: Legacy): number {
	const text = new TextDecoder(encoding).decode(head.subarray(0, 8192), { stream: true });
	const cells = text.split(/[\r\n,;\t|"]+/, 400).map(normaliseHeader);
	return new Set(cells.filter((cell) => /[^\0-\u007f]/.test(cell) && isKnownHeader(cell))).size;
}
