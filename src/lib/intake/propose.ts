/** The mapping proposed for a file taken as one given table. */
import type { Entity } from '../schema/entity';
import { look, type Look } from './looks';
import type { MappedColumn, Mapping } from './mapping';
import { matchHeaders } from './match-headers';
import { resolveQuantities } from './quantities';
import type { Sniffed } from './sniff';
import { detectDateOrder, timeForm, type TimeForm } from './time-form';
import { zoneInHeader, zoneInPreamble } from './zone';

export function looksOf(sniffed: Sniffed): Look[] {
	return sniffed.headers.map((_, index) => look(cellsOf(sniffed, index)));
}

function cellsOf(sniffed: Sniffed, index: number): string[] {
	return sniffed.sample.map((row) => row[index] ?? '');
}

/** Proposes headers for an entity's columns and how to read them. */
export function propose(
	sniffed: Sniffed,
	entity: Entity,
	looks: readonly Look[] = looksOf(sniffed)
): Mapping {
	const columns = matchHeaders(entity, sniffed.headers, looks);
	if (entity.name === 'trades') Object.assign(columns, quantityColumns(sniffed, columns, looks));
	return withReading(sniffed, entity, columns);
}

/** Completes chosen columns with zone, decimal sign, date order, time forms and fee sign read from the sample. */
export function withReading(
	sniffed: Sniffed,
	entity: Entity,
	columns: Record<string, MappedColumn>,
	fixed: Partial<Pick<Mapping, 'zoneMinutes' | 'decimal' | 'dateOrder' | 'paidFee' | 'constants'>> = {}
): Mapping {
	const timed = entity.columns.filter((column) => column.kind === 'time' || column.kind === 'day');
	const cells = timed.map((column) => {
		const mapped = columns[column.name];
		return mapped ? cellsOf(sniffed, mapped.index) : [];
	});
	const detected = detectDateOrder(cells);
	const dateOrder = fixed.dateOrder ?? detected.order;
	const times: Record<string, TimeForm> = {};
	timed.forEach((column, index) => {
		if (!(column.name in columns)) return;
		times[column.name] = timeForm(cells[index] ?? [], dateOrder) ?? {
			kind: 'iso',
			patterns: [],
			hasOffset: false
		};
	});
	return {
		entity: entity.name,
		columns,
		...zoneOf(
			sniffed,
			timed.map((column) => columns[column.name]?.header ?? ''),
			fixed.zoneMinutes
		),
		decimal: fixed.decimal ?? decimalOf(numberCells(sniffed, entity, columns)),
		dateOrder,
		dateOrderCertain: fixed.dateOrder !== undefined || detected.certain,
		times,
		paidFee: fixed.paidFee ?? paidFeeOf(sniffed, columns),
		constants: fixed.constants ?? {}
	};
}

function zoneOf(
	sniffed: Sniffed,
	headers: readonly string[],
	chosen: number | undefined
): Pick<Mapping, 'zoneMinutes' | 'zoneFrom'> {
	if (chosen !== undefined) return { zoneMinutes: chosen, zoneFrom: 'chosen' };
	const named = headers.map(zoneInHeader).find((zone) => zone !== undefined);
	if (named !== undefined) return { zoneMinutes: named, zoneFrom: 'header' };
	const above = zoneInPreamble(sniffed.preamble);
	if (above !== undefined) return { zoneMinutes: above, zoneFrom: 'preamble' };
	return { zoneMinutes: 0, zoneFrom: 'default' };
}

function numberCells(sniffed: Sniffed, entity: Entity, columns: Record<string, MappedColumn>): string[] {
	return entity.columns
		.filter((column) => column.kind === 'money' || column.kind === 'quantity')
		.flatMap((column) => {
			const mapped = columns[column.name];
			return mapped ? cellsOf(sniffed, mapped.index) : [];
		});
}

function decimalOf(numbers: readonly string[]): '.' | ',' {
	const cells = numbers.map((cell) => cell.replace(/[\sA-Za-z$€£¥₮+-]/g, ''));
	const commas = cells.filter(
		(cell) => /^\d+(?:\.\d{3})*,\d+$/.test(cell) && !/^[1-9]\d{0,2},\d{3}$/.test(cell)
	);
	const dots = cells.filter(
		(cell) => /^\d+(?:,\d{3})*\.\d+$/.test(cell) && !/^[1-9]\d{0,2}\.\d{3}$/.test(cell)
	);
	return commas.length > dots.length ? ',' : '.';
}

/**
 * Ledgers write what is paid as a negative number. Takers always pay, so their rows decide; without a maker/taker
 * column nearly all fees must be negative, because a head of market-maker fills is mostly rebates.
 */
function paidFeeOf(sniffed: Sniffed, columns: Record<string, MappedColumn>): Mapping['paidFee'] {
	const fee = columns['fee_amount'] ?? columns['fee_usd'];
	if (!fee) return 'positive';
	const liquidity = columns['liquidity'];
	const sign = (cells: readonly string[]): number => Math.sign(Number.parseFloat(cells[fee.index] ?? ''));
	const paying = sniffed.sample.filter(
		(cells) =>
			Math.abs(sign(cells)) === 1 &&
			(!liquidity || /^(t|taker|吃单)$/i.test(cells[liquidity.index]?.trim() ?? ''))
	);
	const negative = paying.filter((cells) => sign(cells) < 0).length;
	const needed = liquidity ? 0.5 : 0.95;
	return paying.length > 0 && negative > needed * paying.length ? 'negative' : 'positive';
}

const ambiguous =
	/amount|volume|total|qty|quantity|executed|filled|size|vol$|cost|funds|value|turnover|数量|成交|金额/i;

/** Base and quote by arithmetic where names are ambiguous; empty when the sample does not settle it. */
function quantityColumns(
	sniffed: Sniffed,
	columns: Record<string, MappedColumn>,
	looks: readonly Look[]
): Record<string, MappedColumn> {
	const price = columns['price'];
	if (!price) return {};
	const elsewhere = new Set(
		Object.entries(columns)
			.filter(([name]) => name !== 'base_qty' && name !== 'quote_qty')
			.map(([, mapped]) => mapped.index)
	);
	const candidates = sniffed.headers.flatMap((header, index) =>
		ambiguous.test(header) && !elsewhere.has(index) && (looks[index]?.number ?? 0) > 0.5 ? [index] : []
	);
	const decimal = decimalOf(candidates.map((index) => cellsOf(sniffed, index)).flat());
	const resolved = resolveQuantities(sniffed.sample, price.index, candidates, decimal);
	if (!resolved) return {};
	const mapped = (index: number): MappedColumn => ({
		header: sniffed.headers[index] ?? '',
		index,
		confidence: 0.98,
		reason: 'values'
	});
	return { base_qty: mapped(resolved.base), quote_qty: mapped(resolved.quote) };
}
