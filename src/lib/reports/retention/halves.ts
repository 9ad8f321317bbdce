/** The newer against the older half of the complete cohorts, in words. */
import type { Rate } from '$lib/stats/interval';
import { halvesAt, isSmall } from './rates';
import type { View } from './view';

interface Halves {
	text: string;
	/** n of both and the interval of their difference. */
	basis: string;
	/** Chance does not explain the difference. */
	isClear: boolean;
	rose: boolean;
}

/** Null where there are no two halves of at least 30 users. */
export function halvesWords(view: View, age: number): Halves | null {
	const { text, format } = view.context;
	const halves = halvesAt(view.cohorts, age);
	if (!halves || isSmall(halves.older) || isSmall(halves.newer)) return null;
	const { isClear, newer, older, leftOut } = halves;
	const rose = halves.difference > 0;
	const period = view.period(age);
	const since = view.cohortLabel(halves.since);
	const counted = (rate: Rate): [string, string, string] => [
		view.share(rate),
		format(rate.k, 'count'),
		format(rate.n, 'count')
	];
	return {
		text: isClear
			? text.halves(rose ? 'rose' : 'fell', period, view.share(newer), since)
			: text.halvesSame(period),
		basis: text.halvesBasis({
			difference: format(halves.difference, 'points'),
			interval: format.interval(halves.low, halves.high, 'points'),
			newer: counted(newer),
			older: counted(older),
			since,
			leftOut
		}),
		isClear,
		rose
	};
}
