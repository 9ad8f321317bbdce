/** Columns that follow from others of the same row; worked out in the views, where they take no room. */
import { identifier, literal } from '../engine/identifier';
import type { Entity } from '../schema/entity';

/** The longest first, so that FDUSD is not taken for USD. */
const quoteAssets = [
	...['FDUSD', 'USDT', 'USDC', 'BUSD', 'TUSD', 'USDE'],
	...['USD', 'DAI', 'EUR', 'GBP', 'JPY', 'TRY', 'BRL', 'AUD', 'KRW', 'BTC', 'ETH', 'BNB', 'SOL']
];

/** Expressions over the row's own columns, by column; a mapped column keeps its values and only gains missing ones. */
export function derivedColumns(entity: Entity, mapped: ReadonlySet<string>): Record<string, string> {
	const has = (...names: string[]): boolean => names.every((name) => mapped.has(name));
	const derived: Record<string, string> = {};
	if (entity.name === 'trades') {
		if (has('base_qty', 'price')) derived['quote_qty'] = 'base_qty * price';
		if (has('quote_qty', 'price')) derived['base_qty'] = 'quote_qty / nullif(price, 0)';
		if (has('quote_qty', 'base_qty')) derived['price'] = 'quote_qty / nullif(base_qty, 0)';
		if (has('symbol')) Object.assign(derived, { base: pairPart('base'), quote: pairPart('quote') });
	}
	if (entity.name === 'balances' && has('quantity', 'price')) {
		derived['equity_usd'] = `(quantity${has('frozen') ? ' + coalesce(frozen, 0)' : ''}) * price`;
	}
	return Object.fromEntries(
		Object.entries(derived).map(([name, sql]) => [
			name,
			mapped.has(name) ? `coalesce(${identifier(name)}, ${sql})` : sql
		])
	);
}

/** By delimiter, else by a known quote asset at the end; a symbol that is neither stays without base and quote. */
function pairPart(part: 'base' | 'quote'): string {
	// Bitget's BTCUSDT_SPBL: what follows the sign names the market, not the quote.
	// Its last letters are looked at first: the pattern alone costs more than all the rest.
	const suffixed = `when ends_with(symbol, 'BL') and regexp_matches(symbol, 'USDT_[A-Z]*BL$') then ${
		part === 'quote' ? `'USDT'` : `split_part(symbol, 'USDT_', 1)`
	}`;
	const split = ['-', '/', '_'].map(
		(sign) =>
			`when contains(symbol, '${sign}') then split_part(symbol, '${sign}', ${part === 'base' ? 1 : 2})`
	);
	const glued = quoteAssets.map(
		(asset) =>
			`when ends_with(symbol, ${literal(asset)}) then ` +
			(part === 'quote' ? literal(asset) : `nullif(left(symbol, -${asset.length}), '')`)
	);
	return `case ${[suffixed, ...split, ...glued].join(' ')} end`;
}
