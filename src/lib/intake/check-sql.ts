/** What a row can be rejected for, in the order it is looked for. */
import { identifier, literal } from '../engine/identifier';
import type { Entity } from '../schema/entity';
import { isDamaged, isPresent } from './cell-sql';
import type { Mapping } from './mapping';
import { optionalColumns, type ReadColumn } from './read-columns';

export interface Check {
	when: string;
	/** SQL giving one of `codes`. */
	code: string;
	codes: string[];
}

/** Too many cells first, since they shift the others; then whole rows; then required columns in order; then the value. */
export function checks(
	entity: Entity,
	columns: readonly ReadColumn[],
	overflow: string,
	rows: readonly Check[] = []
): Check[] {
	const tooMany = { when: `${overflow} is not null`, code: `'too_many_cells'`, codes: ['too_many_cells'] };
	return [
		tooMany,
		...rows,
		...columns.filter(({ column }) => column.required).map(requiredCheck),
		...valueCheck(entity, columns)
	];
}

function requiredCheck({ column, cell }: ReadColumn): Check {
	const when = `${identifier(column.name)} is null`;
	const missing = `missing_${column.name}`;
	const unreadable = column.kind === 'id' ? `damaged_${column.name}` : `unreadable_${column.name}`;
	if (!cell) return { when, code: literal(unreadable), codes: [unreadable] };
	const isUnreadable = column.kind === 'id' ? isDamaged(cell) : isPresent(cell);
	const code = `case when ${isUnreadable} then ${literal(unreadable)} else ${literal(missing)} end`;
	return { when, code, codes: [missing, unreadable] };
}

/** From the entity's `oneOf`: no set gives a value, or none a positive one. */
function valueCheck(entity: Entity, columns: readonly ReadColumn[]): Check[] {
	const byName = new Map(columns.map((read) => [read.column.name, read]));
	const sets = (entity.oneOf ?? []).filter((set) => set.every((name) => byName.has(name)));
	if (sets.length === 0) return [];
	const isNumber = (name: string): boolean =>
		['money', 'quantity'].includes(byName.get(name)?.column.kind ?? '');
	const has = (set: string[]): string =>
		`(${set.map((name) => `${identifier(name)} is not null`).join(' and ')})`;
	const nothing = `not (${sets.map(has).join(' or ')})`;
	if (!sets.flat().some(isNumber)) {
		const missing = `missing_${sets[0]?.[0] ?? ''}`;
		return [{ when: nothing, code: literal(missing), codes: [missing] }];
	}
	const cells = sets.flat().flatMap((name) => (isNumber(name) ? (byName.get(name)?.cell ?? []) : []));
	const isWritten = cells.length > 0 ? cells.map(isPresent).join(' or ') : 'false';
	const absent = `case when ${isWritten} then 'unreadable_value' else 'missing_value' end`;
	const codes = ['unreadable_value', 'missing_value'];
	if (entity.oneOfAnySign) return [{ when: nothing, code: absent, codes }];
	const positive = sets.map((set) => `coalesce(${set.filter(isNumber).map(identifier).join(' * ')}, 0) > 0`);
	return [
		{
			when: `not (${positive.join(' or ')})`,
			code: `case when ${nothing} then ${absent} else 'value_not_positive' end`,
			codes: [...codes, 'value_not_positive']
		}
	];
}

/** Which optional cells hold something that could not be understood, as bits in the order of `optionalColumns`. */
export function unreadBits(mapping: Mapping, columns: readonly ReadColumn[]): string {
	const lost = optionalColumns(mapping).flatMap((column, bit) => {
		const read = columns.find((each) => each.column.name === column.name);
		const cell = read?.cell;
		// Any text is understood.
		if (!cell || read.isQuick || column.kind === 'text') return [];
		const isEmpty = `${identifier(column.name)} is null and ${cell} is not null`;
		return [{ isEmpty, bit: `case when ${isEmpty} and ${isPresent(cell)} then ${2 ** bit} else 0 end` }];
	});
	if (lost.length === 0) return 'cast(0 as bigint)';
	const any = lost.map(({ isEmpty }) => `(${isEmpty})`).join(' or ');
	return `cast(case when ${any} then ${lost.map(({ bit }) => bit).join(' + ')} else 0 end as bigint)`;
}
