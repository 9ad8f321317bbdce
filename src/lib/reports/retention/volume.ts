/** How busy the market was, to read beside retention over time. */
import type { SeriesChart } from '$lib/figure/block';
import type { Volume } from './queries';
import type { View } from './view';

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
