/** The mean by age with its 95 % band; beside it the newer and older cohorts where they clearly differ. */
import type { Series, SeriesChart } from '$lib/figure/block';
import { behindCohorts, behindMean } from './behind';
import { halvesAt, meanAt, pooled, reaching } from './rates';
import { definitionOf, type View } from './view';
import { whoWords } from './who-words';

export function curve(view: View): SeriesChart {
	const { context, cohorts, latestAge } = view;
	const { text, params } = context;
	const words = text.curve;
	const ages = view.ages.filter((age) => meanOrSoFar(view, age).n > 0);
	const partialFrom = ages.findIndex((age) => reaching(cohorts, age).length === 0);
	const levelAt = (age: number) => ({
		share: view.share(meanAt(cohorts, age, view.rules.mean)),
		period: view.period(age)
	});
	const first = levelAt(1);
	return {
		kind: 'chart',
		shape: 'line',
		id: 'curve',
		title:
			latestAge > 1
				? words.title(first, levelAt(latestAge))
				: latestAge === 1
					? words.single(first)
					: text.tooYoung(params.grain),
		subtitle: words.subtitle(view.returned, view.rules.mean),
		summary: words.summary(
			view.rules.mean,
			ages.map((age) => `${view.period(age)} ${view.share(meanOrSoFar(view, age))}`)
		),
		note: [partialFrom >= 0 ? words.dashed : '', definitionOf(view)].filter(Boolean).join(' · '),
		format: 'ratio',
		xLabel: words.xLabel(params.grain, view.startWord),
		x: ages.map((age) => view.column(age)),
		series: [meanSeries(view, ages, partialFrom), ...halfSeries(view, ages)]
	};
}

/** The mean of complete cells; where there are none, of the incomplete ones as they stand. */
function meanOrSoFar({ cohorts, rules }: View, age: number) {
	const complete = meanAt(cohorts, age, rules.mean);
	return complete.n > 0 ? complete : meanAt(cohorts, age, rules.mean, 'partial');
}

function meanSeries(view: View, ages: number[], partialFrom: number): Series {
	const rates = ages.map((age) => meanOrSoFar(view, age));
	const isComplete = (index: number) => partialFrom < 0 || index < partialFrom;
	return {
		id: 'pooled',
		name: view.context.text.curve.all,
		values: rates.map((rate) => rate.share),
		low: rates.map((rate, index) => (isComplete(index) ? rate.low : null)),
		high: rates.map((rate, index) => (isComplete(index) ? rate.high : null)),
		n: rates.map((rate) => rate.n),
		who: ages.map((age, index) =>
			isComplete(index)
				? behindMean(view, age)
				: behindCohorts(view, reaching(view.cohorts, age, 'partial'), age, {
						name: whoWords[view.context.locale].incomplete,
						isOpen: true
					})
		),
		...(partialFrom >= 0 ? { partialFrom } : {})
	};
}

function halfSeries(view: View, ages: number[]): Series[] {
	const halves = view.rules.isComparable ? halvesAt(view.cohorts, 1) : null;
	if (!halves?.isClear) return [];
	const words = view.context.text.curve;
	const series = (id: string, name: string, cohorts: View['cohorts'], quiet: boolean): Series => {
		const rates = ages.map((age) => pooled(cohorts, age));
		return {
			id,
			name,
			values: rates.map((rate) => rate.share),
			n: rates.map((rate) => rate.n),
			quiet,
			who: ages.map((age) =>
				behindCohorts(view, reaching(cohorts, age), age, {
					name: whoWords[view.context.locale].half(name),
					line: name
				})
			)
		};
	};
	return [
		series('newer', words.newer(view.cohortLabel(halves.since)), halves.newerCohorts, false),
		series('older', words.older, halves.olderCohorts, true)
	];
}
