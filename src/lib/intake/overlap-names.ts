/** The tables a comparison works with; all of them go when the file is in. */

/** The new file, or those loaded before. */
export type Side = 'fresh' | 'known';

export function fileName(id: number): string {
	return `imported.file_${Math.trunc(id)}`;
}

/** The pairs found: row of the new file, import and row before, whether every cell is the same. */
export function overlapName(id: number): string {
	return `${fileName(id)}_overlap`;
}

/** Rows of one side as numbers: file, row_id, key_print and cells_print. */
export function printsName(id: number, side: Side): string {
	return `${fileName(id)}_${side}_prints`;
}

/** The key_prints that stand more than once on a side. */
export function repeatedName(id: number): string {
	return `${fileName(id)}_repeated`;
}

/** The statements that leave nothing of a comparison behind. */
export function dropComparison(id: number): string {
	return [overlapName(id), printsName(id, 'fresh'), printsName(id, 'known'), repeatedName(id)]
		.map((name) => `drop table if exists ${name};`)
		.join('\n');
}
