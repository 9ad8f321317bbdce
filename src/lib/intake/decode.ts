/** Bytes to UTF-8 text, by streams: the engine reads nothing else. */
import { EngineError, type Source } from '../engine/engine';
import type { Encoding } from './encoding';
import { IntakeError } from './intake-error';
import { bombGuard } from './containers/bomb-guard';
import { counting } from './containers/portion';
import type { LoadRun } from './load-progress';
import { isGzip } from './magic';
import { collected, decoded, oneLineEnd, withoutInvisible } from './text-streams';

/** The first bytes of a file, unpacked when it is gzip. Throws {@link IntakeError} for a broken archive. */
export async function readHead(
	source: Source,
	headBytes: number
): Promise<{ bytes: Uint8Array; gzip: boolean; complete: boolean }> {
	const slice = new Uint8Array(await source.blob.slice(0, headBytes).arrayBuffer());
	if (!isGzip(slice)) return { bytes: slice, gzip: false, complete: source.blob.size <= headBytes };
	const reader = unpackedBytes(source, true).getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		while (size < headBytes) {
			const { done, value } = await reader.read();
			if (done) return { bytes: joined(chunks, size), gzip: true, complete: true };
			chunks.push(value);
			size += value.length;
		}
		await reader.cancel();
	} catch (cause) {
		if (cause instanceof IntakeError) throw cause;
		throw brokenArchive(source.name, cause);
	}
	return { bytes: joined(chunks, size).subarray(0, headBytes), gzip: true, complete: false };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
	const bytes = new Uint8Array(size);
	let position = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, position);
		position += chunk.length;
	}
	return bytes;
}

function brokenArchive(name: string, cause: unknown): IntakeError {
	return new IntakeError(
		{
			en: `${name} is a gzip file that breaks off or is damaged: pack or download it again.`,
			zh: `${name} 是不完整或已损坏的 gzip 文件：请重新压缩或下载。`
		},
		{ cause }
	);
}

export interface TextForm {
	encoding: Encoding;
	gzip: boolean;
	/** Line ends of several kinds in one file, which the engine's reader refuses. */
	mixedLineEnds: boolean;
	/** NULs, or byte-order marks further down than the first byte. */
	invisibleSigns: boolean;
}

/**
 * The same rows as plain UTF-8. A file that already is comes back untouched, with its path; any other is converted
 * chunk by chunk into a new blob, in which a sequence the encoding does not know makes its line unreadable. Throws
 * {@link IntakeError} when an archive breaks off, EngineError `cancelled` on abort.
 */
export async function asUtf8(
	source: Source,
	form: TextForm,
	{ signal, onProgress }: LoadRun = {}
): Promise<Source> {
	const { encoding, gzip, mixedLineEnds, invisibleSigns } = form;
	if (encoding === 'utf-8' && !gzip && !mixedLineEnds && !invisibleSigns) return source;
	let read = 0;
	const count = (bytes: number): void => {
		if (signal?.aborted) throw new EngineError('cancelled', 'Stopped.');
		read += bytes;
		onProgress?.(read / Math.max(1, source.blob.size), 'converting');
	};
	let text = unpackedBytes(source, gzip, count).pipeThrough(decoded(encoding));
	if (invisibleSigns) text = text.pipeThrough(withoutInvisible());
	if (mixedLineEnds) text = text.pipeThrough(oneLineEnd());
	try {
		return { name: source.name, blob: await collected(text) };
	} catch (cause) {
		if (gzip && !(cause instanceof IntakeError || cause instanceof EngineError))
			throw brokenArchive(source.name, cause);
		throw cause;
	}
}

/** The bytes of the text, as they come; `count` hears those of the file. */
export function unpackedBytes(
	{ blob, name }: Source,
	gzip: boolean,
	count: (bytes: number) => void = () => undefined
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const own = blob.stream().pipeThrough(counting(count));
	if (!gzip) return own;
	const bytes: ReadableStream<Uint8Array<ArrayBuffer>> = own.pipeThrough(new DecompressionStream('gzip'));
	return bytes.pipeThrough(bombGuard(name, blob.size));
}
