/** The list of files at the end of a zip archive, zip64 included. Only the list is read, not the archive. */
import { IntakeError } from '../intake-error';
import { entryName } from './entry-name';

export interface ZipEntry {
	name: string;
	isEncrypted: boolean;
	/** 0 stored, 8 deflated. */
	method: number;
	/** CRC-32 of the unpacked bytes. */
	checksum: number;
	/** Bytes. */
	packedSize: number;
	size: number;
	/** Byte at which the entry's own header starts. */
	offset: number;
}

const signatures = { entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const mostEntries = 100_000;
const endSize = 22;

/** Throws {@link IntakeError} for an archive that breaks off. */
export async function readDirectory(archive: Blob, name: string): Promise<ZipEntry[]> {
	const tailStart = Math.max(0, archive.size - 65_557);
	const tail = new DataView(await archive.slice(tailStart).arrayBuffer());
	const end = findEnd(tail);
	if (end < 0) throw brokenZip(name);
	try {
		let count = tail.getUint16(end + 10, true);
		let size = tail.getUint32(end + 12, true);
		let offset = tail.getUint32(end + 16, true);
		if (end >= 20 && tail.getUint32(end - 20, true) === signatures.locator64) {
			const start = Number(tail.getBigUint64(end - 12, true));
			const wide = new DataView(await archive.slice(start, start + 56).arrayBuffer());
			if (wide.getUint32(0, true) === signatures.end64) {
				count = Number(wide.getBigUint64(32, true));
				size = Number(wide.getBigUint64(40, true));
				offset = Number(wide.getBigUint64(48, true));
			}
		}
		if (count > mostEntries || offset + size > archive.size) throw brokenZip(name);
		const list = new DataView(await archive.slice(offset, offset + size).arrayBuffer());
		return readEntries(list, count);
	} catch (cause) {
		if (cause instanceof RangeError) throw brokenZip(name, cause);
		throw cause;
	}
}

/** The record may be followed by a comment. */
function findEnd(tail: DataView): number {
	for (let position = tail.byteLength - endSize; position >= 0; position -= 1) {
		if (tail.getUint32(position, true) === signatures.end) return position;
	}
	return -1;
}

/** Throws RangeError where the list is shorter than it says. */
function readEntries(list: DataView, count: number): ZipEntry[] {
	const entries: ZipEntry[] = [];
	let position = 0;
	for (let index = 0; index < count; index += 1) {
		if (list.getUint32(position, true) !== signatures.entry) throw new RangeError('no entry');
		const flags = list.getUint16(position + 8, true);
		const nameLength = list.getUint16(position + 28, true);
		const extraLength = list.getUint16(position + 30, true);
		const nameStart = position + 46;
		const extra = extraFields(list, nameStart + nameLength, extraLength);
		const nameBytes = new Uint8Array(list.buffer, list.byteOffset + nameStart, nameLength);
		const wide = wideSizes(extra.get(1), {
			size: list.getUint32(position + 24, true),
			packedSize: list.getUint32(position + 20, true),
			offset: list.getUint32(position + 42, true)
		});
		entries.push({
			name: entryName(nameBytes, (flags & 0x800) !== 0, extra.get(0x7075)),
			isEncrypted: (flags & 1) !== 0,
			method: list.getUint16(position + 10, true),
			checksum: list.getUint32(position + 16, true),
			...wide
		});
		position = nameStart + nameLength + extraLength + list.getUint16(position + 32, true);
	}
	return entries;
}

function extraFields(list: DataView, start: number, length: number): Map<number, DataView> {
	const fields = new Map<number, DataView>();
	let position = start;
	while (position + 4 <= start + length) {
		const size = list.getUint16(position + 2, true);
		if (position + 4 + size > start + length) break;
		fields.set(
			list.getUint16(position, true),
			new DataView(list.buffer, list.byteOffset + position + 4, size)
		);
		position += 4 + size;
	}
	return fields;
}

interface Sizes {
	size: number;
	packedSize: number;
	offset: number;
}

/** Where a 32-bit number is full, the next 64-bit one of the extra field holds it. */
function wideSizes(field: DataView | undefined, narrow: Sizes): Sizes {
	let position = 0;
	const next = (value: number): number => {
		if (!field || value !== 0xffffffff) return value;
		const wide = Number(field.getBigUint64(position, true));
		position += 8;
		return wide;
	};
	return { size: next(narrow.size), packedSize: next(narrow.packedSize), offset: next(narrow.offset) };
}

export function brokenZip(name: string, cause?: unknown): IntakeError {
	return new IntakeError(
		{
			en: `${name} is a zip archive that breaks off or is damaged: pack or download it again.`,
			zh: `${name} 是不完整或已损坏的 zip 压缩包：请重新压缩或下载。`
		},
		{ cause }
	);
}
