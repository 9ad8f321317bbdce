/** The breakdown by product, with all of them recounted in the last row. */
import type { TableBlock } from '$lib/figure/block';
import type { Value } from '$lib/engine/engine';
import { smallSample } from '$lib/stats/interval';
import { describe, reaches } from './change';
import { productName, spanLabel } from './labels';
import { feeRate, measures } from './measure';
import type { OverviewContext, OverviewRows } from './queries';
import type { Spans } from './spans';
import { lengthsOf, turnoverChange, turnoverColumns } from './turnover-columns';

type ProductRow = OverviewRows['products'][number];

/** One row per product of either side, largest first, and all of them recounted. */
export function productTable(spans: Spans, rows: OverviewRows, context: OverviewContext): TableBlock {
	const { text, format } = context;
	const { period, base } = spans;
	const hasBase = reaches(measures.turnover, spans);
	const baseLabel = spanLabel(base, context);
	const now = rows.products.filter((row) => row.role === 'period');
	const before = new Map(rows.products.filter((row) => row.role === 'base').map((row) => [row.product, row]));
	const gone = [...before.values()].filter((row) => !now.some(({ product }) => product === row.product));
	const all = [...now, ...(hasBase ? gone.map((row) => emptied(row)) : [])];
	const cells = (row: ProductRow, old: ProductRow | undefined): Value[] => [
		productName(row.product, text),
		row.turnover_usd,
		...(hasBase ? [old?.turnover_usd ?? 0, turnoverChange(row, old, context)] : []),
		period.turnover_usd > 0 ? row.turnover_usd / period.turnover_usd : null,
		row.fills,
		row.trading_users,
		...(hasBase ? [usersChange(row, old, context)] : []),
		period.has_fees ? row.net_fee_revenue_usd : null,
		period.has_fees && row.turnover_usd > 0 ? (row.net_fee_revenue_usd / row.turnover_usd) * 10_000 : null
	];
	const total = cells({ ...period, product: text.allProducts }, { ...base, product: text.allProducts });
	total[total.length - 1] = feeRate(period);
	return {
		kind: 'table',
		id: 'products',
		title: productTitle(now, before, all, spans, hasBase, context),
		subtitle: text.productTable.subtitle(spanLabel(period, context), hasBase ? baseLabel : undefined),
		columns: [
			{ name: 'product', label: text.productTable.product, format: 'text' },
			...turnoverColumns(hasBase ? baseLabel : undefined, context),
			{ name: 'fills', label: text.column.fills, format: 'count' },
			{ name: 'trading_users', label: text.column.users, format: 'count', people: true },
			...(hasBase
				? [
						{
							name: 'trading_users_change',
							label: text.column.usersChange,
							format: 'text' as const,
							shareOf: 'trading_users'
						}
					]
				: []),
			{ name: 'net_fee_revenue_usd', label: text.column.fees, format: 'usd' },
			{ name: 'net_fee_bps', label: text.column.rate, format: 'bps' }
		],
		rows: [...all.map((row) => cells(row, before.get(row.product))), total],
		note: text.sentences([
			text.productTable.note,
			...(period.unpriced_fills > 0
				? [text.productTable.unpriced(format(period.unpriced_fills, 'count'))]
				: []),
			...lengthsOf(spans, hasBase, context)
		])
	};
}

/** A product of the base that the period no longer has. */
function emptied(row: ProductRow): ProductRow {
	return { ...row, fills: 0, turnover_usd: 0, net_fee_revenue_usd: 0, trading_users: 0 };
}

function productTitle(
	now: ProductRow[],
	before: Map<string, ProductRow>,
	all: ProductRow[],
	{ period, base }: Spans,
	hasBase: boolean,
	context: OverviewContext
): string {
	const { text, format } = context;
	const moves = all
		.map((row) => ({ row, by: row.turnover_usd - (before.get(row.product)?.turnover_usd ?? 0) }))
		.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
	const most = moves[0];
	const enough = Math.min(period.fills, base.fills) >= smallSample;
	if (hasBase && enough && moves.length > 1 && most && most.by !== 0) {
		const by = `${most.by > 0 ? '+' : ''}${format(most.by, 'usd')}`;
		return text.productTable.title(productName(most.row.product, text), by, spanLabel(base, context));
	}
	const top = now[0];
	if (!top || period.turnover_usd <= 0) return text.productTable.product;
	return text.productTable.titlePlain(
		productName(top.product, text),
		format(top.turnover_usd / period.turnover_usd, 'ratio')
	);
}

function usersChange(
	now: ProductRow,
	before: ProductRow | undefined,
	{ text, format }: OverviewContext
): string {
	const users = [now.trading_users, before?.trading_users ?? 0] as const;
	const sides = { now: users[0], before: users[1], nNow: users[0], nBefore: users[1] };
	return describe({ ...sides, format: 'count', change: 'percent' }, text.change, format).text;
}
