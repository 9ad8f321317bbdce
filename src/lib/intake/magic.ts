/** Files that are no text table, known by their first bytes, and what to do with each. */
import { IntakeError, type Words } from './intake-error';

interface Kind {
	bytes: readonly number[];
	/** Where they stand; at the start when not given. */
	offset?: number;
	what: Words;
	/** What to do, when saving as CSV is not it. */
	todo?: Words;
}

const unpack: Words = {
	en: 'unpack it and drop the files inside, or pack them as .zip',
	zh: '请解压后拖入其中的文件，或改用 .zip 压缩'
};

const kinds: readonly Kind[] = [
	{ bytes: [0x50, 0x4b, 0x03, 0x04], what: { en: 'a zip archive', zh: 'zip 压缩包' }, todo: unpack },
	{ bytes: [0x50, 0x41, 0x52, 0x31], what: { en: 'a Parquet file', zh: 'Parquet 文件' } },
	{
		bytes: [0xd0, 0xcf, 0x11, 0xe0],
		what: {
			en: 'an Excel workbook in the old .xls form, or one with a password',
			zh: '旧版 .xls 格式或带密码的 Excel 工作簿'
		},
		todo: {
			en: 'open it in Excel, save it as .xlsx without a password (or as CSV) and drop that file',
			zh: '请在 Excel 中打开，另存为不带密码的 .xlsx（或 CSV）后再拖入'
		}
	},
	{ bytes: [0x25, 0x50, 0x44, 0x46], what: { en: 'a PDF', zh: 'PDF 文件' } },
	{ bytes: [0x37, 0x7a, 0xbc, 0xaf], what: { en: 'a 7z archive', zh: '7z 压缩包' }, todo: unpack },
	{ bytes: [0x52, 0x61, 0x72, 0x21], what: { en: 'a RAR archive', zh: 'RAR 压缩包' }, todo: unpack },
	{ bytes: [0x28, 0xb5, 0x2f, 0xfd], what: { en: 'a zstd archive', zh: 'zstd 压缩文件' }, todo: unpack },
	{ bytes: [0x42, 0x5a, 0x68, 0x39], what: { en: 'a bzip2 archive', zh: 'bzip2 压缩文件' }, todo: unpack },
	{
		bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a],
		what: { en: 'an xz archive', zh: 'xz 压缩文件' },
		todo: unpack
	},
	{
		bytes: [0x75, 0x73, 0x74, 0x61, 0x72],
		offset: 257,
		what: { en: 'a tar archive', zh: 'tar 归档' },
		todo: unpack
	},
	{ bytes: [0x89, 0x50, 0x4e, 0x47], what: { en: 'an image', zh: '图片' } }
];

export function startsWith(bytes: Uint8Array, prefix: readonly number[], offset = 0): boolean {
	return (
		bytes.length >= offset + prefix.length && prefix.every((byte, index) => bytes[offset + index] === byte)
	);
}

export function isGzip(bytes: Uint8Array): boolean {
	return startsWith(bytes, [0x1f, 0x8b]);
}

/** Also an empty archive, which has no first entry. */
export function isZip(bytes: Uint8Array): boolean {
	return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

export function isParquet(bytes: Uint8Array): boolean {
	return startsWith(bytes, [0x50, 0x41, 0x52, 0x31]);
}

/** Throws {@link IntakeError} for a file whose first bytes say that it holds no text table. */
export function refuseBinary(bytes: Uint8Array, name: string): void {
	const found = kinds.find((kind) => startsWith(bytes, kind.bytes, kind.offset));
	if (!found) return;
	const { what, todo } = found;
	throw new IntakeError({
		en: `${name} is ${what.en}, not a text table: ${todo?.en ?? 'save it as CSV and drop that file'}.`,
		zh: `${name} 是${what.zh}，不是文本表格：${todo?.zh ?? '请另存为 CSV 后再拖入'}。`
	});
}
