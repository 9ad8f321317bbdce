/** The values a coded column holds in the sample, with what each is taken for and the tables that could explain them. */
import type { CodeTable } from '../schema/entity';
import { flagSpellings } from '../schema/spellings';
import { fittingTables, codesIn } from './codes';
import { entityOf, type Mapping } from './mapping';
import { isNothing } from './null-tokens';
import { shapedSniffed } from './shapes';
import type { Sniffed } from './sniff';

export interface ValueChoice {
	column: string;
	header: string;
	/** Our values. */
	options: string[];
	/** As sampled, the most frequent first; `meaning` is undefined where the cell is not understood. */
	cells: { cell: string; count: number; meaning: string | undefined }[];
	/** Known tables for the codes among them. */
	tables: readonly CodeTable[];
}

const mostCells = 30;

/** Of every mapped column with listed values whose cells are coded, not understood, or given a meaning by hand. */
export function valueChoices(file: Sniffed, mapping: Mapping): ValueChoice[] {
	const sniffed = shapedSniffed(file, mapping.shape);
	return entityOf(mapping.entity).columns.flatMap((column): ValueChoice[] => {
		const mapped = mapping.columns[column.name];
		const values = column.values ?? (column.kind === 'flag' ? flagSpellings : undefined);
		if (!mapped || mapped.part || !values || column.kind === 'count') return [];
		const counts = new Map<string, number>();
		for (const row of sniffed.sample) {
			if (isLeftOut(row, mapping)) continue;
			const cell = (row[mapped.index] ?? '').trim();
			if (!isNothing(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
		}
		const own = mapping.values?.[column.name] ?? {};
		const spelled = new Map(
			Object.entries(values).flatMap(([value, others]) =>
				[value, ...others].map((text): [string, string] => [text.toLowerCase(), value])
			)
		);
		const cells = [...counts]
			.sort((first, second) => second[1] - first[1])
			.slice(0, mostCells)
			.map(([cell, count]) => {
				const word = cell.toLowerCase();
				return { cell, count, meaning: word in own ? own[word] : spelled.get(word) };
			});
		const codes = codesIn([...counts.keys()]);
		// A text keeps words it does not know: only codes and enums need a meaning.
		const isOpen = cells.some(({ meaning }) => meaning === undefined) && column.kind !== 'text';
		if (!isOpen && codes.length === 0 && !(column.name in (mapping.values ?? {}))) return [];
		const tables = codes.length > 0 ? fittingTables(column, mapped.header, codes) : [];
		return [{ column: column.name, header: mapped.header, options: Object.keys(values), cells, tables }];
	});
}

/** A row of another kind needs no meaning. */
function isLeftOut(row: readonly string[], { rows }: Mapping): boolean {
	return rows !== undefined && !rows.keep.includes((row[rows.index] ?? '').trim().toLowerCase());
}
