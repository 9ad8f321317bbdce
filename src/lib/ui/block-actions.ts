/** What a reader can do with a block; each action appears only where its callback is given. */
import type { Chart, TableBlock, Who } from '$lib/figure/block';

export interface BlockActions {
	sql?: (block: Chart | TableBlock) => void;
	png?: (chart: Chart) => void;
	svg?: (chart: Chart) => void;
	csv?: (block: Chart | TableBlock) => void;
	/** Adds the block to the review deck. */
	add?: (block: Chart | TableBlock) => void;
	/** Answers "who are they?": the lists of users behind a mark, the one to open first. */
	who?: (lists: readonly Who[]) => void;
}
