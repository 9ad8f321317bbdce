/** The pooled mean by age with its 95 % band; beside it the newer and older cohorts where they clearly differ. */
import type { Series, SeriesChart } from '$lib/figure/block';
import { halvesAt, pooled, reaching, type Cohort } from './rates';
import type { View } from './view';

export function curve(view: View): SeriesChart {
	const { context, cohorts, latestAge } = view;
	const { text, params } = context;
	const words = text.curve;
	const ages = view.ages.filter((age) => pooledOrSoFar(cohorts, age).n > 0);
	const partialFrom = ages.findIndex((age) => reaching(cohorts, age).length === 0);
	const levelAt = (age: number) => ({ share: view.share(pooled(cohorts, age)), period: view.period(age) });
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
		subtitle: words.subtitle(params.returned_by),
		summary: words.summary(
			ages.map((age) => `${view.period(age)} ${view.share(pooledOrSoFar(cohorts, age))}`)
		),
		note: [partialFrom >= 0 ? words.dashed : '', text.definitions[params.definition](params.returned_by)]
			.filter(Boolean)
			.join(' · '),
		format: 'ratio',
		xLabel: words.xLabel(params.grain, view.startWord),
		x: ages.map((age) => text.column(params.grain, age)),
		series: [pooledSeries(view, ages, partialFrom), ...halfSeries(view, ages)]
	};
}

/** The pooled mean of complete cells; where there are none, of the incomplete ones as they stand. */
function pooledOrSoFar(cohorts: readonly Cohort[], age: number) {
	const complete = pooled(cohorts, age);
	return complete.n > 0 ? complete : pooled(cohorts, age, 'partial');
}

function pooledSeries({ cohorts, context }: View, ages: number[], partialFrom: number): Series {
	const rates = ages.map((age) => pooledOrSoFar(cohorts, age));
	const isComplete = (index: number) => partialFrom < 0 || index < partialFrom;
	return {
		id: 'pooled',
		name: context.text.curve.all,
		values: rates.map((rate) => rate.share),
		low: rates.map((rate, index) => (isComplete(index) ? rate.low : null)),
		high: rates.map((rate, index) => (isComplete(index) ? rate.high : null)),
		n: rates.map((rate) => rate.n),
		...(partialFrom >= 0 ? { partialFrom } : {})
	};
}

function halfSeries(view: View, ages: number[]): Series[] {
	const halves = view.isRecurring ? null : halvesAt(view.cohorts, 1);
	if (!halves?.isClear) return [];
	const words = view.context.text.curve;
	const series = (id: string, name: string, cohorts: readonly Cohort[], quiet: boolean): Series => {
		const rates = ages.map((age) => pooled(cohorts, age));
		return { id, name, values: rates.map((rate) => rate.share), n: rates.map((rate) => rate.n), quiet };
	};
	return [
		series('newer', words.newer(view.cohortLabel(halves.since)), halves.newerCohorts, false),
		series('older', words.older, halves.olderCohorts, true)
	];
}
