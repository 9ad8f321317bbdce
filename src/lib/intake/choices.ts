/** What a person decides about a proposed mapping. */
import { normaliseHeader, type Entity } from '../schema/entity';
import { layoutById } from '../schema/packs/index';
import { IntakeError } from './intake-error';
import { entityOf, type MappedColumn, type Mapping } from './mapping';
import { hiddenColumns } from './privacy';
import { propose, withReading, type Fixed } from './propose';
import { shapedSniffed } from './shapes';
import type { Sniffed } from './sniff';
import type { DateOrder } from './time-form';

export interface Choices {
	/** Take the file as another table; its columns are proposed anew. */
	entity?: string;
	/** Entity column to header, or to its position where names repeat; null leaves the column out. */
	columns?: Record<string, string | number | null>;
	/** Minutes east of UTC of times without an offset. */
	zoneMinutes?: number;
	decimal?: '.' | ',';
	dateOrder?: DateOrder;
	/** Which sign a paid fee has in the file. */
	paidFee?: Mapping['paidFee'];
	/** One value for every row of a column the file lacks. */
	constants?: Record<string, string>;
	/** By entity column: what its cells mean; an empty meaning leaves the cell out. */
	values?: Record<string, Record<string, string>>;
	/** By position: whether a column with personal data is kept as it is. */
	keep?: Record<number, boolean>;
}

/** Follows choices and reads the sample again under them. Throws {@link IntakeError} for a name that is not there. */
export function applyChoices(sniffed: Sniffed, mapping: Mapping, choices: Choices): Mapping {
	const entity = entityOf(choices.entity ?? mapping.entity);
	const start = isOther(mapping, entity, choices) ? propose(sniffed, entity) : mapping;
	const shaped = shapedSniffed(sniffed, start.shape);
	let columns = { ...start.columns };
	const constants = { ...start.constants, ...choices.constants };
	const values = mergedValues(start.values, choices.values);
	const named = [choices.columns, choices.constants, choices.values].flatMap((part) =>
		Object.keys(part ?? {})
	);
	for (const name of named) {
		if (!entity.columns.some((column) => column.name === name)) {
			throw noColumn(
				name,
				entity.name,
				entity.columns.map((column) => column.name)
			);
		}
	}
	for (const [name, header] of Object.entries(choices.columns ?? {})) {
		const index = header === null ? -1 : headerIndex(shaped, header, `${entity.name}.${name}`);
		columns = Object.fromEntries(
			Object.entries(columns).filter(([column, mapped]) => column !== name && mapped.index !== index)
		);
		if (index < 0) continue;
		if (hiddenColumns(sniffed).secret.has(index)) throw isSecret(sniffed, index);
		columns[name] = { header: shaped.headers[index] ?? '', index, confidence: 1, reason: 'chosen' };
		delete constants[name];
		// Codes were read for the column's former header.
		if (!choices.values?.[name] && mapping.columns[name]?.index !== index) delete values[name];
	}
	const zoneMinutes = choices.zoneMinutes ?? (start.zoneFrom === 'chosen' ? start.zoneMinutes : undefined);
	// Other columns are read anew; with the same ones, what was decided about reading them stands.
	const before = choices.columns || choices.entity ? {} : start;
	const { decimal, dateOrder, paidFee } = { ...before, ...choices };
	const kept = keptColumns(start.kept, choices.keep);
	return withReading(sniffed, entity, columns, {
		...decidedBy(start),
		constants,
		values,
		...(kept.length > 0 ? { kept } : {}),
		...(zoneMinutes === undefined ? {} : { zoneMinutes }),
		...(decimal ? { decimal } : {}),
		...(dateOrder ? { dateOrder } : {}),
		...(paidFee ? { paidFee } : {})
	});
}

/** Another table, or by hand the one that a file without a table of its own was most like. */
function isOther(mapping: Mapping, entity: Entity, choices: Choices): boolean {
	const isPlaceholder = layoutById(mapping.layout)?.layout.instead !== undefined;
	return entity.name !== mapping.entity || (isPlaceholder && choices.entity !== undefined);
}

/** What a mapping knows about its file besides the columns. */
function decidedBy({ layout, rows, unsigned, shape }: Mapping): Fixed {
	return {
		...(layout ? { layout } : {}),
		...(rows ? { rows } : {}),
		...(unsigned ? { unsigned } : {}),
		...(shape ? { shape } : {})
	};
}

function mergedValues(
	before: Mapping['values'] = {},
	chosen: Choices['values'] = {}
): NonNullable<Mapping['values']> {
	const merged = { ...before };
	for (const [column, values] of Object.entries(chosen)) {
		const lower = Object.entries(values).map(([cell, value]) => [cell.trim().toLowerCase(), value]);
		merged[column] = { ...merged[column], ...Object.fromEntries(lower) };
	}
	return merged;
}

function keptColumns(before: readonly number[] = [], keep: Choices['keep'] = {}): number[] {
	const all = new Set(before);
	for (const [index, isKept] of Object.entries(keep)) {
		if (isKept) all.add(Number(index));
		else all.delete(Number(index));
	}
	return [...all].sort((first, second) => first - second);
}

/** A mapping kept from an earlier file with the same header signature, pointed at this file's headers. */
export function remembered(sniffed: Sniffed, kept: Mapping): Mapping {
	const entity = entityOf(kept.entity);
	const columns: Record<string, MappedColumn> = {};
	const { headers } = shapedSniffed(sniffed, kept.shape);
	const { secret } = hiddenColumns(sniffed);
	for (const [name, mapped] of Object.entries(kept.columns)) {
		const header = headers[mapped.index];
		const known = entity.columns.some((column) => column.name === name);
		if (secret.has(mapped.index)) continue;
		if (!known || header === undefined || normaliseHeader(header) !== normaliseHeader(mapped.header))
			continue;
		columns[name] = {
			header,
			index: mapped.index,
			confidence: 1,
			reason: 'remembered',
			...(mapped.part ? { part: mapped.part } : {})
		};
	}
	// The next personal export with these headers may be another user's.
	const { user_id: _user, ...constants } = kept.constants;
	return withReading(sniffed, entity, columns, {
		...decidedBy(kept),
		constants,
		...(kept.values ? { values: kept.values } : {}),
		...(kept.kept ? { kept: kept.kept } : {}),
		...(kept.zoneFrom === 'chosen' ? { zoneMinutes: kept.zoneMinutes } : {}),
		...(kept.dateOrderCertain ? { dateOrder: kept.dateOrder } : {}),
		decimal: kept.decimal,
		paidFee: kept.paidFee
	});
}

/** As written, else as compared when mapping. */
function headerIndex(sniffed: Sniffed, wanted: string | number, column: string): number {
	if (typeof wanted === 'number') return wanted in sniffed.headers ? wanted : -1;
	const exact = sniffed.headers.indexOf(wanted);
	if (exact >= 0) return exact;
	const close = sniffed.headers.findIndex((header) => normaliseHeader(header) === normaliseHeader(wanted));
	if (close >= 0) return close;
	const there = sniffed.headers.join(', ');
	throw new IntakeError({
		en: `${sniffed.name} has no header "${wanted}" for ${column}: its headers are ${there}.`,
		zh: `${sniffed.name} 中没有可用于 ${column} 的列“${wanted}”：现有列为 ${there}。`
	});
}

function isSecret(sniffed: Sniffed, index: number): IntakeError {
	const header = sniffed.headers[index] ?? '';
	return new IntakeError({
		en: `${sniffed.name}: the column ${header} looks like passwords, keys or identity papers and is never read; choose another.`,
		zh: `${sniffed.name}：列 ${header} 疑似密码、密钥或证件号码，不会读取；请选择其他列。`
	});
}

function noColumn(name: string, entity: string, columns: readonly string[]): IntakeError {
	return new IntakeError({
		en: `The table ${entity} has no column ${name}: its columns are ${columns.join(', ')}.`,
		zh: `表 ${entity} 没有列 ${name}：可用的列为 ${columns.join('、')}。`
	});
}
