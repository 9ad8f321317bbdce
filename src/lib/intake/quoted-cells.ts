/** The quoted cells of a text that run over line ends, found without looking at every letter. */
import type { BlobWindow } from './blob-window';

export interface LongCell {
	/** Bytes: where the record starts, where its quote opens, and where it closes (undefined: never). */
	record: number;
	open: number;
	close: number | undefined;
}

/** A cell is given up as never closed after so many bytes: the engine reads none as long. */
export const longestCell = 2 * 1024 * 1024;

interface Signs {
	delimiter: number;
	quote: number;
	lineEnd: number;
	widths: ReadonlySet<number>;
}

/**
 * The first cell from byte `from`, the start of a record or cell, whose quotes stand on different lines and which
 * has a line with as many delimiters as a row (`widths` in cells), or which never closes.
 */
export async function nextLongCell(
	text: BlobWindow,
	from: number,
	record: number,
	signs: Signs
): Promise<LongCell | undefined> {
	let start = record;
	let position = from;
	let least = 1;
	let before = signs.lineEnd;
	while (position < text.blob.size) {
		const bytes = await text.from(position, least);
		const isLast = position + bytes.length >= text.blob.size;
		const found = scan(bytes, before, signs, isLast ? 'end' : least > 1 ? 'wide' : 'narrow');
		if (found.record >= 0) start = position + found.record;
		if (found.cell) {
			const { open, close } = found.cell;
			return {
				record: start,
				open: position + open,
				close: close === undefined ? undefined : position + close
			};
		}
		// A cell that the window cuts is looked at again from its opening quote, as a whole.
		least = found.end < bytes.length ? longestCell : 1;
		before = bytes[found.end - 1] ?? before;
		position += found.end;
	}
	return undefined;
}

interface Scan {
	cell?: { open: number; close: number | undefined };
	/** Where the look ended: at the open quote, or behind the last byte. */
	end: number;
	/** Start of the last record; −1 when none starts here. */
	record: number;
}

/** Gaps up to this are walked byte by byte, which is quicker where quotes are dense; longer ones are searched. */
const dense = 48;

function scan(bytes: Uint8Array, previous: number, signs: Signs, reach: 'narrow' | 'wide' | 'end'): Scan {
	const { quote, delimiter, lineEnd } = signs;
	let record = -1;
	let index = 0;
	for (;;) {
		const limit = Math.min(bytes.length, index + dense);
		while (index < limit && bytes[index] !== quote) {
			if (bytes[index] === lineEnd) record = index + 1;
			index += 1;
		}
		if (index === limit && index < bytes.length) {
			const next = bytes.indexOf(quote, index);
			const until = next < 0 ? bytes.length : next;
			const line = bytes.subarray(index, until).lastIndexOf(lineEnd);
			if (line >= 0) record = index + line + 1;
			index = until;
		}
		if (index >= bytes.length) return { end: bytes.length, record };
		const before = index === 0 ? previous : bytes[index - 1];
		if (before !== delimiter && before !== 0x0a && before !== 0x0d) {
			index += 1;
			continue;
		}
		const { close, hasLineEnd } = closing(bytes, index, quote, lineEnd);
		// The closing quote as the last byte could be the first of a doubled one.
		const isCut = reach !== 'end' && (close === undefined || close === bytes.length - 1);
		if (isCut && !(reach === 'wide' && index === 0)) return { end: index, record };
		if (close === undefined || (hasLineEnd && couldHoldRow(bytes, index, close, signs))) {
			return { cell: { open: index, close }, end: index, record };
		}
		index = close + 1;
	}
}

function closing(
	bytes: Uint8Array,
	open: number,
	quote: number,
	lineEnd: number
): { close: number | undefined; hasLineEnd: boolean } {
	let hasLineEnd = false;
	for (let index = open + 1; index < bytes.length; index += 1) {
		const byte = bytes[index];
		if (byte === lineEnd) hasLineEnd = true;
		if (byte !== quote) continue;
		if (bytes[index + 1] !== quote) return { close: index, hasLineEnd };
		index += 1;
	}
	return { close: undefined, hasLineEnd };
}

/** Whether a line that starts inside the cell has the delimiters of a row; the last goes on behind the closing quote. */
function couldHoldRow(
	bytes: Uint8Array,
	open: number,
	close: number,
	{ delimiter, lineEnd, widths }: Signs
): boolean {
	let count = 0;
	let isInside = false;
	for (let index = open + 1; index <= bytes.length; index += 1) {
		const byte = bytes[index];
		if (byte === delimiter) count += 1;
		if (byte !== lineEnd && index < bytes.length) continue;
		if (isInside && widths.has(count + 1)) return true;
		if (index > close) return false;
		isInside = true;
		count = 0;
	}
	return false;
}
