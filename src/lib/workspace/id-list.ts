/** A list of user ids, as a file holds it: one id in a line, or a column of a table. */
import { entityByName } from '$lib/schema';

const column = entityByName('users')?.columns.find(({ name }) => name === 'user_id');
const headers = new Set([column?.name, ...(column?.synonyms ?? [])].map((header) => fold(header ?? '')));

/**
 * Each id once, in file order. Where the first line names a column of user ids that column is taken, else the first one
 * with every line of it. Cells are parted by comma, semicolon or tab; quotes around a cell are taken off.
 */
export function idsIn(text: string): string[] {
	const lines = text
		.replace(/^\ufeff/, '')
		.split(/\r\n|\n|\r/)
		.map((line) => line.split(/[,;\t]/).map(bare));
	const at = (lines[0] ?? []).findIndex((cell) => headers.has(fold(cell)));
	const cells = (at < 0 ? lines : lines.slice(1)).map((line) => line[Math.max(0, at)] ?? '');
	return [...new Set(cells.filter((cell) => cell !== ''))];
}

/** Without quotes, and without the apostrophe that keeps a long id text in a spreadsheet. */
function bare(cell: string): string {
	return cell
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.replace(/^'(?=\d)/, '')
		.trim();
}

function fold(header: string): string {
	return header.toLowerCase().replaceAll(/[\s_-]/g, '');
}
