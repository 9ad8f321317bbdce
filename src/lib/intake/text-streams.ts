/** The steps a text takes on its way to plain UTF-8. */
import type { Encoding } from './encoding';

/** Decodes bytes; what the encoding does not know becomes U+FFFD. A byte-order mark at the start goes. */
export function decoded(encoding: Encoding): TransformStream<BufferSource, string> {
	const decoder = new TextDecoder(encoding);
	return new TransformStream({
		transform: (chunk, output) => output.enqueue(decoder.decode(chunk, { stream: true })),
		flush: (output) => output.enqueue(decoder.decode())
	});
}

/** Every CR LF and lone CR becomes LF; a CR at the end of a chunk waits for the next one. */
export function oneLineEnd(): TransformStream<string, string> {
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

/** Signs that are no part of a value: NUL, and byte-order marks that some exports put before every cell. */
export const invisible = /[\0\uFEFF]/g;

export function withoutInvisible(): TransformStream<string, string> {
	return new TransformStream({
		transform: (chunk, output) => output.enqueue(chunk.replace(invisible, ''))
	});
}

/** A byte no UTF-8 text holds: the engine refuses the line it stands in, and only that one. */
const damage = Uint8Array.of(0xff);

/** Blobs of a few megabytes each, so that a large file is never one JavaScript string. */
export async function collected(text: ReadableStream<string>): Promise<Blob> {
	const parts: Blob[] = [];
	let waiting: BlobPart[] = [];
	let length = 0;
	const reader = text.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (value) {
			waiting.push(...marked(value));
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

function marked(text: string): BlobPart[] {
	if (!text.includes('\uFFFD')) return [text];
	return text.split('\uFFFD').flatMap((part, index) => (index === 0 ? [part] : [damage, part]));
}
