/**
 * A quote that is opened and never closed. The engine's reader swallows everything from there to the end of the file
 * without a word, so it is looked for beforehand and the file is read up to it.
 */

export interface UnclosedQuote {
	/** Byte at which the record with the open quote starts. */
	offset: number;
	/** Filled lines from there to the end, the first few as text. */
	lines: number;
	examples: string[];
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Undefined when every quote is closed. Reads UTF-8 text once; only a file with an odd count is read again. */
export async function findUnclosedQuote(blob: Blob, delimiter: string): Promise<UnclosedQuote | undefined> {
	if (await hasEvenQuotes(blob)) return undefined;
	const offset = await openRecord(blob, delimiter.charCodeAt(0));
	if (offset === undefined) return undefined;
	const lines = (await blob.slice(offset).text()).split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
	return { offset, lines: lines.length, examples: lines.slice(0, 3) };
}

async function* chunks(blob: Blob): AsyncGenerator<Uint8Array> {
	const size = 4 * 1024 * 1024;
	for (let start = 0; start < blob.size; start += size) {
		yield new Uint8Array(await blob.slice(start, start + size).arrayBuffer());
	}
}

async function hasEvenQuotes(blob: Blob): Promise<boolean> {
	let count = 0;
	for await (const bytes of chunks(blob)) {
		// indexOf is far faster than a loop where quotes are rare, a loop where they are not.
		let position = bytes.indexOf(quote);
		while (position >= 0) {
			count += 1;
			position += 1;
			while (position < bytes.length && bytes[position] !== quote && position % 64 !== 0) position += 1;
			if (bytes[position] !== quote) position = bytes.indexOf(quote, position);
		}
	}
	return count % 2 === 0;
}

/** Start of the record that is still inside a quote at the end of the file. */
async function openRecord(blob: Blob, delimiter: number): Promise<number | undefined> {
	let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
	let record = 0;
	let base = 0;
	for await (const bytes of chunks(blob)) {
		for (let index = 0; index < bytes.length; index += 1) {
			const byte = bytes[index];
			if (state === 'quoted') {
				if (byte === quote) state = 'closing';
			} else if (state === 'closing' && byte === quote) {
				state = 'quoted';
			} else if (byte === lineFeed || byte === carriageReturn) {
				state = 'start';
				record = base + index + 1;
			} else if (byte === delimiter) {
				state = 'start';
			} else {
				state = state === 'start' && byte === quote ? 'quoted' : 'plain';
			}
		}
		base += bytes.length;
	}
	return state === 'quoted' ? record : undefined;
}
