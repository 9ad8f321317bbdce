/** Exports do not tell counts of a handful of people, nor what would give them away. */
import type { Value } from '$lib/engine/engine';
import type { TableColumn } from '$lib/figure/block';

/** Groups smaller than this are not counted out. */
export const smallestCell = 5;

const isHandful = (people: number) => people !== 0 && Math.abs(people) < smallestCell;

/**
 * Rows as they may leave: a count of 1 to 4 people reads `<5`. The rates and amounts of its row are withheld, because a
 * share of a known whole tells the count, and so are its other counts of people but the largest, because what counts
 * add up to tells it too. A share without its count is withheld where it is one of 1 to 4 people. Zero says nothing about
 * anyone and stays, and so does a share of several rows together, unless one of them is a handful: the others would tell it.
 */
export function withoutSmallCells(
	columns: readonly TableColumn[],
	rows: readonly (readonly Value[])[]
): Value[][] {
	const wholes = columns.map(({ shareOf }) => columns.findIndex(({ name }) => name === shareOf));
	const apart = rows.map((row) => {
		const people = row.map((value, index) =>
			columns[index]?.people === true && typeof value === 'number' ? Math.abs(value) : null
		);
		const isSmall = people.map((value) => value !== null && isHandful(value));
		const tellsHandful = row.some((value, index) => isShareOfHandful(value, row[wholes[index] ?? -1]));
		if (!tellsHandful && !isSmall.includes(true)) return { row: [...row], tells: false };
		const largest = Math.max(...people.map((value) => value ?? 0));
		const withheld = row.map((value, index): Value => {
			if (isSmall[index]) return `<${smallestCell}`;
			// An interval may be written in words.
			if (typeof value !== 'number') return columns[index]?.shareOf === undefined ? value : null;
			const isKept = columns[index]?.people ? people[index] === largest : columns[index]?.format === 'count';
			return isKept ? value : null;
		});
		return { row: withheld, tells: true };
	});
	const among = columns.map(({ shareAmong }) => columns.findIndex(({ name }) => name === shareAmong));
	const telling = (column: number, value: Value | undefined) =>
		rows.some((row, index) => apart[index]?.tells && row[column] === value);
	return apart.map(({ row }, place) =>
		row.map((value, index) => {
			const group = among[index] ?? -1;
			return group >= 0 && telling(group, rows[place]?.[group]) ? null : value;
		})
	);
}

/** Shares of people are whole numbers of them; other ratios, as of money, seldom are. */
function isShareOfHandful(share: Value, whole: Value | undefined): boolean {
	if (typeof share !== 'number' || typeof whole !== 'number') return false;
	const people = share * whole;
	return isHandful(Math.round(people)) && Math.abs(people - Math.round(people)) < 1e-6;
}
