/** Whether a line of text could be a row of the table by itself. */
import { records } from './records';
import type { Sniffed } from './sniff';

export interface RowShape {
	delimiter: string;
	quote: string;
	/** How many cells rows have: as many as there are headers, or as most sampled rows. */
	widths: ReadonlySet<number>;
	/** Forms of the sampled first cells: `a9` for `u17`, `9-9-9` for a day. */
	firstCells: ReadonlySet<string>;
}

export function rowShape({ sample, delimiter, quote, headers }: Sniffed): RowShape {
	const counts = new Map<number, number>();
	for (const row of sample) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	const usual = [...counts].sort((first, second) => second[1] - first[1])[0]?.[0] ?? headers.length;
	const widths = new Set([headers.length, usual].filter((width) => width > 1));
	// The sampled cell may itself be one that swallowed rows.
	const firstCells = new Set(sample.map((row) => form(row[0]?.split(delimiter, 1)[0] ?? '')));
	return { delimiter, quote, widths, firstCells };
}

function form(cell: string): string {
	return cell
		.trim()
		.replace(/\d+/g, '9')
		.replace(/\p{L}+/gu, 'a');
}

/** Whether a line has as many cells as the table's rows; nothing can be told of a single column. */
export function isFullLine(line: string, { widths, delimiter }: RowShape): boolean {
	return widths.has(line.split(delimiter).length);
}

/** As wide as the table, and its first cell looks like the others'. */
export function isRowLike(line: string, shape: RowShape): boolean {
	const cells = records(line, shape.delimiter)[0] ?? [];
	return isFullLine(line, shape) && shape.firstCells.has(form(cells[0] ?? ''));
}
