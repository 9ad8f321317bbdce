/** Where most users are lost, and which cohorts did best and worst: from complete cells only. */
import type { Finding } from '$lib/figure/block';
import { newcombe } from '$lib/stats/interval';
import { studentQuantile } from '$lib/stats/student-t';
import { isSmall, pooled, rateOf, reaching, type Cohort, type Rate } from './rates';
import type { View } from './view';

/** Of many cohorts the best and the worst always differ: 5 % shared among all pairs (Bonferroni). */
function zOfPairs(cohorts: number): number {
	const pairs = (cohorts * (cohorts - 1)) / 2;
	// Enough degrees of freedom to be the normal distribution.
	return studentQuantile(1 - 0.025 / pairs, 1e7);
}

/** The largest fall from one period to the next among the same users; null when nothing falls. */
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
	if (!most) return null;
	const { age, same, before, after } = most;
	const level = (rate: Rate, at: number) => ({ share: view.share(rate), period: view.period(at) });
	return {
		tone: 'neutral',
		text: text.drop(level(before, age - 1), level(after, age)),
		basis: text.dropBasis({
			from: format(before.k, 'count'),
			to: format(after.k, 'count'),
			n: format(after.n, 'count'),
			cohorts: same.length,
			points: format(-fall(most), 'points'),
			recurring: view.isRecurring
		})
	};
}

function fall({ before, after }: { before: Rate; after: Rate }): number {
	return (before.share ?? 0) - (after.share ?? 0);
}

/** The best and the worst complete cohort at the period looked at; null below two large enough cohorts. */
export function rangeFinding(view: View): Finding | null {
	const { context, chosenAge } = view;
	const { text, format } = context;
	const rate = (cohort: Cohort) => rateOf(cohort.cells.get(chosenAge)?.retained ?? 0, cohort.users);
	const ranked = reaching(view.cohorts, chosenAge)
		.filter((cohort) => !isSmall({ n: cohort.users }))
		.map((cohort) => ({ name: view.cohortLabel(cohort.startedOn), rate: rate(cohort) }))
		.sort((a, b) => (b.rate.share ?? 0) - (a.rate.share ?? 0));
	const [best, worst] = [ranked[0], ranked[ranked.length - 1]];
	if (chosenAge < 1 || !best || !worst || best === worst) return null;
	const words = (one: { name: string; rate: Rate }) => ({
		name: one.name,
		share: view.share(one.rate),
		k: format(one.rate.k, 'count'),
		n: format(one.rate.n, 'count'),
		interval: view.interval(one.rate)
	});
	const gap = newcombe(best.rate.k, best.rate.n, worst.rate.k, worst.rate.n, zOfPairs(ranked.length));
	const isClear = (gap?.low ?? 0) > 0;
	return {
		tone: 'neutral',
		text: isClear
			? text.range(view.period(chosenAge), words(best), words(worst))
			: text.rangeSame(view.period(chosenAge), words(worst), words(best)),
		basis: text.rangeBasis(words(best), words(worst), ranked.length)
	};
}
