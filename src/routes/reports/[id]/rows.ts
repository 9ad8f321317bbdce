/** Which blocks stand side by side: two small charts in a row, everything else across the page. */
import type { Block } from '$lib/figure/block';

const isSmall = (block: Block) =>
	block.kind === 'chart' && (block.shape === 'bar' || block.shape === 'line' || block.shape === 'column');

/** Blocks in reading order, grouped into rows of one or two. */
export function inRows(blocks: Block[]): Block[][] {
	const rows: Block[][] = [];
	for (const block of blocks) {
		const before = rows.at(-1);
		if (before?.length === 1 && before[0] && isSmall(before[0]) && isSmall(block)) before.push(block);
		else rows.push([block]);
	}
	return rows;
}
