/** A list of user ids, as a file holds it: one id in a line, or a column of a table. */
import { entityByName } from '$lib/schema';

const column = entityByName('users')?.columns.find(({ name }) => name === 'user_id');
/** The surest first: a list exported here names its ids `User`, and a later column `Account` that holds none. */
const headers = ['user_id', 'user', '用户', ...(column?.synonyms ?? [])].map(fold);

/**
 * Each id once, in file order. Where the first line names a column of user ids that column is taken, else the first one
 * with every line of it. Cells are parted by tab, semicolon or comma, whichever the first line has, and may be quoted.
 */
export function idsIn(text: string): string[] {
	const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
	const first = lines[0] ?? '';
	const delimiter = ['\t', ';'].find((sign) => first.includes(sign)) ?? ',';
	const rows = lines.map((line) => cellsOf(line, delimiter));
	const titles = (rows[0] ?? []).map(fold);
	const header = headers.find((one) => titles.includes(one));
	const at = header === undefined ? 0 : titles.indexOf(header);
	const cells = (header === undefined ? rows : rows.slice(1)).map((row) => row[at] ?? '');
	return [...new Set(cells.filter((cell) => cell !== ''))];
}

/** Without quotes, and without the apostrophe that keeps an id text in a spreadsheet. */
function cellsOf(line: string, delimiter: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (const letter of line) {
		if (letter === '"') isQuoted = !isQuoted;
		else if (letter === delimiter && !isQuoted) {
			cells.push(cell);
			cell = '';
		} else cell += letter;
	}
	return [...cells, cell].map((one) => one.trim().replace(/^'(?=[\d=+\-@＝＋－＠])/, ''));
}

function fold(header: string): string {
	return header.toLowerCase().replaceAll(/[\s_-]/g, '');
}
