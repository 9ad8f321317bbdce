/** The head of a delimited text as rows of cells, read by the same rules as the engine's reader. */

export type Quote = '"' | "'";

/**
 * Splits text into records. A quote opens only at the start of a cell and is doubled inside it; a blank line is a
 * record with one empty cell, so that positions count as the engine's `skip` counts them. The last record is left
 * out when `complete` is false, since it may be cut.
 */
export function records(
	text: string,
	delimiter: string,
	complete = true,
	limit = Infinity,
	quote: Quote = '"'
): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let position = 0;
	while (position < text.length && rows.length < limit) {
		const isQuoted = text[position] === quote;
		const cell = isQuoted ? quotedCell(text, position, quote) : plainCell(text, position, delimiter);
		row.push(cell.value);
		position = cell.end;
		const next = text[position];
		if (next === delimiter) {
			position += 1;
			if (position >= text.length) row.push('');
			else continue;
		}
		if (position >= text.length) break;
		if (next === '\r' && text[position + 1] === '\n') position += 2;
		else if (next === '\r' || next === '\n') position += 1;
		else continue;
		rows.push(row);
		row = [];
	}
	if (row.length > 0 && complete && rows.length < limit) rows.push(row);
	return rows;
}

function plainCell(text: string, start: number, delimiter: string): { value: string; end: number } {
	let end = start;
	while (end < text.length) {
		const letter = text[end];
		if (letter === delimiter || letter === '\n' || letter === '\r') break;
		end += 1;
	}
	return { value: text.slice(start, end), end };
}

/** What follows a closing quote belongs to no cell: the engine rejects such a line, here it is dropped. */
function quotedCell(text: string, start: number, quote: Quote): { value: string; end: number } {
	let value = '';
	let position = start + 1;
	for (;;) {
		const end = text.indexOf(quote, position);
		if (end < 0) return { value: value + text.slice(position), end: text.length };
		value += text.slice(position, end);
		if (text[end + 1] !== quote) return { value, end: end + 1 };
		value += quote;
		position = end + 2;
	}
}
