/** A cell's value in SQL, by the kind of its column. Costly reading happens only where the plain one fails. */
import { literal } from '../engine/identifier';
import type { EntityColumn } from '../schema/entity';
import { flagSpellings } from '../schema/spellings';
import { blanks, cleanSql } from './cell-sql';
import type { Mapping } from './mapping';
import { countSql, numberSql, plainNumberSql, slowCountSql, slowNumberSql } from './number-sql';
import { stopReading, type Reading } from './quick-reading';
import type { TimeForm } from './time-form';
import { plainTimeSql, slowTimeSql, timeSql } from './time-sql';

export const storedType: Record<EntityColumn['kind'], string> = {
	id: 'varchar',
	text: 'varchar',
	enum: 'varchar',
	time: 'timestamp',
	day: 'date',
	money: 'double',
	quantity: 'double',
	count: 'bigint',
	flag: 'boolean'
};

/** Spellings compared before all others; more would cost what they save. */
const shortCut = 16;

const noForm: TimeForm = { kind: 'iso', patterns: [], hasOffset: false };

/** The plain reading of a number or time, made once before {@link valueSql} looks at it several times. */
export function plainSql(cell: string, column: EntityColumn, mapping: Mapping): string | undefined {
	switch (column.kind) {
		case 'time':
		case 'day':
			return plainTimeSql(cell, mapping.times[column.name] ?? noForm, mapping.zoneMinutes);
		case 'money':
		case 'quantity':
		case 'count':
			return plainNumberSql(cell, mapping.decimal);
		default:
			return undefined;
	}
}

/**
 * Reads `cell` as a column's value, null when it cannot be read. `plain` names the result of {@link plainSql};
 * `sampled` are cells already seen. A `quick` reading of a number or time stops where the plain one fails.
 */
export function valueSql(
	cell: string,
	plain: string,
	column: EntityColumn,
	mapping: Mapping,
	sampled: readonly string[],
	reading: Reading
): string {
	const slow = (sql: () => string): string => (reading === 'quick' ? stopReading : sql());
	const asIs = (value: string): string => value;
	switch (column.kind) {
		case 'id':
			return cleanSql(cell, true);
		case 'text': {
			const clean = cleanSql(cell, false);
			const text = column.values ? spelledSql(cell, column.values, sampled, literal, clean) : clean;
			return column.upperCase ? `upper(${text})` : text;
		}
		case 'enum':
			return spelledSql(cell, column.values ?? {}, sampled, literal, 'null');
		case 'flag':
			return spelledSql(cell, column.values ?? flagSpellings, sampled, asIs, 'null');
		case 'count': {
			const spelled = column.values ? spelledSql(cell, column.values, sampled, asIs, 'null') : 'null';
			const careful = slow(() => slowCountSql(cell, mapping.decimal, spelled));
			return countSql(cell, plain, careful);
		}
		case 'money':
		case 'quantity': {
			const careful = slow(() => slowNumberSql(cell, mapping.decimal));
			const number = numberSql(cell, plain, careful);
			return column.unsigned ? `abs(${number})` : number;
		}
		case 'time':
		case 'day': {
			const careful = slow(() => slowTimeSql(cell, mapping.zoneMinutes, mapping.dateOrder));
			const time = timeSql(cell, plain, careful);
			// The day of the file's own zone.
			return column.kind === 'day' ? `cast(${time} + to_minutes(${mapping.zoneMinutes}) as date)` : time;
		}
	}
}

/**
 * Known spellings to their value: cells seen in the sample and the values themselves by plain comparison, all others
 * after trimming.
 */
function spelledSql(
	cell: string,
	values: Record<string, string[]>,
	sampled: readonly string[],
	write: (value: string) => string,
	otherwise: string
): string {
	const spellings = new Map(
		Object.entries(values).flatMap(([value, others]) =>
			[value, ...others].map((spelling): [string, string] => [spelling.toLowerCase(), value])
		)
	);
	if (spellings.size === 0) return `case ${cell} when '' then null else ${otherwise} end`;
	const seen = [...new Set([...sampled, ...Object.keys(values)])].flatMap((text) => {
		const value = spellings.get(text.trim().toLowerCase());
		return value === undefined ? [] : [`when ${literal(text)} then ${write(value)}`];
	});
	// A map, not another case: that would trim the cell anew for each spelling.
	const all = [...spellings].map(([spelling, value]) => `${literal(spelling)}: ${write(value)}`);
	const known = `map {${all.join(', ')}}[lower(trim(${cell}, ${blanks}))]`;
	const slow = otherwise === 'null' ? known : `coalesce(${known}, ${otherwise})`;
	return `case ${cell} ${seen.slice(0, shortCut).join(' ')} when '' then null else ${slow} end`;
}
