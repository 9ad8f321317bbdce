/** Which of a file's first rows names its columns. */
import { entities } from '../schema/index';
import { normaliseHeader } from '../schema/entity';
import { layoutHeaders } from '../schema/packs/index';

/** Preambles of real exports end within this many rows. */
const searchedRows = 20;

const vocabulary: ReadonlySet<string> = new Set([
	...[...layoutHeaders].filter((header) => header !== ''),
	...entities.flatMap((entity) =>
		entity.columns.flatMap((column) => [column.name, ...column.synonyms].map(normaliseHeader))
	)
]);

/** Whether a normalised name is one of our columns or a synonym. */
export function isKnownHeader(name: string): boolean {
	return vocabulary.has(name);
}

const numberOrTime = /^[-+]?[\d.,:/\sTZ%-]*\d[\d.,:/\sTZ%-]*$/;

export interface HeaderRow {
	/** Position of the header among the records; −1 when the file names no columns. */
	index: number;
	/** How many cells are names we know. */
	known: number;
	/** Cells in most rows. */
	width: number;
}

/** Finds the header among the first rows: the one with most known names, else the first as wide as the table. */
export function findHeaderRow(rows: readonly string[][]): HeaderRow {
	const width = commonWidth(rows);
	let best: HeaderRow = { index: -1, known: 0, width };
	rows.slice(0, searchedRows).forEach((row, index) => {
		const names = row.map(normaliseHeader).filter((name) => name !== '');
		const known = names.filter(isKnownHeader).length;
		const values = row.filter((cell) => numberOrTime.test(cell.trim())).length;
		// A preamble line may hold one known word ("Account Type:Main"); a header is as wide as its table.
		if (known > best.known && values <= names.length / 3 && row.length >= Math.min(2, width)) {
			best = { index, known, width };
		}
	});
	if (best.index >= 0) return best;
	const first = rows.findIndex((row) => row.length === width && row.some((cell) => cell.trim() !== ''));
	const cells = rows[first] ?? [];
	const looksLikeData = cells.some((cell) => numberOrTime.test(cell.trim()));
	return { index: looksLikeData ? -1 : first, known: 0, width };
}

function commonWidth(rows: readonly string[][]): number {
	const counts = new Map<number, number>();
	for (const row of rows) {
		if (row.every((cell) => cell.trim() === '')) continue;
		counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	}
	return [...counts].sort((first, second) => second[1] - first[1] || second[0] - first[0])[0]?.[0] ?? 0;
}
