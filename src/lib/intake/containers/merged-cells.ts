/** Merged cells of a sheet: only the first of them holds the value. */

export interface Area {
	/** Such as `B2`. */
	from: string;
	to: string;
}

/** `A` is 0. */
export function columnIndex(place: string): number {
	let index = 0;
	for (let position = 0; position < place.length; position += 1) {
		const letter = place.charCodeAt(position) & ~0x20;
		if (letter < 65 || letter > 90) break;
		index = index * 26 + letter - 64;
	}
	return index - 1;
}

function rowNumber(place: string): number {
	return Number(/\d+$/.exec(place)?.[0] ?? 0);
}

/**
 * Repeats a value down the rows it spans: a header of two rows often names its first columns once, in both. Values
 * that span columns stay where they are, since the row below names those.
 */
export function fillDown(rows: readonly { row: number; cells: string[] }[], areas: readonly Area[]): void {
	for (const { from, to } of areas) {
		const column = columnIndex(from);
		const value = rows.find(({ row }) => row === rowNumber(from))?.cells[column];
		if (!value || column < 0) continue;
		for (const { row, cells } of rows) {
			if (row <= rowNumber(from) || row > rowNumber(to)) continue;
			while (cells.length <= column) cells.push('');
			cells[column] ||= value;
		}
	}
}
