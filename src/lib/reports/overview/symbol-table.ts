/** The symbols that carry the turnover, and what became of their shares. */
import type { TableBlock } from '$lib/figure/block';
import { describe, reaches } from './change';
import { spanLabel } from './labels';
import { measures } from './measure';
import type { OverviewContext, OverviewRows } from './queries';
import type { Spans } from './spans';
import { lengthsOf, turnoverChange, turnoverColumns } from './turnover-columns';

const topSymbols = 5;

/** Every symbol traded in the period, largest first. */
export function symbolTable(spans: Spans, rows: OverviewRows, context: OverviewContext): TableBlock {
	const { text, format } = context;
	const { period, base } = spans;
	const hasBase = reaches(measures.turnover, spans);
	const baseLabel = spanLabel(base, context);
	const symbols = rows.symbols.filter((row) => row.fills > 0 || (hasBase && row.base_fills > 0));
	const nameOf = (symbol: string) => (symbol === '' ? text.unknownSymbol : symbol);
	const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : null);
	const first = symbols[0];
	const firstShare = format(shareOf(first?.turnover_usd ?? 0, period.turnover_usd), 'ratio');
	const together = symbols.slice(0, topSymbols).reduce((sum, row) => sum + row.turnover_usd, 0);
	const name = nameOf(first?.symbol ?? '');
	return {
		kind: 'table',
		id: 'symbols',
		title:
			symbols.length > topSymbols
				? text.symbolTable.titleTop(
						name,
						firstShare,
						topSymbols,
						format(shareOf(together, period.turnover_usd), 'ratio')
					)
				: text.symbolTable.title(name, firstShare),
		subtitle: text.symbolTable.subtitle(spanLabel(period, context), hasBase ? baseLabel : undefined),
		columns: [
			{ name: 'symbol', label: text.symbolTable.symbol, format: 'text' },
			...turnoverColumns(hasBase ? baseLabel : undefined, context),
			...(hasBase ? [{ name: 'share_change', label: text.column.shareChange, format: 'text' as const }] : []),
			{ name: 'fills', label: text.column.fills, format: 'count' },
			{ name: 'trading_users', label: text.column.users, format: 'count', people: true }
		],
		rows: symbols.map((row) => {
			const share = shareOf(row.turnover_usd, period.turnover_usd);
			const old = shareOf(row.base_turnover_usd, base.turnover_usd);
			const before = { turnover_usd: row.base_turnover_usd, fills: row.base_fills };
			return [
				nameOf(row.symbol),
				row.turnover_usd,
				...(hasBase ? [row.base_turnover_usd, turnoverChange(row, before, context)] : []),
				share,
				...(hasBase ? [shareChange(share, old, spans, context)] : []),
				row.fills,
				row.trading_users
			];
		}),
		note: text.sentences([text.symbolTable.note, ...lengthsOf(spans, hasBase, context)]),
		preview: 10
	};
}

/** Shares of all turnover: the fills of the whole side are what they rest on. */
function shareChange(
	now: number | null,
	before: number | null,
	{ period, base }: Spans,
	{ text, format }: OverviewContext
): string {
	if (now === null || before === null) return text.change.noBase;
	const sides = { now, before, nNow: period.fills, nBefore: base.fills };
	return describe({ ...sides, format: 'ratio', change: 'points' }, text.change, format).text;
}
