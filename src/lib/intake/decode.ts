/** Bytes to UTF-8 text, by streams: the engine reads nothing else. */
import type { Source } from '../engine/engine';
import { isGzip, type Encoding } from './encoding';
import { IntakeError } from './intake-error';

/** At most this much of a file is read to recognise it. */
const headBytes = 256 * 1024;

/** The first bytes of a file, unpacked when it is gzip. Throws {@link IntakeError} for a broken archive. */
export async function readHead(
	source: Source
): Promise<{ bytes: Uint8Array; gzip: boolean; complete: boolean }> {
	const slice = new Uint8Array(await source.blob.slice(0, headBytes).arrayBuffer());
	if (!isGzip(slice)) return { bytes: slice, gzip: false, complete: source.blob.size <= headBytes };
	const reader = source.blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
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
}

/**
 * The same rows as plain UTF-8. A file that already is comes back untouched, with its path; any other is converted
 * chunk by chunk into a new blob. Throws {@link IntakeError} when an archive breaks off.
 */
export async function asUtf8(source: Source, form: TextForm): Promise<Source> {
	if (form.encoding === 'utf-8' && !form.gzip && !form.mixedLineEnds) return source;
	let bytes: ReadableStream<BufferSource> = source.blob.stream();
	if (form.gzip) bytes = bytes.pipeThrough(new DecompressionStream('gzip'));
	const decoder = new TextDecoder(form.encoding);
	const text = bytes.pipeThrough(
		new TransformStream<BufferSource, string>({
			transform: (chunk, output) => output.enqueue(decoder.decode(chunk, { stream: true })),
			flush: (output) => output.enqueue(decoder.decode())
		})
	);
	const lines = form.mixedLineEnds ? text.pipeThrough(oneLineEnd()) : text;
	try {
		return { name: source.name, blob: await collected(lines) };
	} catch (cause) {
		if (form.gzip) throw brokenArchive(source.name, cause);
		throw cause;
	}
}

/** Every CR LF and lone CR becomes LF; a CR at the end of a chunk waits for the next one. */
function oneLineEnd(): TransformStream<string, string> {
	let held = '';
	return new TransformStream({
		transform(chunk, output) {
			const text = held + chunk;
			held = text.endsWith('\r') ? '\r' : '';
			output.enqueue((held ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n'));
		},
		flush(output) {
			if (held) output.enqueue('\n');
		}
	});
}

/** Blobs of a few megabytes each, so that a large file is never one JavaScript string. */
async function collected(text: ReadableStream<string>): Promise<Blob> {
	const parts: Blob[] = [];
	let waiting: string[] = [];
	let length = 0;
	const reader = text.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (value) {
			waiting.push(value);
			length += value.length;
		}
		if (done || length > 4_000_000) {
			parts.push(new Blob(waiting));
			waiting = [];
			length = 0;
		}
		if (done) return new Blob(parts);
	}
}
