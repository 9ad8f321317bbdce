/** Which encoding a file's first bytes are written in, and which files are no text at all. */
import { IntakeError } from './intake-error';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const magic: readonly { bytes: readonly number[]; what: string; zh: string }[] = [
	{
		bytes: [0x50, 0x4b, 0x03, 0x04],
		what: 'an Excel workbook or zip archive',
		zh: 'Excel 工作簿或 zip 压缩包'
	},
	{ bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file', zh: 'Parquet 文件' },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook', zh: '旧版 Excel 工作簿' },
	{ bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', zh: 'PDF 文件' },
	{ bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive', zh: '7z 压缩包' },
	{ bytes: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive', zh: 'RAR 压缩包' },
	{ bytes: [0x89, 0x50, 0x4e, 0x47], what: 'an image', zh: '图片' }
];

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
	return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

export function isGzip(bytes: Uint8Array): boolean {
	return startsWith(bytes, [0x1f, 0x8b]);
}

/** Throws {@link IntakeError} for a file whose first bytes say that it holds no text table. */
function refuseBinary(bytes: Uint8Array, name: string): void {
	const found = magic.find((kind) => startsWith(bytes, kind.bytes));
	if (!found) return;
	throw new IntakeError({
		en: `${name} is ${found.what}, not a text table: save it as CSV and drop that file.`,
		zh: `${name} 是${found.zh}，不是文本表格：请另存为 CSV 后再拖入。`
	});
}

/**
 * The encoding of a file's head: byte-order mark first, then the NUL pattern of UTF-16, then valid UTF-8, else
 * GB18030, which every byte sequence of a Chinese Excel export is. Throws {@link IntakeError} for binary content.
 */
export function detectEncoding(head: Uint8Array, name: string): Encoding {
	refuseBinary(head, name);
	if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
	if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
	if (startsWith(head, [0xef, 0xbb, 0xbf])) return 'utf-8';
	const zeros = [0, 0];
	const looked = Math.min(head.length, 4096);
	for (let index = 0; index < looked; index += 1) {
		if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	}
	const [even = 0, odd = 0] = zeros;
	if (odd > looked / 5 && even < odd / 10) return 'utf-16le';
	if (even > looked / 5 && odd < even / 10) return 'utf-16be';
	if (even + odd > looked / 50) {
		throw new IntakeError({
			en: `${name} holds binary data, not a text table: export it as CSV and drop that file.`,
			zh: `${name} 是二进制数据，不是文本表格：请导出为 CSV 后再拖入。`
		});
	}
	return isUtf8(head) ? 'utf-8' : 'gb18030';
}

function isUtf8(head: Uint8Array): boolean {
	try {
		// A head cut in the middle of a character is still valid: `stream` waits for its other half.
		new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
		return true;
	} catch {
		return false;
	}
}
