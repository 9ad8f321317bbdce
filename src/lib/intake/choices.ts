/** What a person decides about a proposed mapping. */
import { normaliseHeader } from '../schema/entity';
import { IntakeError } from './intake-error';
import { entityOf, type MappedColumn, type Mapping } from './mapping';
import { propose, withReading } from './propose';
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
}

/** Follows choices and reads the sample again under them. Throws {@link IntakeError} for a name that is not there. */
export function applyChoices(sniffed: Sniffed, mapping: Mapping, choices: Choices): Mapping {
	const entity = entityOf(choices.entity ?? mapping.entity);
	const start = entity.name === mapping.entity ? mapping : propose(sniffed, entity);
	let columns = { ...start.columns };
	const constants = { ...start.constants, ...choices.constants };
	for (const name of [...Object.keys(choices.columns ?? {}), ...Object.keys(choices.constants ?? {})]) {
		if (!entity.columns.some((column) => column.name === name)) {
			throw noColumn(
				name,
				entity.name,
				entity.columns.map((column) => column.name)
			);
		}
	}
	for (const [name, header] of Object.entries(choices.columns ?? {})) {
		const index = header === null ? -1 : headerIndex(sniffed, header, `${entity.name}.${name}`);
		columns = Object.fromEntries(
			Object.entries(columns).filter(([column, mapped]) => column !== name && mapped.index !== index)
		);
		if (index < 0) continue;
		columns[name] = { header: sniffed.headers[index] ?? '', index, confidence: 1, reason: 'chosen' };
		delete constants[name];
	}
	const zoneMinutes = choices.zoneMinutes ?? (start.zoneFrom === 'chosen' ? start.zoneMinutes : undefined);
	// Other columns are read anew; with the same ones, what was decided about reading them stands.
	const before = choices.columns || choices.entity ? {} : start;
	const { decimal, dateOrder, paidFee } = { ...before, ...choices };
	return withReading(sniffed, entity, columns, {
		constants,
		...(zoneMinutes === undefined ? {} : { zoneMinutes }),
		...(decimal ? { decimal } : {}),
		...(dateOrder ? { dateOrder } : {}),
		...(paidFee ? { paidFee } : {})
	});
}

/** A mapping kept from an earlier file with the same header signature, pointed at this file's headers. */
export function remembered(sniffed: Sniffed, kept: Mapping): Mapping {
	const entity = entityOf(kept.entity);
	const columns: Record<string, MappedColumn> = {};
	for (const [name, mapped] of Object.entries(kept.columns)) {
		const header = sniffed.headers[mapped.index];
		const known = entity.columns.some((column) => column.name === name);
		if (!known || header === undefined || normaliseHeader(header) !== normaliseHeader(mapped.header))
			continue;
		columns[name] = { header, index: mapped.index, confidence: 1, reason: 'remembered' };
	}
	return withReading(sniffed, entity, columns, {
		constants: kept.constants,
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

function noColumn(name: string, entity: string, columns: readonly string[]): IntakeError {
	return new IntakeError({
		en: `The table ${entity} has no column ${name}: its columns are ${columns.join(', ')}.`,
		zh: `表 ${entity} 没有列 ${name}：可用的列为 ${columns.join('、')}。`
	});
}
