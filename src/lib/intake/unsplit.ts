/** Symbols that name neither base nor quote in a way known here. */
import type { Engine } from '../engine/engine';
import { identifier } from '../engine/identifier';
import { derivedColumns } from './derived-columns';
import { entityOf, type Mapping } from './mapping';

const shown = 5;

/** How many symbols of a loaded table cannot be split, and some of them; undefined when all can. */
export async function unsplitSymbols(
	engine: Engine,
	table: string,
	mapping: Mapping
): Promise<{ count: number; examples: string[] } | undefined> {
	const mapped = new Set([...Object.keys(mapping.columns), ...Object.keys(mapping.constants)]);
	if (mapping.entity !== 'trades' || !mapped.has('symbol')) return undefined;
	const quote = derivedColumns(entityOf(mapping.entity), mapped)['quote'] ?? 'null';
	const known = ['base', 'quote']
		.filter((name) => mapped.has(name))
		.map((name) => `any_value(${name}) as ${name}`);
	const { rows } = await engine.run(
		`select symbol from (
	select symbol, ${[...known, 'count(*) as fills'].join(', ')}
	from imported.${identifier(table)}
	where reject_reason is null and symbol is not null
	group by symbol
) where ${quote} is null order by fills desc, symbol`
	);
	if (rows.length === 0) return undefined;
	return { count: rows.length, examples: rows.slice(0, shown).map((row) => String(row['symbol'])) };
}
