/** Rows to blocks: findings, cards, series, breakdowns, notes. */
import type { Block } from '$lib/figure/block';
import { chartsOf } from './charts';
import { findingsOf } from './findings';
import { kpisOf } from './kpis';
import { noCompleteDay, noFills, notesOf } from './notes';
import { productTable } from './product-table';
import type { OverviewContext, OverviewRows } from './queries';
import { readSpans } from './spans';
import { symbolTable } from './symbol-table';

export function present(rows: OverviewRows, context: OverviewContext): Block[] {
	const spans = readSpans(rows);
	if (!spans) return [noCompleteDay(context)];
	if (spans.period.fills === 0 && spans.buckets.every((bucket) => bucket.fills === 0)) {
		return [noFills(spans, context), ...notesOf(spans, context)];
	}
	return [
		findingsOf(spans, rows, context),
		kpisOf(spans, rows, context),
		...chartsOf(spans, rows, context),
		...(spans.period.fills > 0
			? [symbolTable(spans, rows, context), productTable(spans, rows, context)]
			: [noFills(spans, context)]),
		...notesOf(spans, context)
	];
}
