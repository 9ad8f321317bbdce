/** Which sign parts the cells, and which wraps them. */
import { findHeaderRow, type HeaderRow } from './header-row';
import { records, type Quote } from './records';

/** The common ones first: they win a tie. The last two part the cells of Hive and of mainframe exports. */
export const delimiters: readonly string[] = [',', ';', '\t', '|', '^', '~', '\u0001', '\u001f'];

/** Excel's own first line, `sep=;`, which names the sign. */
const declaration = /^\uFEFF?"?sep=([^\r\n"])"?(?=[\r\n])/i;

interface Dialect {
	delimiter: string;
	quote: Quote;
	rows: string[][];
	header: HeaderRow;
}

/**
 * The delimiter under which most rows are equally wide and most headers are known, with the rows it gives. A single
 * quote is the quote only where it wraps most cells.
 */
export function detectDialect(text: string, complete: boolean, chosen?: string): Dialect {
	const best = bestReading(text, complete, '"', chosen);
	return isSingleQuoted(best.rows) ? bestReading(text, complete, "'", chosen) : best;
}

function bestReading(text: string, complete: boolean, quote: Quote, chosen: string | undefined): Dialect {
	const declared = chosen ?? declaration.exec(text)?.[1];
	const readings = (declared ? [declared] : delimiters).map((delimiter) => {
		const rows = records(text, delimiter, complete, 400, quote);
		const header = findHeaderRow(rows);
		const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
		const regular = filled.filter((row) => row.length === header.width).length / Math.max(1, filled.length);
		return { delimiter, quote, rows, header, score: score(header, regular) };
	});
	return readings.reduce((best, reading) => (reading.score > best.score ? reading : best));
}

function isSingleQuoted(rows: readonly string[][]): boolean {
	const cells = rows.slice(0, 50).flat();
	const wrapped = cells.filter((cell) => cell.length > 1 && cell.startsWith("'") && cell.endsWith("'"));
	return wrapped.length > cells.length / 2;
}

function score(header: HeaderRow, regular: number): number {
	return header.known + (header.width > 1 ? regular * Math.min(header.width, 12) : 0);
}
