/** Trades after views, by symbol. */
import type { TableBlock } from '$lib/figure/block';
import { rateOf, smallSample } from '$lib/stats/interval';
import { behindSymbol } from './behind-others';
import type { SymbolRow } from './queries';
import type { View } from './view';

export function symbolsTable(symbols: readonly SymbolRow[], view: View): TableBlock | null {
	const { text, format } = view;
	const largest = symbols[0];
	if (!largest) return null;
	const first = rateOf(largest.traders, largest.viewers);
	return {
		kind: 'table',
		id: 'conversion-view-to-trade',
		title: text.symbolsTitle(
			largest.symbol,
			format(first.share, 'ratio'),
			text.of(format(first.k, 'count'), format(first.n, 'count'))
		),
		subtitle: text.symbolsSubtitle,
		columns: [
			{ name: 'symbol', label: text.facets.symbol, format: 'text' },
			{ name: 'viewers', label: text.symbolColumns.viewers, format: 'count', people: true },
			{ name: 'traders', label: text.symbolColumns.traders, format: 'count', people: true },
			{ name: 'share', label: text.symbolColumns.share, format: 'ratio' },
			{ name: 'low', label: text.symbolColumns.low, format: 'ratio' },
			{ name: 'high', label: text.symbolColumns.high, format: 'ratio' },
			{ name: 'remark', label: text.columns.remark, format: 'text' }
		],
		rows: symbols.map(({ symbol, viewers, traders }) => {
			const { share, low, high } = rateOf(traders, viewers);
			return [symbol, viewers, traders, share, low, high, viewers < smallSample ? text.tooSmall : null];
		}),
		who: symbols.map((row) => behindSymbol(view, row)),
		preview: 10
	};
}
