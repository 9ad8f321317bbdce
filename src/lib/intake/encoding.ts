/** Which encoding a file's first bytes are written in. */
import { IntakeError, type Words } from './intake-error';
import { legacyEncoding } from './legacy-encoding';
import { refuseBinary, startsWith } from './magic';

export const encodings = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	'gb18030',
	'big5',
	'shift_jis',
	'windows-1252'
] as const;
export type Encoding = (typeof encodings)[number];

export const encodingNames: Record<Encoding, Words> = {
	'utf-8': { en: 'UTF-8', zh: 'UTF-8' },
	'utf-16le': { en: 'UTF-16 LE', zh: 'UTF-16 LE' },
	'utf-16be': { en: 'UTF-16 BE', zh: 'UTF-16 BE' },
	gb18030: { en: 'GB18030 (GBK, Chinese Excel)', zh: 'GB18030（GBK，中文 Excel）' },
	big5: { en: 'Big5 (traditional Chinese)', zh: 'Big5（繁体中文）' },
	shift_jis: { en: 'Shift-JIS (Japanese)', zh: 'Shift-JIS（日文）' },
	'windows-1252': { en: 'Windows-1252 (Western European)', zh: 'Windows-1252（西欧）' }
};

/**
 * The encoding of a file's head: byte-order mark first, then the NUL pattern of UTF-16, then valid UTF-8, else the
 * legacy encoding whose common letters it holds. Throws {@link IntakeError} for binary content.
 */
export function detectEncoding(head: Uint8Array, name: string): Encoding {
	refuseBinary(head, name);
	if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
	if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
	if (startsWith(head, [0xef, 0xbb, 0xbf])) return 'utf-8';
	const wide = wideEncoding(head);
	if (wide) return wide;
	if (isBinary(head)) {
		throw new IntakeError({
			en: `${name} holds binary data, not a text table: export it as CSV and drop that file.`,
			zh: `${name} 是二进制数据，不是文本表格：请导出为 CSV 后再拖入。`
		});
	}
	return narrowEncoding(head);
}

/** Among the encodings that leave ASCII as it is. Few broken sequences among many whole ones are damaged UTF-8. */
export function narrowEncoding(head: Uint8Array): Encoding {
	const { whole, broken } = countUtf8(head);
	return broken === 0 || whole >= 2 * broken ? 'utf-8' : legacyEncoding(head);
}

/** UTF-16 without a mark: delimiters, digits and line ends have one zero byte, always on the same side. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const looked = Math.min(head.length, 65_536) & ~1;
	const zeros = [0, 0];
	const marks = { little: 0, big: 0 };
	for (let index = 0; index < looked; index += 2) {
		const [first = 0, second = 0] = [head[index], head[index + 1]];
		if (first === 0) zeros[0] = (zeros[0] ?? 0) + 1;
		if (second === 0) zeros[1] = (zeros[1] ?? 0) + 1;
		if (second === 0 && isMark(first)) marks.little += 1;
		if (first === 0 && isMark(second)) marks.big += 1;
	}
	const [even = 0, odd = 0] = zeros;
	// Chinese text has few letters of the lower page, but its line ends and delimiters are.
	if (odd >= looked / 40 && marks.little > 0 && even <= odd / 10) return 'utf-16le';
	if (even >= looked / 40 && marks.big > 0 && odd <= even / 10) return 'utf-16be';
	return undefined;
}

function isMark(byte: number): boolean {
	return byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x2c || byte === 0x3b;
}

function isBinary(head: Uint8Array): boolean {
	const looked = Math.min(head.length, 4096);
	let control = 0;
	for (let index = 0; index < looked; index += 1) {
		const byte = head[index] ?? 0;
		if (byte < 9 || (byte > 13 && byte < 28 && byte !== 26)) control += 1;
	}
	return control > looked / 25 && control > 3;
}

/** Bytes that follow rightly, and places where one does not; a sequence cut by the end is neither. */
function countUtf8(head: Uint8Array): { whole: number; broken: number } {
	let whole = 0;
	let broken = 0;
	let index = 0;
	while (index < head.length) {
		const lead = head[index] ?? 0;
		index += 1;
		if (lead < 0x80) continue;
		const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
		if (more === 0 || lead < 0xc2) {
			broken += 1;
			continue;
		}
		let seen = 0;
		while (seen < more && ((head[index] ?? 0) & 0xc0) === 0x80) {
			index += 1;
			seen += 1;
		}
		if (seen === more) whole += more;
		else if (index < head.length) broken += 1;
	}
	return { whole, broken };
}
