/** Units glued to numbers: `10SOL`, `1,500.00USDT`, `0.001BNB` name a coin that no other column may name. */
import { literal } from '../engine/identifier';
import type { Entity } from '../schema/entity';
import type { MappedColumn } from './mapping';
import type { Sniffed } from './sniff';

const glued = /^[-+]?[\d.,\s]*\d\s?([A-Za-z][A-Za-z0-9.]{1,14})$/;

/** Columns of a number, and the column its unit fills. */
const unitOf: Record<string, string> = { fee_amount: 'fee_asset', base_qty: 'base', quote_qty: 'quote' };

/** Adds the columns that units fill, where the sample has units; those mapped otherwise stay as they are. */
export function withUnits(
	sniffed: Sniffed,
	entity: Entity,
	columns: Record<string, MappedColumn>
): Record<string, MappedColumn> {
	const own = Object.fromEntries(
		Object.entries(columns).filter(([name, { part }]) => part !== 'unit' || !(name in unitOf))
	);
	const added: Record<string, MappedColumn> = {};
	for (const [number, unit] of Object.entries(unitOf)) {
		const mapped = own[number];
		const isKnown = entity.columns.some((column) => column.name === unit);
		if (!mapped || !isKnown || unit in own) continue;
		const cells = sniffed.sample.map((row) => (row[mapped.index] ?? '').trim()).filter(Boolean);
		if (cells.filter((cell) => glued.test(cell)).length > cells.length / 2) {
			added[unit] = { ...mapped, part: 'unit' };
		}
	}
	return { ...own, ...added };
}

/** The unit after a number, in capitals; null when the cell has none. */
export function unitSql(cell: string): string {
	const shape = literal('^[-+\\d.,\\s]*\\d\\s?([A-Za-z][A-Za-z0-9.]{1,14})\\s*$');
	return `upper(nullif(regexp_extract(${cell}, ${shape}, 1), ''))`;
}

/** The side that a signed quantity tells: a minus sells. */
export function signSql(cell: string): string {
	return `case when starts_with(ltrim(${cell}), '-') then 'sell' when ${cell} is not null then 'buy' end`;
}
