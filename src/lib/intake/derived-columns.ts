/** Columns that follow from others of the same row; worked out in the views, where they take no room. */
import { identifier } from '../engine/identifier';
import type { Entity } from '../schema/entity';

/** Expressions over the row's own columns, by column; a mapped column keeps its values and only gains missing ones. */
export function derivedColumns(entity: Entity, mapped: ReadonlySet<string>): Record<string, string> {
	const has = (...names: string[]): boolean => names.every((name) => mapped.has(name));
	const derived: Record<string, string> = {};
	if (entity.name === 'trades') {
		if (has('base_qty', 'price')) derived['quote_qty'] = 'base_qty * price';
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
