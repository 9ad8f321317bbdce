/** Is it getting better? One period's rate by cohort. */
import type { Series, SeriesChart } from '$lib/figure/block';
import { rateOf } from '$lib/stats/interval';
import { behindCell } from './behind';
import { halvesWords } from './halves';
import { insteadOf, type View } from './view';

/** Null before any cohort has completed a period. */
export function trend(view: View): SeriesChart | null {
	const { context, cohorts, chosenAge, rules } = view;
	const { text, params } = context;
	const words = text.trend;
	if (chosenAge < 1) return null;
	const cells = cohorts.map((cohort) => cohort.cells.get(chosenAge));
	const rates = cells.map((cell) =>
		cell && cell.state !== 'unreached' ? rateOf(cell.retained, cell.users) : rateOf(0, 0)
	);
	const partialFrom = cells.findIndex((cell) => cell?.state !== 'complete');
	const isComplete = (index: number) => partialFrom < 0 || index < partialFrom;
	const series: Series = {
		id: 'rate',
		name: words.series,
		values: rates.map(({ share }) => share),
		low: rates.map(({ low }, index) => (isComplete(index) ? low : null)),
		high: rates.map(({ high }, index) => (isComplete(index) ? high : null)),
		n: rates.map(({ n }) => n),
		who: cohorts.map((cohort) => behindCell(view, cohort, chosenAge)),
		...(partialFrom >= 0 ? { partialFrom } : {})
	};
	const period = view.period(chosenAge);
	const compared = rules.isComparable ? halvesWords(view, chosenAge) : null;
	return {
		kind: 'chart',
		shape: 'line',
		id: 'trend',
		title: compared?.text ?? words.plain(period),
		subtitle: words.subtitle(period, params.grain, view.startWord),
		summary: words.summary(
			rates.flatMap((rate, index) =>
				rate.share === null
					? []
					: [`${view.cohortLabel(cohorts[index]?.startedOn ?? '')} ${view.share(rate)}`]
			)
		),
		note: [
			insteadOf(view, chosenAge),
			compared?.basis ?? '',
			rules.counting === 'on_or_after' ? words.lessTime : rules.isComparable ? '' : words.notFirst,
			partialFrom >= 0 ? words.note : ''
		]
			.filter(Boolean)
			.join(' · '),
		format: 'ratio',
		xLabel: text.volume.xLabel[params.grain],
		x: cohorts.map(({ startedOn }) => view.cohortLabel(startedOn)),
		series: [series]
	};
}
