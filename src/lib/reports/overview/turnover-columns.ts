/** What both breakdowns say about turnover: the two sides, the change in words, and unequal lengths. */
import type { TableColumn } from '$lib/figure/block';
import { describe } from './change';
import type { OverviewContext } from './queries';
import { lengthOf, type Spans } from './spans';

/** Said where totals of unequal lengths stand side by side. */
export function lengthsOf({ period, base }: Spans, hasBase: boolean, { text }: OverviewContext): string[] {
	const [now, before] = [lengthOf(period), lengthOf(base)];
	return hasBase && now !== before ? [text.symbolTable.lengths(now, before)] : [];
}

/** Turnover of the period, and of the base with the change where there is one, then the share. */
export function turnoverColumns(base: string | undefined, { text }: OverviewContext): TableColumn[] {
	return [
		{ name: 'turnover_usd', label: text.column.turnover, format: 'usd' },
		...(base === undefined
			? []
			: [
					{ name: 'base_turnover_usd', label: text.column.base(base), format: 'usd' as const },
					{ name: 'turnover_change', label: text.column.change, format: 'text' as const }
				]),
		{ name: 'share', label: text.column.share, format: 'ratio' }
	];
}

interface Traded {
	turnover_usd: number;
	fills: number;
}

/** The change of turnover in percent, or in words below 30 fills. */
export function turnoverChange(
	now: Traded,
	before: Traded | undefined,
	{ text, format }: OverviewContext
): string {
	const sides = {
		now: now.turnover_usd,
		before: before?.turnover_usd ?? 0,
		nNow: now.fills,
		nBefore: before?.fills ?? 0
	};
	return describe({ ...sides, format: 'usd', change: 'percent' }, text.change, format).text;
}
