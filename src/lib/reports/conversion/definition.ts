/** By whose rules, how they differ, and what the headline would be by our own; what the optional step makes of it. */
import type { Note } from '$lib/figure/block';
import { newcombe, rateOf } from '$lib/stats/interval';
import { countsAttempts, type View } from './view';
import { rateTo, type Funnel } from './funnel';
import type { OursRow } from './queries';
import { chainOf, optionalSlot, slotsOf } from './slots';

export function definitionNotes(overall: Funnel, ours: readonly OursRow[], view: View): Note[] {
	const { params, text, format, target } = view;
	if (params.definition === 'tapedeck') return [];
	const place = overall.steps.findLastIndex(({ step }) => step === target) + 1;
	const own = ours.find((row) => row.place === place);
	const theirs = rateTo(overall, target);
	const mine = rateOf(own?.mature_reached ?? 0, own?.mature_entrants ?? 0);
	const words = [text.differs[params.definition](params.step_order === 'any')];
	const ourUnit = countsAttempts({ ...params, definition: 'tapedeck' }) ? 'attempts' : 'users';
	if (ourUnit !== view.unit) words.push(text.otherUnit);
	if (theirs.share !== null && mine.share !== null)
		words.push(
			text.moves(
				format(theirs.share, 'ratio'),
				text.of(format(theirs.k, 'count'), text.counted(view.unit, theirs.n, format(theirs.n, 'count'))),
				format(mine.share, 'ratio'),
				text.of(format(mine.k, 'count'), text.counted(ourUnit, mine.n, format(mine.n, 'count'))),
				format(theirs.share - mine.share, 'points')
			)
		);
	// ClickHouse’s function only tells how far each user got.
	if (params.definition !== 'clickhouse' && overall.entrants > overall.mature) {
		const all = rateOf(overall.steps.findLast(({ step }) => step === target)?.reached ?? 0, overall.entrants);
		const open = overall.entrants - overall.mature;
		words.push(
			text.everyone(
				text.parameters.definition.options[params.definition],
				format(all.share, 'ratio'),
				text.of(format(all.k, 'count'), text.counted(view.unit, all.n, format(all.n, 'count'))),
				text.counted(view.unit, open, format(open, 'count'))
			)
		);
	}
	return [{ kind: 'note', tone: 'neutral', text: text.sentences(words) }];
}

/** How those who did the optional step fare against those who skipped it; nothing without one. */
export function optionalNotes(groups: readonly Funnel[], view: View): Note[] {
	const { params, text, format, target } = view;
	const [done, skipped] = ['done', 'skipped'].map((name) => groups.find(({ member }) => member === name));
	const slot = slotsOf(params).find((one) => one.slot === optionalSlot(params));
	// Placing an order has its pair view before the others.
	const isLast = params.funnel !== 'place_order' || slot?.event !== 'pair_view';
	if (slot && isLast && chainOf(params).every((one) => one.slot < slot.slot))
		return [{ kind: 'note', tone: 'neutral', text: text.optionalLast(slot.event) }];
	if (!done || !skipped) return [];
	const [a, b] = [rateTo(done, target), rateTo(skipped, target)];
	const difference = newcombe(a.k, a.n, b.k, b.n);
	if (!difference) return [];
	const written = (one: typeof a) =>
		text.with(format(one.share, 'ratio'), text.of(format(one.k, 'count'), format(one.n, 'count')));
	const words = text.optional(
		slot?.event ?? '',
		target,
		written(a),
		written(b),
		format(difference.difference, 'points'),
		format.interval(difference.low, difference.high, 'points')
	);
	return [{ kind: 'note', tone: 'neutral', text: words }];
}
