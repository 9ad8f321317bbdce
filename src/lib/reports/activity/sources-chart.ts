/** The API's part in turnover, fills and traders over time. */
import type { Note, SeriesChart } from '$lib/figure/block';
import { wilson } from '$lib/stats/interval';
import { behindSource } from './behind';
import type { ActivityRows } from './queries';
import type { View } from './view';

type Source = ActivityRows['sources'][number];

/** Why there is no API share; null when there is one. */
function absence({ context, rows }: View): string | null {
	const words = context.text.charts.api;
	if (context.scope.exclude.includes('api')) return words.excluded;
	const isKnown = rows.sources.some((row) => row.fills > row.unsourced_fills);
	return isKnown || rows.sources.every((row) => row.fills === 0) ? null : words.noSource;
}

/** The last complete bucket whose API share is known. */
export function latestSource(view: View): Source | undefined {
	if (absence(view) !== null) return undefined;
	return view.rows.sources.findLast((row) => row.is_complete && row.fills > row.unsourced_fills);
}

export function sourcesChart(view: View): SeriesChart | Note | null {
	const { context, rows } = view;
	const { text, params, format } = context;
	const words = text.charts.api;
	const missing = absence(view);
	if (missing !== null) return { kind: 'note', tone: 'neutral', text: missing };
	const first = rows.sources.findIndex((row) => row.fills > 0);
	if (first < 0) return null;
	const buckets = rows.sources.slice(first);
	const label = (row: Source) => format.day(row.bucket_on, params.grain === 'month' ? 'month' : 'short');
	const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
	const latest = latestSource(view);
	const from = buckets.findIndex((row) => !row.is_complete);
	const tail = from < 0 ? {} : { partialFrom: from };
	const intervals = buckets.map((row) => wilson(row.api_traders, row.traders));
	const fills = buckets.reduce((sum, row) => sum + row.fills, 0);
	const unsourced = buckets.reduce((sum, row) => sum + row.unsourced_fills, 0);
	return {
		kind: 'chart',
		shape: 'line',
		id: 'api',
		title: latest
			? words.title(
					format(share(latest.api_turnover_usd, latest.turnover_usd), 'ratio'),
					view.calendarName(latest.bucket_on)
				)
			: words.plain,
		subtitle: words.subtitle(text.perBucket[params.grain]),
		summary: words.summary(
			buckets.map((row) => `${label(row)} ${format(share(row.api_turnover_usd, row.turnover_usd), 'ratio')}`)
		),
		note: text.sentences([
			words.note,
			unsourced > 0 ? words.unsourced(format(unsourced / fills, 'ratio')) : '',
			from < 0 ? '' : text.charts.partial
		]),
		format: 'ratio',
		xLabel: '',
		x: buckets.map(label),
		series: [
			{
				id: 'turnover',
				name: words.turnover,
				values: buckets.map((row) => share(row.api_turnover_usd, row.turnover_usd)),
				...tail
			},
			{
				id: 'fills',
				name: words.fills,
				values: buckets.map((row) => share(row.api_fills, row.fills)),
				n: buckets.map((row) => row.fills),
				...tail
			},
			{
				id: 'traders',
				name: words.traders,
				values: buckets.map((row) => share(row.api_traders, row.traders)),
				low: intervals.map((interval) => interval?.low ?? null),
				high: intervals.map((interval) => interval?.high ?? null),
				n: buckets.map((row) => row.traders),
				who: buckets.map((row) => behindSource(view, row, view.calendarName(row.bucket_on))),
				...tail
			}
		]
	};
}
