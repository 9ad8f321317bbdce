/** Is it getting better? One period's rate by cohort, and beneath it how busy the market was. */
import type { Series, SeriesChart } from '$lib/figure/block';
import { behindCell } from './behind';
import type { Volume } from './queries';
import { halvesAt, isSmall, rateOf } from './rates';
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
	const compared = comparison(view);
	return {
		kind: 'chart',
		shape: 'line',
		id: 'trend',
		title: compared?.title ?? words.plain(period),
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

/** The newer against the older half of the complete cohorts, where they can be compared. */
function comparison(view: View): { title: string; basis: string } | null {
	const { text, format } = view.context;
	const halves = view.rules.isComparable ? halvesAt(view.cohorts, view.chosenAge) : null;
	if (!halves || isSmall(halves.older) || isSmall(halves.newer)) return null;
	const period = view.period(view.chosenAge);
	const since = view.cohortLabel(halves.since);
	const counted = (rate: typeof halves.newer): [string, string, string] => [
		view.share(rate),
		format(rate.k, 'count'),
		format(rate.n, 'count')
	];
	return {
		title: halves.isClear
			? text.halves(halves.difference > 0 ? 'rose' : 'fell', period, view.share(halves.newer), since)
			: text.halvesSame(period),
		basis: text.halvesBasis({
			difference: format(halves.difference, 'points'),
			interval: format.interval(halves.low, halves.high, 'points'),
			newer: counted(halves.newer),
			older: counted(halves.older),
			since,
			leftOut: halves.leftOut
		})
	};
}

/** Turnover by the buckets of the cohorts shown; null while there is none. */
export function volume(view: View, rows: readonly Volume[]): SeriesChart | null {
	const { context, cohorts } = view;
	const { text, params, format } = context;
	const words = text.volume;
	const startOf = (row: Volume) =>
		params.grain === 'hour'
			? `${row.bucket_on} ${String(row.bucket_hour).padStart(2, '0')}:00`
			: row.bucket_on;
	const shown = rows.filter((row) => startOf(row) >= (cohorts[0]?.startedOn ?? ''));
	const busiest = [...shown]
		.filter((row) => row.is_complete)
		.sort((a, b) => b.turnover_usd - a.turnover_usd)[0];
	if (!busiest || busiest.turnover_usd <= 0) return null;
	const partialFrom = shown.findIndex((row) => !row.is_complete);
	return {
		kind: 'chart',
		shape: 'column',
		id: 'volume',
		title: words.title(view.cohortLabel(startOf(busiest)), format(busiest.turnover_usd, 'usd')),
		subtitle: words.subtitle(params.grain),
		summary: words.summary(
			shown.map((row) => `${view.cohortLabel(startOf(row))} ${format(row.turnover_usd, 'usd')}`)
		),
		note: words.note,
		format: 'usd',
		xLabel: words.xLabel[params.grain],
		x: shown.map((row) => view.cohortLabel(startOf(row))),
		series: [
			{
				id: 'turnover',
				name: words.series,
				values: shown.map((row) => row.turnover_usd),
				...(partialFrom >= 0 ? { partialFrom } : {})
			}
		]
	};
}
