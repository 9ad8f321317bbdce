/** What the numbers rest on: thresholds in force, what was left out, and what the data cannot show. */
import type { Note } from '$lib/figure/block';
import { daysBetween } from '../period';
import type { Context } from './queries';
import type { Tally } from './tally';

/** Warnings that change how everything below is read. */
export function warningsOf(tally: Tally, { text, format, facts, params, scope }: Context): Note[] {
	const notes: Note[] = [];
	const warn = (words: string) => notes.push({ kind: 'note', tone: 'warning', text: words });
	if (!facts.tables.includes('users')) warn(text.notes.noUsersTable);
	const covered = daysBetween(scope.first, tally.now) + 1;
	if (covered <= params.dormant_days + 1)
		warn(
			text.notes.shortHistory(format(covered, 'count'), format.day(scope.first), format(covered - 1, 'count'))
		);
	else if (tally.then < tally.now && daysBetween(scope.first, tally.then) < params.dormant_days + 1)
		warn(text.notes.shortBefore(format.day(tally.then), format.day(scope.first)));
	return notes;
}

export function methodNotes(tally: Tally, context: Context): Note[] {
	return [
		{ kind: 'note', tone: 'neutral', text: orderNote(context) },
		{ kind: 'note', tone: 'neutral', text: sourcesNote(tally, context) }
	];
}

function orderNote({ text, format, params }: Context): string {
	const count = (value: number) => format(value, 'count');
	return text.notes.order({
		new_days: count(params.new_days),
		active_days: count(params.active_days),
		dormant_days: count(params.dormant_days),
		returned_gap_days: count(params.returned_gap_days),
		at_risk_gap_days: count(params.at_risk_gap_days),
		at_risk_drop: format(params.at_risk_drop, 'ratio'),
		hnw_turnover_usd: format(params.hnw_turnover_usd, 'usd'),
		hnw_top_percent: format(params.hnw_top_percent / 100, 'ratio')
	});
}

function sourcesNote(tally: Tally, { text, format, facts, scope }: Context): string {
	const words = text.notes;
	const count = (value: number) => format(value, 'count');
	const unpriced = tally.row('all')?.unpriced_reward_count ?? 0;
	const left = [
		...(scope.exclude.includes('internal') ? [words.internal(count(facts.excluded.internal))] : []),
		...(scope.exclude.includes('market_makers')
			? [words.marketMakers(count(facts.excluded.marketMakers))]
			: []),
		...(scope.exclude.includes('api') ? [words.api(count(facts.excluded.api))] : [])
	];
	return words.sources(format.day(tally.now), [
		...(left.length > 0 ? [words.leftOut(left)] : []),
		...(facts.unknownUsers > 0 ? [words.unknownUsers(count(facts.unknownUsers))] : []),
		...(facts.unpricedFees > 0 ? [words.unpricedFees(count(facts.unpricedFees))] : []),
		...(facts.tables.includes('rewards') ? [] : [words.noRewards]),
		...(unpriced > 0 ? [words.unpricedRewards(count(unpriced))] : []),
		...(scope.product.length > 0 ? [words.products(format.list(scope.product))] : []),
		...(scope.from > scope.first || scope.to < scope.asOf ? [words.wholeHistory] : [])
	]);
}
