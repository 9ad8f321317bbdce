/** The quoted cells of a text that run over line ends, found without looking at every letter. */

export interface LongCell {
	/** Bytes: where the record starts, where its quote opens, and where it closes (undefined: never). */
	record: number;
	open: number;
	close: number | undefined;
}

const window = 4 * 1024 * 1024;

/** A cell is given up as never closed after so many bytes: the engine reads none as long. */
export const longestCell = 2 * 1024 * 1024;

interface Signs {
	delimiter: number;
	quote: number;
	lineEnd: number;
}

/** The first cell from byte `from`, the start of a record or cell, whose quotes stand on different lines. */
export async function nextLongCell(
	blob: Blob,
	from: number,
	record: number,
	signs: Signs
): Promise<LongCell | undefined> {
	let start = record;
	let position = from;
	let size = window;
	let before = signs.lineEnd;
	while (position < blob.size) {
		const bytes = new Uint8Array(await blob.slice(position, position + size).arrayBuffer());
		const isLast = position + bytes.length >= blob.size;
		const found = scan(bytes, before, signs, isLast || size > window);
		const line = bytes.subarray(found.plainFrom, found.end).lastIndexOf(signs.lineEnd);
		const lineStart = line < 0 ? found.record : found.plainFrom + line + 1;
		if (lineStart >= 0) start = position + lineStart;
		if (found.cell) {
			const { open, close } = found.cell;
			return {
				record: start,
				open: position + open,
				close: close === undefined ? undefined : position + close
			};
		}
		if (isLast && found.end >= bytes.length) return undefined;
		// A cell that the window cuts is looked at again from its opening quote.
		size = found.end < bytes.length ? window + longestCell : window;
		before = bytes[found.end - 1] ?? before;
		position += found.end;
	}
	return undefined;
}

interface Scan {
	cell?: { open: number; close: number | undefined };
	/** Where the look ended: at the open quote, or behind the last byte. */
	end: number;
	/** Start of the last record seen to start before `plainFrom`; −1 when none did. */
	record: number;
	/** Behind the last closing quote. */
	plainFrom: number;
}

function scan(bytes: Uint8Array, previous: number, signs: Signs, isWhole: boolean): Scan {
	let plainFrom = 0;
	let record = -1;
	let search = 0;
	for (;;) {
		const open = bytes.indexOf(signs.quote, search);
		if (open < 0) return { end: bytes.length, record, plainFrom };
		const before = open === 0 ? previous : bytes[open - 1];
		if (before !== signs.delimiter && before !== 0x0a && before !== 0x0d) {
			search = open + 1;
			continue;
		}
		const close = closing(bytes, open, signs.quote, isWhole);
		if (close === undefined && !isWhole) return { end: open, record, plainFrom };
		if (close === undefined || bytes.subarray(open, close).includes(signs.lineEnd)) {
			return { cell: { open, close }, end: open, record, plainFrom };
		}
		const line = bytes.subarray(plainFrom, open).lastIndexOf(signs.lineEnd);
		if (line >= 0) record = plainFrom + line + 1;
		plainFrom = close + 1;
		search = plainFrom;
	}
}

/** Undefined also where the closing quote is the last byte of a part, since the next could double it. */
function closing(bytes: Uint8Array, open: number, quote: number, isWhole: boolean): number | undefined {
	let index = bytes.indexOf(quote, open + 1);
	while (index >= 0 && bytes[index + 1] === quote) index = bytes.indexOf(quote, index + 2);
	if (index < 0 || (index === bytes.length - 1 && !isWhole)) return undefined;
	return index;
}
