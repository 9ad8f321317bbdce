/** CSV files to Arquero tables through PapaParse, only the columns the reports need, days and times as numbers. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
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

/** Bytes of text at a time: no string may hold a whole large file. */
const pieceSize = 256e6;

/** The file's text, cut after whole lines; none of these files has a line end inside a cell. */
function* pieces(file: string): Generator<string> {
	const { size } = statSync(file);
	const descriptor = openSync(file, 'r');
	try {
		for (let start = 0; start < size;) {
			const bytes = Buffer.alloc(Math.min(pieceSize, size - start));
			readSync(descriptor, bytes, 0, bytes.length, start);
			const isLast = start + bytes.length >= size;
			const end = isLast ? bytes.length : bytes.lastIndexOf(0x0a) + 1;
			yield bytes.toString('utf8', 0, end);
			start += end;
		}
	} finally {
		closeSync(descriptor);
	}
}

/** Reads a table; `derived` are columns computed from the values just read, cell by cell. */
export function readTable(
	{ arquero, papa, folder }: { arquero: Arquero; papa: Papa; folder: string },
	table: string,
	columns: Record<string, Reader>,
	derived: Record<string, { from: string; value: (cell: Cell) => Cell }> = {}
): Frame {
	const wanted = Object.entries(columns).map(([name, reader]) => ({ name, reader, cells: [] as Cell[] }));
	let header: string[] | undefined;
	for (const piece of pieces(path.join(folder, `${table}.csv`))) {
		const { data } = papa.parse(piece, { skipEmptyLines: true });
		header ??= data.shift() ?? [];
		for (const { name, reader, cells } of wanted) {
			const index = header.indexOf(name);
			for (const row of data) cells.push(reader(row[index] ?? ''));
		}
	}
	const read = wanted.map(({ name, cells }): [string, Cell[]] => [name, cells]);
	const values = Object.fromEntries(read);
	for (const [name, { from, value }] of Object.entries(derived)) {
		values[name] = (values[from] ?? []).map(value);
	}
	return arquero.table(values);
}
