/** Breakdowns by the tier a user was in on the eve of each start. */
import type { Note } from '$lib/figure/block';
import type { Segment } from './queries';
import type { View } from './view';

const tierBreakdowns: readonly string[] = ['lifecycle', 'high_net_worth'];

/** What a user was changes from start to start, unlike a country. */
export const isTier = (breakdown: string): boolean => tierBreakdowns.includes(breakdown);

/** All were alike, as before a first trade: there is nothing to compare, and what to choose instead. */
export function allAlike(view: View, rows: readonly Segment[]): Note | null {
	const { params, text } = view.context;
	const [first, ...others] = [...new Set(rows.map(({ segment }) => segment))];
	if (!isTier(params.breakdown) || first === undefined || others.length > 0) return null;
	const isBeforeFirst = params.start === 'trade' && !view.isRecurring;
	return { kind: 'note', tone: 'neutral', text: text.bars.allAlike(view.segmentName(first), isBeforeFirst) };
}
