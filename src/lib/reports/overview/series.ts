/** What the series charts share: reading a measure per bucket, marking the incomplete tail, naming the latest bucket. */
import type { NumberFormat } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import { describe } from './change';
import { bucketLabel, bucketName } from './labels';
import { measures, type MeasureId } from './measure';
import type { OverviewContext } from './queries';
import { lastComplete, partialFrom, type Span, type Spans } from './spans';

type Metric = MeasureId | 'users';

/** Different users with a fill in the bucket. */
export const usersIn = (span: Span): number | null => span.trading_users;

function readerOf(metric: Metric) {
	return metric === 'users'
		? { value: usersIn, n: (span: Span) => span.trading_users, change: 'percent' as const }
		: measures[metric];
}

export function valuesOf(buckets: Span[], value: (span: Span) => number | null): (number | null)[] {
	return buckets.map(value);
}

/** Where the dashed or hatched part begins. */
export function tailOf(buckets: Span[]): { partialFrom?: number } {
	const from = partialFrom(buckets);
	return from === undefined ? {} : { partialFrom: from };
}

/** What every series chart has: its axis, its alt text over complete buckets, and what is incomplete. */
export function shared(
	id: string,
	metric: Metric,
	style: NumberFormat,
	spans: Spans,
	context: OverviewContext
) {
	const { text, params, format, scope } = context;
	const { buckets, reach } = spans;
	const name = metric === 'users' ? text.users.trading : text.kpi[metric];
	const values = buckets
		.filter((bucket) => bucket.is_complete)
		.map(readerOf(metric).value)
		.filter((value) => value !== null);
	const latest = values.at(-1);
	const summary =
		latest === undefined
			? text.series.summaryNone(name, params.grain)
			: text.series.summary(
					name,
					params.grain,
					format(values.length, 'count'),
					format(latest, style),
					format(Math.min(...values), style),
					format(Math.max(...values), style)
				);
	const open = buckets.find((bucket) => !bucket.is_complete);
	const oldest = buckets[0];
	const notes: string[] = [];
	if (params.grain === 'month' && style === 'usd') notes.push(text.series.months);
	if (open) {
		const until = open.ends_on <= scope.asOf ? spans.period.to_on : scope.asOf;
		notes.push(text.series.partial(params.grain, bucketLabel(open, params.grain, format), format.day(until)));
	}
	const isCut = buckets.length < 12 || (oldest !== undefined && oldest.from_on > spans.period.from_on);
	if (reach.first_fill_on !== null && isCut && oldest !== undefined && oldest.from_on > reach.first_fill_on) {
		notes.push(text.series.skipped(params.grain, format.day(reach.first_fill_on)));
	}
	return {
		kind: 'chart' as const,
		id,
		format: style,
		summary,
		...(notes.length > 0 ? { note: text.sentences(notes) } : {}),
		xLabel: text.bucketHeader[params.grain],
		x: buckets.map((bucket) => bucketLabel(bucket, params.grain, format))
	};
}

/** The latest complete bucket in words, with its change on the one before; says so when none is complete. */
export function latestTitle(
	metric: Metric,
	{ buckets }: Spans,
	context: OverviewContext,
	words: (value: string, bucket: string, change: string | undefined, latest: Span) => string
): string {
	const { text, params, format } = context;
	const { value, n, change } = readerOf(metric);
	const { latest, before } = lastComplete(buckets);
	const now = latest ? value(latest) : null;
	const name = metric === 'users' ? text.users.trading : text.kpi[metric];
	if (!latest || now === null) return text.series.noneComplete(name, params.grain);
	const style = metric === 'users' ? 'count' : measures[metric].format;
	const past = before ? value(before) : null;
	if (!before || past === null)
		return words(format(now, style), bucketName(latest, context), undefined, latest);
	const sides = { now, before: past, nNow: n(latest), nBefore: n(before), format: style, change };
	const said = describe(sides, text.change, format);
	const isNumber = said.direction !== 'flat' && said.direction !== 'none';
	const isEnough = Math.min(sides.nNow, sides.nBefore) >= smallSample;
	return words(
		format(now, style),
		bucketName(latest, context),
		isNumber && isEnough ? text.turnover.onBefore(said.text) : said.text,
		latest
	);
}
