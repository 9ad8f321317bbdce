/** Rows to blocks: what to read first, the groups, the moves, the value, the list, and what it all rests on. */
import type { Block } from '$lib/figure/block';
import { findingsOf } from './findings';
import { listBlock } from './list-block';
import { movementBlocks } from './movement-blocks';
import { methodNotes, warningsOf } from './notes';
import type { Context, Rows } from './queries';
import { tallyOf } from './tally';
import { kpisOf, tierBlocks } from './tier-blocks';
import { valueBlocks } from './value-blocks';

export function present(rows: Rows, context: Context): Block[] {
	const tally = tallyOf(rows, context);
	if (tally.users === 0) {
		const { text, format } = context;
		const basis = text.notes.sources(format.day(tally.now), []);
		return [
			{ kind: 'findings', items: [{ tone: 'warning', text: text.notes.nobody, basis }] },
			...methodNotes(tally, context)
		];
	}
	return [
		findingsOf(tally, context),
		...warningsOf(tally, context),
		kpisOf(tally, context),
		...tierBlocks(tally, context),
		...movementBlocks(tally, context),
		...valueBlocks(rows, tally, context),
		listBlock(rows, tally, context),
		...methodNotes(tally, context)
	];
}
