/** An entity's column as one file writes it. */
import type { EntityColumn } from '../schema/entity';
import { flagSpellings } from '../schema/spellings';
import type { Mapping } from './mapping';

/** The column with the meanings this file gives its cells, and without the signs that only repeat the side. */
export function asMapped(column: EntityColumn, { values, unsigned }: Mapping): EntityColumn {
	const own = values?.[column.name];
	const isQuantity = unsigned === true && (column.name === 'base_qty' || column.name === 'quote_qty');
	if (!own && !isQuantity) return column;
	return {
		...column,
		...(isQuantity ? { unsigned: true } : {}),
		...(own ? { values: withMeanings(column, own) } : {})
	};
}

/** A person's word for a cell goes before every known spelling; an empty one leaves the cell out. */
function withMeanings(column: EntityColumn, own: Record<string, string>): Record<string, string[]> {
	const known = column.values ?? (column.kind === 'flag' ? flagSpellings : {});
	const merged: Record<string, string[]> = {};
	for (const [value, others] of Object.entries(known)) {
		merged[value] = others.filter((spelling) => !(spelling.toLowerCase() in own));
	}
	for (const [cell, value] of Object.entries(own)) if (value !== '') (merged[value] ??= []).push(cell);
	return merged;
}
