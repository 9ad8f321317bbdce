/** The series: turnover by product, trading and new users, net fee revenue and its rate. */
import type { Chart, Series } from '$lib/figure/block';
import { behindSpan } from './behind';
import { productName, spanLabel } from './labels';
import { feeRate, measures } from './measure';
import type { OverviewContext, OverviewRows } from './queries';
import { latestTitle, shared, tailOf, usersIn, valuesOf } from './series';
import type { Span, Spans } from './spans';

/** Products beyond these share one colour. */
const mostProducts = 6;

/** The charts that have something to show. */
export function chartsOf(spans: Spans, rows: OverviewRows, context: OverviewContext): Chart[] {
	if (spans.buckets.length === 0) return [];
	const charts = [turnoverChart(spans, rows, context), usersChart(spans, context)];
	return spans.period.has_fees ? [...charts, feesChart(spans, context), rateChart(spans, context)] : charts;
}

function turnoverChart(spans: Spans, rows: OverviewRows, context: OverviewContext): Chart {
	const { text, params, format } = context;
	const { buckets, period } = spans;
	const inPeriod = rows.products.filter((row) => row.role === 'period');
	const top = inPeriod[0];
	const title =
		top && inPeriod.length > 1 && period.turnover_usd > 0
			? text.turnover.title(
					productName(top.product, text),
					format(top.turnover_usd / period.turnover_usd, 'ratio'),
					spanLabel(period, context)
				)
			: latestTitle('turnover', spans, context, text.turnover.titleOne);
	return {
		...shared('turnover-by-product', 'turnover', 'usd', spans, context),
		shape: 'stacked',
		title,
		subtitle: text.turnover.subtitle(text.bucketEach[params.grain]),
		series: productSeries(buckets, rows, context)
	};
}

/** One series per product, largest first, the smallest together; a product without fills in a bucket is a true 0. */
function productSeries(buckets: Span[], rows: OverviewRows, { text }: OverviewContext): Series[] {
	const totals = new Map<string, number>();
	const cells = new Map<string, number>();
	for (const row of rows.products) {
		if (row.role !== 'bucket') continue;
		totals.set(row.product, (totals.get(row.product) ?? 0) + row.turnover_usd);
		cells.set(`${row.product} ${row.from_on}`, row.turnover_usd);
	}
	const ranked = [...totals]
		.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
		.map(([product]) => product);
	const kept = ranked.length > mostProducts ? ranked.slice(0, mostProducts - 1) : ranked;
	const others = ranked.slice(kept.length);
	const sumsOf = (products: string[]) =>
		buckets.map((bucket) =>
			products.reduce((sum, product) => sum + (cells.get(`${product} ${bucket.from_on}`) ?? 0), 0)
		);
	const tail = tailOf(buckets);
	const series = kept.map((product) => ({
		id: product,
		name: productName(product, text),
		values: sumsOf([product]),
		...tail
	}));
	if (others.length === 0) return series;
	return [
		...series,
		{ id: 'other_products', name: text.otherProducts, values: sumsOf(others), quiet: true, ...tail }
	];
}

function usersChart(spans: Spans, context: OverviewContext): Chart {
	const { text, params, facts } = context;
	const { buckets } = spans;
	const withNew = facts.tables.includes('users');
	const base = shared('trading-users', 'users', 'count', spans, context);
	const tail = tailOf(buckets);
	const trading = {
		id: 'trading_users',
		name: text.users.trading,
		values: valuesOf(buckets, usersIn),
		who: buckets.map((bucket) => behindSpan('trading', bucket, bucket.trading_users, context)),
		...tail
	};
	const fresh = {
		id: 'new_users',
		name: text.users.fresh,
		values: valuesOf(buckets, measures.new_users.value),
		who: buckets.map((bucket) => behindSpan('new', bucket, bucket.new_users, context)),
		quiet: true,
		...tail
	};
	return {
		...base,
		shape: 'column',
		countsPeople: true,
		title: latestTitle('users', spans, context, text.users.title),
		subtitle: text.users.subtitle(text.bucketEach[params.grain], withNew),
		series: withNew ? [trading, fresh] : [trading],
		note: text.sentences([text.users.note(params.grain), base.note ?? ''])
	};
}

function feesChart(spans: Spans, context: OverviewContext): Chart {
	const { text, params, format } = context;
	return {
		...shared('net-fee-revenue', 'net_fee_revenue', 'usd', spans, context),
		shape: 'line',
		title: latestTitle('net_fee_revenue', spans, context, (value, bucket, change, latest) =>
			text.fees.title(value, bucket, change, format(feeRate(latest), 'bps'))
		),
		subtitle: text.fees.subtitle(text.bucketEach[params.grain]),
		series: [
			{
				id: 'net_fee_revenue',
				name: text.kpi.net_fee_revenue,
				values: valuesOf(spans.buckets, measures.net_fee_revenue.value),
				...tailOf(spans.buckets)
			}
		]
	};
}

function rateChart(spans: Spans, context: OverviewContext): Chart {
	const { text, params } = context;
	return {
		...shared('net-fee-rate', 'net_fee_rate', 'bps', spans, context),
		shape: 'line',
		title: latestTitle('net_fee_rate', spans, context, text.fees.rateTitle),
		subtitle: text.fees.rateSubtitle(text.bucketEach[params.grain]),
		series: [
			{
				id: 'net_fee_rate',
				name: text.kpi.net_fee_rate,
				values: valuesOf(spans.buckets, feeRate),
				n: spans.buckets.map((bucket) => bucket.fills),
				...tailOf(spans.buckets)
			}
		]
	};
}
