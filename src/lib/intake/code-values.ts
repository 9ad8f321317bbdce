/** The meaning given to the codes of a file: by a person or a layout, else by the one table that fits the sample. */
import type { Entity, EntityColumn } from '../schema/entity';
import { readCodes } from './codes';
import type { MappedColumn, Question } from './mapping';
import type { Sniffed } from './sniff';

/** Columns that turn a figure round when read wrongly: their codes are asked about, those of others only noted. */
function isTelling(column: EntityColumn): boolean {
	return column.required === true || ['side', 'direction', 'status'].includes(column.name);
}

/** Values by column, and what is left to ask. */
export function codeValues(
	sniffed: Sniffed,
	entity: Entity,
	columns: Record<string, MappedColumn>,
	given: Record<string, Record<string, string>> = {}
): { values: Record<string, Record<string, string>>; questions: Question[] } {
	const values: Record<string, Record<string, string>> = {};
	const questions: Question[] = [];
	for (const column of entity.columns) {
		const mapped = columns[column.name];
		if (!mapped || mapped.part) continue;
		const known = given[column.name] ?? {};
		const cells = sniffed.sample.map((row) => row[mapped.index] ?? '');
		const read = column.codes ? readCodes(column, mapped.header, cells, known) : { values: {}, open: [] };
		const all = { ...read.values, ...known };
		if (Object.keys(all).length > 0) values[column.name] = all;
		if (read.open.length > 0 && isTelling(column)) {
			questions.push({ kind: 'codes', column: column.name, codes: read.open });
		}
	}
	return { values, questions };
}
