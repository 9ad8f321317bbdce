/** The mapped columns of a file as typed expressions over its raw cells `c0`, `c1`, …. */
import { identifier, literal } from '../engine/identifier';
import type { EntityColumn } from '../schema/entity';
import { entityOf, type Mapping } from './mapping';
import { asMapped } from './as-mapped';
import { hashSql, hiddenColumns } from './privacy';
import { isPlain, type Reading } from './quick-reading';
import type { Sniffed } from './sniff';
import { signSql, unitSql } from './units';
import { plainSql, valueSql } from './value-sql';

export interface ReadColumn {
	column: EntityColumn;
	/** Raw cell, such as `c3`; undefined for a constant. */
	cell: string | undefined;
	/** The plain reading of a number or time under its name, such as `p3`. */
	plain: { name: string; sql: string } | undefined;
	value: string;
	/** Whether every cell that is not empty gives a value, or else stops the load. */
	isQuick: boolean;
}

/** The columns a mapping reads, in the entity's order. */
export function readColumns(sniffed: Sniffed, mapping: Mapping, reading: Reading): ReadColumn[] {
	const { masked } = hiddenColumns(sniffed, mapping.kept);
	return entityOf(mapping.entity).columns.flatMap((declared): ReadColumn[] => {
		const column = asMapped(declared, mapping);
		const mapped = mapping.columns[column.name];
		const constant = mapping.constants[column.name];
		if (mapped) {
			const sampled = sniffed.sample.map((row) => row[mapped.index] ?? '').filter((cell) => cell !== '');
			const cell = `c${mapped.index}`;
			if (mapped.part) {
				const value = mapped.part === 'unit' ? unitSql(cell) : signSql(cell);
				return [{ column, cell, plain: undefined, value, isQuick: true }];
			}
			const sql = plainSql(cell, column, mapping);
			const plain = sql === undefined ? undefined : { name: `p${mapped.index}`, sql };
			const isQuick = reading === 'quick' && plain !== undefined && isPlain(sniffed, mapping, column);
			const own = isQuick ? 'quick' : 'careful';
			const read = valueSql(cell, plain?.name ?? cell, column, mapping, sampled, own);
			const isText = column.kind === 'id' || column.kind === 'text';
			const value = isText && masked.has(mapped.index) ? hashSql(read) : read;
			const isFee = column.name === 'fee_amount' || column.name === 'fee_usd';
			const isTurned = isFee && mapping.paidFee === 'negative';
			return [{ column, cell, plain, value: isTurned ? `-(${value})` : value, isQuick }];
		}
		if (constant === undefined) return [];
		const cell = literal(constant);
		const plain = plainSql(cell, column, mapping) ?? cell;
		const value = valueSql(cell, plain, column, mapping, [constant], 'careful');
		return [{ column, cell: undefined, plain: undefined, value, isQuick: false }];
	});
}

/** Columns whose unread cells are counted: bit `n` of `unread_bits` is the n-th of these. */
export function optionalColumns(mapping: Mapping): EntityColumn[] {
	const { columns } = entityOf(mapping.entity);
	return columns.filter((column) => !column.required && column.name in mapping.columns).slice(0, 50);
}

/** The raw cells of a row, without the one that catches what is too much. */
export function cellNames(sniffed: Sniffed): string[] {
	return sniffed.headers.map((_, index) => `c${index}`);
}

/** The mapped columns as values, beside the raw cells; a row without any cell is a blank line. */
export function typedRows(
	columns: readonly ReadColumn[],
	cells: readonly string[],
	relation: string
): string {
	const plain = columns.flatMap((read) => (read.plain ? [`${read.plain.sql} as ${read.plain.name}`] : []));
	const values = columns.map(({ column, value }) => `${value} as ${identifier(column.name)}`);
	return `
		select
			${[...values, ...cells].join(',\n\t\t\t')}
		from (
			select
				${[...cells, ...plain].join(',\n\t\t\t\t')}
			from ${relation}
			where ${cells.map((cell) => `${cell} is not null`).join(' or ')}
		)
	`;
}
