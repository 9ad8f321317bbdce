/** Columns that follow from others of the same row; worked out in the views, where they take no room. */
import { identifier } from '../engine/identifier';
import type { Entity } from '../schema/entity';

/**
 * Whether a fill's quantity may be a number of contracts: then quantity × price is not its value. The symbols are those
 * of `model/01_symbols.sql`.
 */
function countsContracts(mapped: ReadonlySet<string>): string {
	const contract =
		'[A-Z0-9]+USD_(PERP|[0-9]{6})|.+-.+-(SWAP|[0-9]{6})|(PI|FI)_.+|[A-Z0-9]+-(PERPETUAL|[0-9]{1,2}[A-Z]{3}[0-9]{2})';
	const conditions = ['false'];
	if (mapped.has('contract_size')) conditions.push('contract_size is not null');
	// Most symbols end so, and are not looked at any closer.
	const isUsual = `ends_with(symbol, 'T') or ends_with(symbol, 'C')`;
	if (mapped.has('symbol')) {
		conditions.push(`case when ${isUsual} then false else regexp_full_match(symbol, '${contract}') end`);
		if (mapped.has('product'))
			conditions.push(`(product in ('perp', 'futures') and ends_with(symbol, 'USD'))`);
	}
	return `coalesce(${conditions.join(' or ')}, false)`;
}

/**
 * Expressions over the row's own columns, by column; a mapped column keeps its values and only gains missing
 * ones. `isInCoins`: quantities are coins, whatever the symbol.
 */
export function derivedColumns(
	entity: Entity,
	mapped: ReadonlySet<string>,
	isInCoins = false
): Record<string, string> {
	const has = (...names: string[]): boolean => names.every((name) => mapped.has(name));
	const derived: Record<string, string> = {};
	if (entity.name === 'trades') {
		if (has('base_qty', 'price')) {
			const value = 'base_qty * price';
			derived['quote_qty'] = isInCoins ? value : `case when not ${countsContracts(mapped)} then ${value} end`;
		}
		if (has('quote_qty', 'price')) derived['base_qty'] = 'quote_qty / nullif(price, 0)';
		if (has('quote_qty', 'base_qty')) derived['price'] = 'quote_qty / nullif(base_qty, 0)';
		if (!has('symbol') && has('base', 'quote')) derived['symbol'] = `base || '-' || quote`;
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
