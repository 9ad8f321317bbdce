/** The mapping proposed for a file taken as one given table. */
import type { Entity, EntityColumn } from '../schema/entity';
import { layoutById } from '../schema/packs/index';
import { codeValues } from './code-values';
import { look, type Look } from './looks';
import type { MappedColumn, Mapping } from './mapping';
import { matchHeaders } from './match-headers';
import { layoutMapping, type LayoutMatch } from './match-layout';
import { hiddenColumns } from './privacy';
import { quantityColumns, quantityQuestion } from './quantity-columns';
import { decimalOf } from './read-decimal';
import { shapedSniffed } from './shapes';
import type { Sniffed } from './sniff';
import { detectDateOrder, timeForm, type DateOrder, type TimeForm } from './time-form';
import { twoUserColumns, twoUsers } from './two-users';
import { withUnits } from './units';
import { zoneInHeader, zoneInPreamble } from './zone';

/** What has been decided about reading a file, by its layout or by a person. */
export type Fixed = Partial<
	Pick<
		Mapping,
		| 'zoneMinutes'
		| 'decimal'
		| 'dateOrder'
		| 'paidFee'
		| 'constants'
		| 'layout'
		| 'values'
		| 'rows'
		| 'unsigned'
		| 'shape'
		| 'kept'
	>
>;

export function looksOf(sniffed: Sniffed): Look[] {
	return sniffed.headers.map((_, index) => lookOf(sniffed, index));
}

export function lookOf(sniffed: Sniffed, index: number): Look {
	return look(cellsOf(sniffed, index));
}

function cellsOf(sniffed: Sniffed, index: number): string[] {
	return sniffed.sample.map((row) => row[index] ?? '');
}

/** Proposes headers for an entity's columns and how to read them; a known layout's own reading comes first. */
export function propose(
	sniffed: Sniffed,
	entity: Entity,
	looks: readonly Look[] = looksOf(sniffed),
	match?: LayoutMatch
): Mapping {
	const { headers } = sniffed;
	const { secret } = hiddenColumns(sniffed);
	const readable = looks.map((found, index) => (secret.has(index) ? undefined : found));
	const found = matchHeaders(entity, headers, readable);
	const fixed = match && layoutMapping(headers, match);
	const users = entity.name === 'trades' ? twoUsers(headers, match?.known.layout.taker) : undefined;
	const columns = fixed
		? withLayout(found, fixed.columns)
		: { ...found, ...(entity.name === 'trades' ? quantityColumns(sniffed, found, looks) : {}) };
	if (users) {
		const single = new Set(users.pairs.flatMap(({ buy, sell }) => [buy, sell]));
		for (const [name, { index }] of Object.entries(columns)) if (single.has(index)) delete columns[name];
		Object.assign(columns, twoUserColumns(headers, users));
	}
	return withReading(sniffed, entity, columns, { ...fixed, ...(users ? { shape: users } : {}) });
}

/** What the layout says; of further headers only a user column is taken, since the rest has been decided. */
function withLayout(
	found: Record<string, MappedColumn>,
	columns: Record<string, MappedColumn>
): Record<string, MappedColumn> {
	const user = found['user_id'];
	const taken = new Set(Object.values(columns).map((mapped) => mapped.index));
	const isUser = user && !('user_id' in columns) && !taken.has(user.index) && user.reason !== 'values';
	return isUser ? { ...columns, user_id: user } : { ...columns };
}

/** Completes chosen columns with zone, decimal sign, date order, time forms, fee sign and codes read from the sample. */
export function withReading(
	file: Sniffed,
	entity: Entity,
	chosen: Record<string, MappedColumn>,
	fixed: Fixed = {}
): Mapping {
	const sniffed = shapedSniffed(file, fixed.shape);
	const columns = withUnits(sniffed, entity, chosen);
	const known = layoutById(fixed.layout)?.layout;
	const timed = entity.columns.filter((column) => column.kind === 'time' || column.kind === 'day');
	const cells = timed.map(({ name }) => (columns[name] ? cellsOf(sniffed, columns[name].index) : []));
	const detected = detectDateOrder(cells);
	const usual = detected.possible.find((order) => order === known?.dateOrder);
	const dateOrder = fixed.dateOrder ?? usual ?? detected.order;
	const { values, questions } = codeValues(sniffed, entity, columns, fixed.values);
	const { layout, rows, unsigned, shape, kept } = fixed;
	return {
		entity: entity.name,
		columns,
		...zoneOf(
			sniffed,
			timed.map((column) => columns[column.name]?.header ?? ''),
			fixed.zoneMinutes,
			known?.zoneMinutes
		),
		decimal: fixed.decimal ?? decimalOf(numberCells(sniffed, entity, columns)),
		dateOrder,
		dateOrderCertain: fixed.dateOrder !== undefined || detected.certain || usual === dateOrder,
		times: timesOf(timed, columns, cells, dateOrder),
		paidFee: fixed.paidFee ?? known?.paidFee ?? paidFeeOf(sniffed, columns),
		constants: withoutMapped(fixed.constants ?? {}, columns),
		questions: [
			...questions,
			...(entity.name === 'trades' && !layout ? quantityQuestion(sniffed, columns) : [])
		],
		...(layout ? { layout } : {}),
		...(Object.keys(values).length > 0 ? { values } : {}),
		...(rows ? { rows } : {}),
		...(unsigned ? { unsigned } : {}),
		...(shape ? { shape } : {}),
		...(kept && kept.length > 0 ? { kept } : {})
	};
}

function timesOf(
	timed: readonly EntityColumn[],
	columns: Record<string, MappedColumn>,
	cells: readonly (readonly string[])[],
	order: DateOrder
): Record<string, TimeForm> {
	const times: Record<string, TimeForm> = {};
	timed.forEach(({ name }, index) => {
		if (!(name in columns)) return;
		times[name] = timeForm(cells[index] ?? [], order) ?? { kind: 'iso', patterns: [], hasOffset: false };
	});
	return times;
}

/** A constant gives way to a column, and an empty one goes. */
function withoutMapped(
	constants: Record<string, string>,
	columns: Record<string, MappedColumn>
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(constants).filter(([name, value]) => !(name in columns) && value !== '')
	);
}

function zoneOf(
	sniffed: Sniffed,
	headers: readonly string[],
	chosen: number | undefined,
	known: number | undefined
): Pick<Mapping, 'zoneMinutes' | 'zoneFrom'> {
	if (chosen !== undefined) return { zoneMinutes: chosen, zoneFrom: 'chosen' };
	const named = headers.map(zoneInHeader).find((zone) => zone !== undefined);
	if (named !== undefined) return { zoneMinutes: named, zoneFrom: 'header' };
	const above = zoneInPreamble(sniffed.preamble);
	if (above !== undefined) return { zoneMinutes: above, zoneFrom: 'preamble' };
	if (known !== undefined) return { zoneMinutes: known, zoneFrom: 'layout' };
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
