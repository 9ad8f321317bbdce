/** First-trade conversion by week or month of entry; buckets whose window is not over are incomplete. */
import type { SeriesChart } from '$lib/figure/block';
import { newcombe, rateOf, smallSample, type Rate } from '$lib/stats/interval';
import { addDays, addMonths, startOfMonth, startOfWeek } from '../period';
import { behindBucket } from './behind';
import { rateTo, type Funnel } from './funnel';
import type { View } from './view';
import { selfSelected } from './notes';

interface Point {
	/** First day of the bucket, `YYYY-MM-DD`. */
	start: string;
	traded: Rate;
	/** What the rate is of; none where nobody entered. */
	funnel?: Funnel;
	isComplete: boolean;
	/** The period holds but some of its days. */
	isCut: boolean;
}

/** Every bucket of the period, also those nobody entered in. */
function points(buckets: readonly Funnel[], { params, scope, target, windowHours }: View): Point[] {
	const startOf = (day: string) =>
		params.bucket === 'day'
			? day
			: params.bucket === 'week'
				? startOfWeek(day, scope.weekStart)
				: startOfMonth(day);
	const end = scope.to < scope.asOf ? scope.to : scope.asOf;
	const found = new Map(buckets.map((bucket) => [bucket.member, bucket]));
	const all: Point[] = [];
	for (let start = startOf(scope.from); start <= end;) {
		const next =
			params.bucket === 'month' ? addMonths(start, 1) : addDays(start, params.bucket === 'week' ? 7 : 1);
		const bucket = found.get(start);
		// Whoever enters last does so on the day before the next bucket; that window ends within the day it names.
		const isComplete = addDays(next, Math.ceil(windowHours / 24) - 1) <= scope.asOf;
		const traded = bucket ? rateTo(bucket, target) : rateOf(0, 0);
		const isCut = start < scope.from || (isComplete && next > addDays(scope.to, 1));
		all.push({ start, traded, isComplete, isCut, ...(bucket ? { funnel: bucket } : {}) });
		start = next;
	}
	return all;
}

export function trendChart(buckets: readonly Funnel[], view: View): SeriesChart {
	const { params, target, window, text, format, isSelfSelected } = view;
	const all = points(buckets, view);
	const label = ({ start }: Point) => format.day(start, params.bucket === 'month' ? 'month' : 'short');
	const complete = all.filter((point) => point.isComplete).length;
	const small = all.filter(({ traded }) => traded.n > 0 && traded.n < smallSample).map(label);
	const cut = all.filter((point) => point.isCut).map(label);
	return {
		kind: 'chart',
		shape: 'line',
		id: 'conversion-trend',
		title: title(all, view),
		subtitle: text.trendSubtitle(params.bucket, target, window),
		summary: text.trendSummary(params.bucket, complete, all.length - complete),
		note: text.sentences([
			text.trendNote(params.bucket, window),
			...(isSelfSelected ? [selfSelected(view, false)] : []),
			...(cut.length > 0 ? [text.cutBuckets(format.list(cut))] : []),
			...(small.length > 0 ? [text.smallOnes(format.list(small))] : [])
		]),
		format: 'ratio',
		xLabel: text.bucketLabel[params.bucket],
		x: all.map(label),
		series: [
			{
				id: 'converted',
				name: text.trendSeries(target),
				values: all.map(({ traded }) => traded.share),
				low: all.map(({ traded }) => traded.low),
				high: all.map(({ traded }) => traded.high),
				n: all.map(({ traded }) => traded.n),
				who: all.map(({ funnel, start }) =>
					funnel ? behindBucket(view, funnel, bucketName(start, view)) : null
				),
				...(complete < all.length ? { partialFrom: complete } : {})
			}
		]
	};
}

function bucketName(start: string, { params, text, format }: View): string {
	return params.bucket === 'week'
		? text.weekOf(format.day(start, 'short'))
		: format.day(start, params.bucket === 'day' ? 'short' : 'month');
}

/** The last whole and complete bucket against the pool of those before it. */
function title(all: readonly Point[], view: View): string {
	const { params, target, text, format } = view;
	const { isSelfSelected } = view;
	const complete = all.filter((point) => point.isComplete && !point.isCut && point.traded.n > 0);
	const latest = complete.findLast(({ traded }) => traded.n >= smallSample);
	if (!latest) return (complete.length > 0 ? text.trendTitleSmall : text.trendTitleNone)(params.bucket);
	const label = bucketName(latest.start, view);
	const share = format(latest.traded.share, 'ratio');
	const earlier = complete.slice(0, complete.indexOf(latest));
	const sum = (part: 'k' | 'n') => earlier.reduce((total, { traded }) => total + traded[part], 0);
	const before = rateOf(sum('k'), sum('n'));
	const change = newcombe(latest.traded.k, latest.traded.n, before.k, before.n);
	if (!change || isSelfSelected) return text.trendTitleShort(target, share, label);
	const direction = change.low > 0 ? 'up' : change.high < 0 ? 'down' : 'flat';
	return text.trendTitle(target, direction, share, label, format(before.share, 'ratio'));
}
