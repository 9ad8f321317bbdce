/** CSV files to Arquero tables through PapaParse, only the columns the reports need, days and times as numbers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Arquero, Cell, Frame, Papa } from './packages';

export type Reader = (cell: string) => Cell;

const dayLength = 86_400_000;

export const text: Reader = (cell) => (cell === '' ? null : cell);
export const amount: Reader = (cell) => (cell === '' ? null : Number(cell));
export const flag: Reader = (cell) => cell === 'true';
/** Milliseconds since 1970, UTC. */
export const time: Reader = (cell) => (cell === '' ? null : Date.parse(`${cell.replace(' ', 'T')}Z`));

/** Whole days since 1970 of a moment in milliseconds. */
export function dayOf(moment: number): number {
	return Math.floor(moment / dayLength);
}

/** Whole days since 1970 of a day written `YYYY-MM-DD`. */
export function dayNumber(day: Cell): number {
	return dayOf(Date.parse(`${String(day).slice(0, 10)}T00:00:00Z`));
}

/** Reads a table; `derived` are columns computed from the values just read, cell by cell. */
export function readTable(
	{ arquero, papa, folder }: { arquero: Arquero; papa: Papa; folder: string },
	table: string,
	columns: Record<string, Reader>,
	derived: Record<string, { from: string; value: (cell: Cell) => Cell }> = {}
): Frame {
	const { data } = papa.parse(readFileSync(path.join(folder, `${table}.csv`), 'utf8'), {
		skipEmptyLines: true
	});
	const [header = [], ...rows] = data;
	const read = Object.entries(columns).map(([name, reader]): [string, Cell[]] => {
		const index = header.indexOf(name);
		return [name, rows.map((row) => reader(row[index] ?? ''))];
	});
	const values = Object.fromEntries(read);
	for (const [name, { from, value }] of Object.entries(derived)) {
		values[name] = (values[from] ?? []).map(value);
	}
	return arquero.table(values);
}
