/** One file of a zip archive, unpacked as it is read. */
import { IntakeError } from '../intake-error';
import { bombGuard, refuseBomb } from './bomb-guard';
import { verified } from './checksum';
import { counting, type Tell } from './portion';
import { brokenZip, type ZipEntry } from './zip-directory';

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** `count` hears the packed bytes as they go by. Throws {@link IntakeError}, also in the middle of the stream, for an entry that cannot be unpacked. */
export async function entryStream(
	archive: Blob,
	entry: ZipEntry,
	name: string,
	count: (packedBytes: number) => void = () => undefined
): Promise<Bytes> {
	if (entry.isEncrypted) throw encrypted(name);
	if (entry.method !== 0 && entry.method !== 8) throw unknownMethod(name);
	refuseBomb(name, entry.packedSize, entry.size);
	const header = new DataView(await archive.slice(entry.offset, entry.offset + 30).arrayBuffer());
	if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw brokenZip(name);
	const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
	if (start + entry.packedSize > archive.size) throw brokenZip(name);
	const packed: Bytes = archive
		.slice(start, start + entry.packedSize)
		.stream()
		.pipeThrough(counting(count));
	const check = verified(entry.checksum, () => damagedEntry(name));
	if (entry.method === 0) return packed.pipeThrough(check);
	const unpacked: Bytes = packed.pipeThrough(new DecompressionStream('deflate-raw'));
	return unpacked.pipeThrough(bombGuard(name, entry.packedSize)).pipeThrough(check);
}

/** The whole entry as a blob. Throws {@link IntakeError} for one that breaks off or has another length than it says. */
export async function entryBlob(archive: Blob, entry: ZipEntry, name: string, tell: Tell): Promise<Blob> {
	let read = 0;
	const stream = await entryStream(archive, entry, name, (bytes) => {
		read += bytes;
		tell(read / Math.max(1, entry.packedSize));
	});
	try {
		const blob = await new Response(stream).blob();
		if (blob.size !== entry.size) throw brokenZip(name);
		return blob;
	} catch (cause) {
		throw cause instanceof IntakeError ? cause : brokenZip(name, cause);
	}
}

function damagedEntry(name: string): IntakeError {
	return new IntakeError({
		en: `${name} is damaged: what it unpacks to does not have the checksum kept in the archive. Pack or download the archive again.`,
		zh: `${name} 已损坏：解压内容与压缩包中记录的校验和不符。请重新压缩或下载压缩包。`
	});
}

function encrypted(name: string): IntakeError {
	return new IntakeError({
		en: `${name} is locked with a password: unpack the archive and drop the files inside.`,
		zh: `${name} 已加密：请先用密码解压，再拖入其中的文件。`
	});
}

function unknownMethod(name: string): IntakeError {
	return new IntakeError({
		en: `${name} is packed by a method browsers do not know: unpack the archive and drop the files inside.`,
		zh: `${name} 使用了浏览器不支持的压缩方式：请先解压，再拖入其中的文件。`
	});
}
