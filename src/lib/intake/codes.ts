/** Numbers that stand for words: which of the known tables a column follows, or that only a person can tell. */
import { normaliseHeader, type CodeTable, type EntityColumn } from '../schema/entity';
import { isNothing } from './null-tokens';

const code = /^[+-]?\d{1,2}$/;

export interface CodeReading {
	/** Code to value, of the table the sample settles on. */
	values: Record<string, string>;
	/** Codes found that several tables read differently, or none knows. */
	open: string[];
}

/** The codes among cells, each once, in ascending order. */
export function codesIn(cells: readonly string[]): string[] {
	const found = cells
		.filter((cell) => !isNothing(cell))
		.map((cell) => cell.trim())
		.filter((cell) => code.test(cell));
	return [...new Set(found)].sort((first, second) => Number(first) - Number(second));
}

/** The tables of a column that know all these codes; those that name the header alone when there are any. */
export function fittingTables(
	column: EntityColumn,
	header: string,
	codes: readonly string[]
): readonly CodeTable[] {
	const fitting = (column.codes ?? []).filter((table) => codes.every((each) => each in table.values));
	const named = fitting.filter((table) => table.headers?.includes(normaliseHeader(header)));
	if (named.length > 0) return named;
	return fitting.filter((table) => !table.headers);
}

/** Reads the codes of a sample; `known` are those already given a meaning. */
export function readCodes(
	column: EntityColumn,
	header: string,
	cells: readonly string[],
	known: Readonly<Record<string, string>>
): CodeReading {
	const codes = codesIn(cells);
	if (codes.length === 0 || codes.every((each) => each in known)) return { values: {}, open: [] };
	const [first, ...others] = fittingTables(column, header, codes);
	if (!first) return { values: {}, open: codes.filter((each) => !(each in known)) };
	const isSettled = others.every((table) => codes.every((each) => table.values[each] === first.values[each]));
	if (isSettled) return { values: first.values, open: [] };
	return { values: {}, open: codes.filter((each) => !(each in known)) };
}
