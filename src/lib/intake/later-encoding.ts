/** What a file is written in whose head was plain ASCII, judged by the lines that are not. */
import { unpackedBytes, type TextForm } from './decode';
import { narrowEncoding, type Encoding } from './encoding';
import type { TableSource } from './table-source';

const enough = 64 * 1024;

/** Looks at up to 64 KB around the bytes beyond ASCII, wherever in the file they stand. */
export async function laterEncoding(source: TableSource, form: TextForm): Promise<Encoding> {
	const reader = unpackedBytes(source, form.gzip).getReader();
	const found = new Uint8Array(enough);
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		size = keepForeign(value, found, size);
		if (size === enough) {
			await reader.cancel();
			break;
		}
	}
	return narrowEncoding(found.subarray(0, size));
}

/** Copies each byte beyond ASCII with its neighbours, which may be the second half of a letter. */
function keepForeign(bytes: Uint8Array, found: Uint8Array, start: number): number {
	let size = start;
	let until = -1;
	for (let index = 0; index < bytes.length && size < enough; index += 1) {
		if ((bytes[index] ?? 0) >= 0x80) {
			if (index > until && index > 0) {
				found[size] = bytes[index - 1] ?? 0;
				size += 1;
			}
			until = index + 1;
		}
		if (index <= until && size < enough) {
			found[size] = bytes[index] ?? 0;
			size += 1;
		}
	}
	return size;
}
