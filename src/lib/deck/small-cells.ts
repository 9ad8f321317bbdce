/** Exports do not tell counts of a handful of people, nor the rates that would give them away. */
import type { Value } from '$lib/engine/engine';
import type { TableColumn } from '$lib/figure/block';

/** Groups smaller than this are not counted out. */
export const smallestCell = 5;

/**
 * Rows as they may leave: a count of 1 to 4 people reads `<5`, and the row's rates and amounts are withheld,
 * because a share of a known whole tells the count. Zero says nothing about anyone and stays.
 */
export function withoutSmallCells(
	columns: readonly TableColumn[],
	rows: readonly (readonly Value[])[]
): Value[][] {
	const isSmall = (value: Value, index: number) =>
		columns[index]?.people === true && typeof value === 'number' && value > 0 && value < smallestCell;
	return rows.map((row) => {
		if (!row.some(isSmall)) return [...row];
		return row.map((value, index) => {
			if (isSmall(value, index)) return `<${smallestCell}`;
			return typeof value === 'number' && columns[index]?.format !== 'count' ? null : value;
		});
	});
}
