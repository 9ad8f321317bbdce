/** What a reader can do with a block; each action appears only where its callback is given. */
import type { Chart, TableBlock } from '$lib/figure/block';

/** A place in a figure someone pointed at: a heat cell, a bar, a funnel part, a table row. */
interface Pick {
	block: string;
	/** Index of the row, bar, step, or mark. */
	row: number;
	/** Index of the heat column. */
	column?: number;
	/** Part of a funnel step. */
	part?: 'reached' | 'dropped' | 'open';
}

export interface BlockActions {
	sql?: (block: Chart | TableBlock) => void;
	png?: (chart: Chart) => void;
	svg?: (chart: Chart) => void;
	csv?: (block: Chart | TableBlock) => void;
	/** Adds the block to the review deck. */
	add?: (block: Chart | TableBlock) => void;
	/** Answers "who are they?". */
	pick?: (pick: Pick) => void;
}
