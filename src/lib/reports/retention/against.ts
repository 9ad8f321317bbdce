/** Under a vendor's definition: what it does differently, and how far that moves the headline. */
import type { Note } from '$lib/figure/block';
import { rateOf } from '$lib/stats/interval';
import type { Ours } from './queries';
import { meanAt } from './rates';
import { rulesOf } from './rules';
import { definitionOf, type View } from './view';

/** Null under our own definition. */
export function against(view: View, ours: readonly Ours[]): Note | null {
	const { context, cohorts, chosenAge, rules } = view;
	const { params, text, format } = context;
	if (params.definition === 'tapedeck') return null;
	const row = ours.find(({ age }) => age === chosenAge);
	const own = rateOf(row?.retained ?? 0, row?.users ?? 0).share;
	const theirs = chosenAge < 1 ? null : meanAt(cohorts, chosenAge, rules.mean).share;
	const compared =
		own === null || theirs === null
			? ''
			: text.against(
					view.period(chosenAge, false),
					format(theirs, 'ratio'),
					format(own, 'ratio'),
					format(theirs - own, 'points')
				);
	const ourRules = rulesOf({ ...params, definition: 'tapedeck' });
	return {
		kind: 'note',
		tone: 'neutral',
		text: [compared, text.differing(params.definition, rules, ourRules), definitionOf(view)]
			.filter(Boolean)
			.join(' · ')
	};
}
