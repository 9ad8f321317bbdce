/** Where most users are lost, and which cohorts did best and worst: from complete cells only. */
import type { Finding } from '$lib/figure/block';
import { newcombe, rateOf, zOfTries, type Rate } from '$lib/stats/interval';
import { compared, isSmall, pooled, reaching, type Cohort } from './rates';
import type { View } from './view';

/**
 * The largest fall from one period to the next among the same users; null when none is beyond chance. The interval takes
 * the two counts for independent, which makes it wider than those of the same users are.
 */
export function dropFinding(view: View): Finding | null {
	const { context, cohorts } = view;
	const { text, format } = context;
	const drops = view.ages
		.filter((age) => age > 1)
		.map((age) => {
			const same = reaching(cohorts, age);
			return { age, same, before: pooled(same, age - 1), after: pooled(same, age) };
		})
		.filter(({ before, after }) => !isSmall(after) && (before.share ?? 0) > (after.share ?? 0))
		.sort((a, b) => fall(b) - fall(a));
	const [most] = drops;
	if (!most || (changeOf(most, zOfTries(drops.length))?.high ?? 0) >= 0) return null;
	const { age, same, before, after } = most;
	const change = changeOf(most);
	const level = (rate: Rate, at: number) => ({ share: view.share(rate), period: view.period(at) });
	return {
		tone: 'neutral',
		text: text.drop(view.period(1), level(before, age - 1), level(after, age)),
		basis: text.dropBasis({
			from: format(before.k, 'count'),
			to: format(after.k, 'count'),
			n: format(after.n, 'count'),
			cohorts: same.length,
			points: format(-fall(most), 'points'),
			interval: format.interval(change?.low ?? null, change?.high ?? null, 'points'),
			recurring: view.isRecurring
		})
	};
}

function fall({ before, after }: { before: Rate; after: Rate }): number {
	return (before.share ?? 0) - (after.share ?? 0);
}

const changeOf = ({ before, after }: { before: Rate; after: Rate }, z?: number) =>
	newcombe(after.k, after.n, before.k, before.n, z);

/** The best and the worst complete cohort at the period looked at; null where those large enough are not most of them. */
export function rangeFinding(view: View): Finding | null {
	const { context, chosenAge } = view;
	const { text, format } = context;
	const rate = (cohort: Cohort) => rateOf(cohort.cells.get(chosenAge)?.retained ?? 0, cohort.users);
	const ranked = compared(view.cohorts, chosenAge)
		.map((cohort) => ({ name: view.cohortLabel(cohort.startedOn), rate: rate(cohort) }))
		.sort((a, b) => (b.rate.share ?? 0) - (a.rate.share ?? 0));
	const [best, worst] = [ranked[0], ranked[ranked.length - 1]];
	if (chosenAge < 1 || !best || !worst || best.rate.share === worst.rate.share) return null;
	const words = (one: { name: string; rate: Rate }) => ({
		name: one.name,
		share: view.share(one.rate),
		k: format(one.rate.k, 'count'),
		n: format(one.rate.n, 'count'),
		interval: view.interval(one.rate)
	});
	const gap = newcombe(
		best.rate.k,
		best.rate.n,
		worst.rate.k,
		worst.rate.n,
		zOfTries((ranked.length * (ranked.length - 1)) / 2)
	);
	const isClear = (gap?.low ?? 0) > 0;
	return {
		tone: 'neutral',
		text: isClear
			? text.range(view.period(chosenAge), words(best), words(worst))
			: text.rangeSame(view.period(chosenAge), words(worst), words(best)),
		basis: text.rangeBasis(words(best), words(worst), ranked.length)
	};
}
