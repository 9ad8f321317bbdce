/** RFC 4180 text for spreadsheets: UTF-8 with BOM, CRLF, text that would run as a formula made harmless. */
import type { Value } from '$lib/engine/engine';
import type { TableColumn } from '$lib/figure/block';

const bom = '\ufeff';

/** First characters a spreadsheet reads as a formula (OWASP, CSV injection), full-width forms included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** More digits than a double keeps: as a number the end of the id would turn to zeros. */
const longId = /^\d{16,}$/;

/** The whole table, header first. Numbers stay numbers, unformatted, to the 15 digits a spreadsheet keeps; nothing known is an empty cell. */
export function csvText(columns: readonly TableColumn[], rows: readonly (readonly Value[])[]): string {
	const lines = [columns.map((column) => column.label), ...rows];
	return bom + lines.map((line) => line.map(csvCell).join(',') + '\r\n').join('');
}

/** One line for programs: RFC 4180 with a plain line feed, ids as they are, formulas still harmless. */
export function csvLine(cells: readonly Value[]): string {
	return (
		cells.map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : csvCell(cell))).join(',') + '\n'
	);
}

/** A negative number is none. */
function harmless(text: string): string {
	return formula.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** One cell. Text that begins like a formula, and ids of more than 15 digits, are kept text by an apostrophe. */
export function csvCell(value: Value): string {
	if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
	if (typeof value === 'number') return String(Number(value.toPrecision(15)));
	if (typeof value !== 'string') return String(value);
	return quoted(formula.test(value) || longId.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
