/** A cell's time as a UTC timestamp in SQL, null when it cannot be read. */
import { literal } from '../engine/identifier';
import type { DateOrder, TimeForm } from './time-form';

/** A time column's cell by its own form, the cheap way; the result may still be absurd, see {@link timeSql}. */
export function plainTimeSql(cell: string, form: TimeForm, zoneMinutes: number): string {
	return { iso: isoSql, epoch: epochSql, pattern: patternSql }[form.kind](cell, zoneMinutes, form);
}

/** `plain` where it is a year of 1980–2199 (`24-01-31` casts to the year 24; 1970 stands for no time at all), else `slow`. */
export function timeSql(cell: string, plain: string, slow: string): string {
	return `case when ${isPlausible(plain)} then ${plain} when ${cell} is not null then ${slow} end`;
}

function isPlausible(time: string): string {
	return `${time} between timestamp '1980-01-01' and timestamp '2199-12-31 23:59:59.999999'`;
}

function shifted(time: string, zoneMinutes: number): string {
	return zoneMinutes === 0 ? time : `${time} - to_minutes(${zoneMinutes})`;
}

/** `…+08:00'::timestamp` drops the offset silently; through timestamptz it is kept, and naive cells read as UTC. */
function isoSql(cell: string, zoneMinutes: number): string {
	const absolute = `cast(try_cast(${cell} as timestamptz) as timestamp)`;
	if (zoneMinutes === 0) return absolute;
	const hasOffset =
		`strlen(${cell}) > 16 and (contains(${cell}, '+') or contains(${cell}, 'Z') or contains(${cell}, 'UTC')` +
		` or contains(substring(${cell}, 12), '-'))`;
	// `infinity` is a timestamp to the engine, and cannot be shifted.
	const naive = `case when ${cell} < 'a' then ${shifted(`try_cast(${cell} as timestamp)`, zoneMinutes)} end`;
	return `case when ${hasOffset} then ${absolute} else ${naive} end`;
}

/** Digits tell the unit: 10 seconds, 13 milli-, 16 microseconds. */
function epochSql(cell: string, _zoneMinutes: number, form: TimeForm): string {
	const digits = form.digits ?? 13;
	const factor = { 10: 1_000_000, 13: 1_000, 16: 1 }[digits] ?? 1_000;
	return `case when strlen(${cell}) = ${digits} and not contains(${cell}, '.') then make_timestamp(try_cast(${cell} as bigint) * ${factor}) end`;
}

function patternSql(cell: string, zoneMinutes: number, form: TimeForm): string {
	return shifted(`try_strptime(${cell}, ${patternList(form.patterns)})`, zoneMinutes);
}

// What may follow a clock: Z, UTC, GMT, +8, UTC+08:00, -0330.
const tail = literal(String.raw`(?i)\s*(?:Z|UTC|GMT)?\s*(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$`);
const clockAndOffset = literal(String.raw`(?i)\d:\d{2}.*(?:Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)$`);

/**
 * Every other form, on cells that are rare by then: this may be slow. Cells with an offset are never shifted by
 * `zoneMinutes`.
 */
export function slowTimeSql(cell: string, zoneMinutes: number, order: DateOrder): string {
	const text = `trim(replace(${cell}, ',', ''), ${literal(' \t\r\n\u00a0\u3000\ufeff')})`;
	const part = (group: number): string =>
		`coalesce(try_cast(regexp_extract(${text}, ${tail}, ${group}) as integer), 0)`;
	const offset = `case when regexp_extract(${text}, ${tail}, 1) = '-' then -1 else 1 end * (${part(2)} * 60 + ${part(3)})`;
	const patterns = patternList(otherPatterns(order));
	const dated =
		`case when regexp_matches(${text}, ${clockAndOffset})` +
		` then try_strptime(regexp_replace(${text}, ${tail}, ''), ${patterns}) - to_minutes(${offset})` +
		` else ${shifted(`try_strptime(${text}, ${patterns})`, zoneMinutes)} end`;
	const readings = [isoSql(text, zoneMinutes), anyEpochSql(text), dated];
	return `coalesce(${readings.map((time) => `case when ${isPlausible(time)} then ${time} end`).join(', ')})`;
}

function anyEpochSql(text: string): string {
	return (
		`case when regexp_full_match(${text}, '1\\d{9}(\\.\\d+)?') then make_timestamp(cast(try_cast(${text} as double) * 1000000 as bigint))` +
		` when regexp_full_match(${text}, '1\\d{12}') then make_timestamp(try_cast(${text} as bigint) * 1000)` +
		` when regexp_full_match(${text}, '1\\d{15}') then make_timestamp(try_cast(${text} as bigint)) end`
	);
}

const clocks = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', ' %I:%M %p', ' %I:%M:%S %p'];

/** `%y` comes before `%Y`, which would take a two-digit year as a year of antiquity. */
function otherPatterns(order: DateOrder): string[] {
	const numbers = {
		ymd: ['%y-%m-%d', '%y/%m/%d', '%d/%m/%Y'],
		dmy: ['%d-%m-%y', '%d/%m/%y', '%d/%m/%Y'],
		mdy: ['%m-%d-%y', '%m/%d/%y', '%m/%d/%Y']
	}[order];
	const named = ['%Y年%m月%d日', '%b %d %Y', '%b. %d %Y', '%B %d %Y', '%d %b %Y', '%a %d %b %Y', '%d-%b-%Y'];
	const dates = ['%Y-%m-%d', '%Y/%m/%d', ...numbers, '%d.%m.%y', '%d.%m.%Y', '%d-%m-%Y', ...named];
	return [
		...dates.flatMap((date) => clocks.map((clock) => date + clock)),
		...['%H:%M %Y-%m-%d', '%H:%M:%S %Y-%m-%d', '%Y%m%d', '%Y%m%d%H%M%S']
	];
}

function patternList(patterns: readonly string[]): string {
	// One text instead of a list of many: it is read, bound and copied in one piece.
	return `string_split(${literal(patterns.join('|'))}, '|')`;
}
