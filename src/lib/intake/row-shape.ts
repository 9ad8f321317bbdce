/** Whether a line of text could be a row of the table by itself. */
import { look } from './looks';
import { isNothing } from './null-tokens';
import { records } from './records';
import type { Sniffed } from './sniff';

export interface RowShape {
	delimiter: string;
	quote: string;
	/** How many cells rows have: as many as there are headers, or as most sampled rows. */
	widths: ReadonlySet<number>;
	/** Forms of the sampled first cells: `a9` for `u17`, `9-9-9` for a day. */
	firstCells: ReadonlySet<string>;
	/** What every sampled row holds in a column: a time, a number or at least something. */
	always: readonly ('time' | 'number' | 'something' | undefined)[];
}

export function rowShape({ sample, delimiter, quote, headers }: Sniffed): RowShape {
	const counts = new Map<number, number>();
	for (const row of sample) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	const usual = [...counts].sort((first, second) => second[1] - first[1])[0]?.[0] ?? headers.length;
	const widths = new Set([headers.length, usual].filter((width) => width > 1));
	// The sampled cell may itself be one that swallowed rows.
	const firstCells = new Set(sample.map((row) => form(row[0]?.split(delimiter, 1)[0] ?? '')));
	const full = sample.filter((row) => widths.has(row.length));
	const always = headers.map((_, index) => alwaysIn(full.map((row) => row[index])));
	return { delimiter, quote, widths, firstCells, always };
}

function alwaysIn(cells: readonly (string | undefined)[]): RowShape['always'][number] {
	const { filled, time, number } = look(cells);
	if (filled === 0 || filled < cells.length) return undefined;
	if (time === 1) return 'time';
	return number === 1 ? 'number' : 'something';
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

/** As wide as the table, its first cell looks like the others', and no column lacks what it always holds. */
export function isRowLike(line: string, shape: RowShape): boolean {
	if (!isFullLine(line, shape)) return false;
	const cells = records(line, shape.delimiter)[0] ?? [];
	return (
		shape.firstCells.has(form(cells[0] ?? '')) &&
		shape.always.every((kind, index) => holds(cells[index], kind))
	);
}

function holds(cell: string | undefined, kind: RowShape['always'][number]): boolean {
	if (kind === undefined) return true;
	if (isNothing(cell)) return false;
	const { time, number } = look([cell]);
	return kind === 'something' || (kind === 'time' ? time : number) === 1;
}
