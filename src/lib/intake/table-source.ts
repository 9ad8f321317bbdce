/** A file that holds one text table, also one taken out of an archive or a workbook. */
import type { Source } from '../engine/engine';

/** From the record `record` on, counted from 1, records are numbered on from `row`. */
export interface RowBreak {
	record: number;
	row: number;
}

export interface TableSource extends Source {
	/** Where rows of a workbook's sheet have other numbers than their records, since empty ones are left out. */
	rowBreaks?: readonly RowBreak[];
	/** Known for a text that was written here. */
	delimiter?: string;
}
