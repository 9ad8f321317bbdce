/** Which sign parts the cells. */
import { findHeaderRow, type HeaderRow } from './header-row';
import { records } from './records';

export type Delimiter = ',' | ';' | '\t' | '|';

const candidates: readonly Delimiter[] = [',', ';', '\t', '|'];

/** The delimiter under which most rows are equally wide and most headers are known, with the rows it gives. */
export function detectDelimiter(
	text: string,
	complete: boolean
): { delimiter: Delimiter; rows: string[][]; header: HeaderRow } {
	const readings = candidates.map((delimiter) => {
		const rows = records(text, delimiter, complete, 400);
		const header = findHeaderRow(rows);
		const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
		const regular = filled.filter((row) => row.length === header.width).length / Math.max(1, filled.length);
		return { delimiter, rows, header, score: score(header, regular) };
	});
	return readings.reduce((best, reading) => (reading.score > best.score ? reading : best));
}

function score(header: HeaderRow, regular: number): number {
	return header.known + (header.width > 1 ? regular * Math.min(header.width, 12) : 0);
}
