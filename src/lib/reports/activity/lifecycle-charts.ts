/** Growth over time: who is active by what they did before, and how many came for each who left. */
import type { SeriesChart } from '$lib/figure/block';
import { behindBucket, behindMovement } from './behind';
import { behindRevenue } from './behind-amounts';
import { growthOf, states, usersIn } from './growth';
import { revenueGrowth, revenueOf } from './revenue';
import type { View } from './view';

export function lifecycleChart(view: View): SeriesChart {
	const { context, buckets, complete, latest, users, label, name } = view;
	const { text, params, format } = context;
	const words = text.charts.lifecycle;
	const from = buckets.findIndex((bucket) => !bucket.is_complete);
	const account = latest ? growthOf(latest) : null;
	return {
		kind: 'chart',
		shape: 'stacked',
		id: 'lifecycle',
		title:
			latest && account
				? words.title(format(account.came, 'count'), format(account.left, 'count'), name(latest.bucket_on))
				: words.plain(users),
		subtitle: words.subtitle(users, text.perBucket[params.grain]),
		summary: words.summary(
			users,
			complete
				.slice(-6)
				.map((bucket) =>
					words.item(
						label(bucket.bucket_on),
						format(bucket.active_users, 'count'),
						format(bucket.dormant_users, 'count')
					)
				)
		),
		format: 'count',
		countsPeople: true,
		xLabel: '',
		x: buckets.map((bucket) => label(bucket.bucket_on)),
		// Returning first: the base the others stand on.
		series: (['returning', 'resurrected', 'new', 'dormant'] satisfies (typeof states)[number][]).map(
			(state) => ({
				id: state,
				name: words.states[state],
				values: buckets.map((bucket) => {
					const value = usersIn(bucket, state);
					return value !== null && state === 'dormant' ? -value : value;
				}),
				who: buckets.map((bucket) => behindBucket(view, bucket, state)),
				...(state === 'dormant' ? { quiet: true } : {}),
				...(from < 0 ? {} : { partialFrom: from })
			})
		),
		...(from < 0 ? {} : { note: text.sentences([text.charts.partial, text.charts.dormantUnknown]) })
	};
}

/** What the quick ratio in revenue is made of. */
const moved = ['new', 'resurrected', 'expansion', 'contraction', 'churned'] as const;

export function ratioChart(view: View): SeriesChart {
	const { context, judged, label } = view;
	const { text, params, format } = context;
	const words = text.charts.ratio;
	const accounts = judged.map(growthOf);
	// Another definition's buckets are not those of the revenue.
	const rows = new Map(
		params.definition === 'tapedeck' ? revenueOf(view).map((row) => [row.bucket_on, row]) : []
	);
	const paid = judged.map((bucket) => rows.get(bucket.bucket_on));
	const revenue = paid.map((row) => (row ? (revenueGrowth(row)?.quickRatio ?? null) : null));
	const grown = accounts.filter((account) => account !== null && account.came > account.left).length;
	return {
		kind: 'chart',
		shape: 'line',
		id: 'quick-ratio',
		title:
			judged.length > 0
				? words.above(grown, text.bucketsOf[params.grain](judged.length), params.grain)
				: text.tooShort(params.grain),
		subtitle: words.subtitle(text.perBucket[params.grain]),
		summary: words.summary(
			judged.map(
				(bucket, index) =>
					`${label(bucket.bucket_on)} ${format(accounts[index]?.quickRatio ?? null, 'number')}`
			)
		),
		note: text.sentences([
			words.note,
			revenue.some((ratio) => ratio !== null) ? text.charts.revenue.ratioNote : ''
		]),
		format: 'number',
		xLabel: '',
		x: judged.map((bucket) => label(bucket.bucket_on)),
		series: [
			{
				id: 'quick_ratio',
				name: words.name,
				values: accounts.map((account) => account?.quickRatio ?? null),
				low: accounts.map((account) => account?.low ?? null),
				high: accounts.map((account) => account?.high ?? null),
				n: accounts.map((account) => (account ? account.came + account.left : null)),
				who: judged.map((bucket) => behindMovement(view, bucket))
			},
			...(revenue.some((ratio) => ratio !== null)
				? [
						{
							id: 'revenue_ratio',
							name: text.charts.revenue.ratioName,
							values: revenue,
							who: paid.map((row) => (row ? moved.flatMap((part) => behindRevenue(view, row, part)) : []))
						}
					]
				: []),
			{ id: 'even', name: words.even, values: judged.map(() => 1), quiet: true }
		]
	};
}
