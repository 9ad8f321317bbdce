/** The ways exports write times, and which one a column uses. */

/** Order of day, month and year in dates whose numbers alone do not tell. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface TimeForm {
	/** `iso`: year first with four digits. `epoch`: seconds, milli- or microseconds since 1970. `pattern`: as listed. */
	kind: 'iso' | 'epoch' | 'pattern';
	/** `strptime` patterns, most frequent first; empty unless `pattern`. */
	patterns: string[];
	/** Digits of an epoch: 10 seconds, 13 milli-, 16 microseconds. */
	digits?: number;
	/** Whether sampled values carry their own offset; those are never shifted by the file's zone. */
	hasOffset: boolean;
}

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?: ?[AaPp]\.?[Mm]\.?)?`;
const offset = String.raw`\s*(?:Z|UTC|GMT)?\s*(?:[+-]\d{1,2}(?::?\d{2})?)?`;
const iso = new RegExp(String.raw`^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ T]+${clock}(${offset}))?$`, 'i');
const epoch = /^1\d{9}(?:\d{3}|\d{6})?$|^1\d{9}\.\d+$/;
const numeric = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(,? (${clock}))?$`);
const clockFirst = new RegExp(String.raw`^(${clock}) \d{4}-\d{2}-\d{2}$`);
const compact = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])[0-5]\d[0-5]\d)?$/;
const chinese = /^\d{4}年\d{1,2}月\d{1,2}日(?:\s?(\d{1,2}:\d{2}(:\d{2})?))?$/;
const month = /^(?:19|20)\d{2}([-/])(?:0?[1-9]|1[0-2])$/;
const words = new RegExp(String.raw`^[A-Z][a-z]{2}\.? \d{1,2},? \d{4}(?:,? (${clock}))?$`);
const wordsDayFirst = new RegExp(String.raw`^\d{1,2}[ -][A-Z][a-z]{2}[ -]\d{4}(?:,? (${clock}))?$`);

/** Whether one cell reads as a time in any form known here. */
export function looksLikeTime(cell: string): boolean {
	return shape(cell.trim(), 'ymd') !== undefined;
}

/** The form most sampled cells have; undefined when hardly any is a time. */
export function timeForm(cells: readonly string[], order: DateOrder): TimeForm | undefined {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const shapes = filled.map((cell) => shape(cell, order));
	const tallied = new Map<string, number>();
	for (const found of shapes) if (found) tallied.set(found, (tallied.get(found) ?? 0) + 1);
	const ranked = [...tallied].sort((first, second) => second[1] - first[1]).map(([found]) => found);
	const [main] = ranked;
	if (!main) return undefined;
	const hasOffset = filled.some((cell) => (cell.match(iso)?.[1] ?? '').trim() !== '');
	if (main === 'iso') return { kind: 'iso', patterns: [], hasOffset };
	if (main.startsWith('epoch')) {
		return { kind: 'epoch', patterns: [], digits: Number(main.slice(5)), hasOffset: false };
	}
	return { kind: 'pattern', patterns: ranked.filter((found) => found.includes('%')), hasOffset };
}

function shape(cell: string, order: DateOrder): string | undefined {
	if (iso.test(cell)) return 'iso';
	if (epoch.test(cell)) return `epoch${cell.includes('.') ? 10 : cell.length}`;
	const dated = cell.match(numeric);
	if (dated) {
		const [, , separator = '/', , year = '', tail = '', time] = dated;
		const letters = { ymd: year.length === 4 ? 'dmY' : 'ymd', dmy: 'dmY', mdy: 'mdY' }[order];
		const date = [...letters].map((letter) => `%${letter === 'Y' && year.length === 2 ? 'y' : letter}`);
		return date.join(separator) + (tail.startsWith(',') ? ',' : '') + clockPattern(time);
	}
	const early = cell.match(clockFirst);
	if (early) return `${clockPattern(early[1]).trim()} %Y-%m-%d`;
	const packed = cell.match(compact);
	if (packed) return packed[1] ? '%Y%m%d%H%M%S' : '%Y%m%d';
	const whole = cell.match(month);
	if (whole) return `%Y${whole[1]}%m`;
	const han = cell.match(chinese);
	if (han) return `%Y年%m月%d日${clockPattern(han[1])}`;
	const named = cell.match(words);
	if (named) return withPunctuation(cell, '%b %d %Y', clockPattern(named[1]));
	const dayNamed = cell.match(wordsDayFirst);
	if (dayNamed) return (cell.includes('-') ? '%d-%b-%Y' : '%d %b %Y') + clockPattern(dayNamed[1]);
	return undefined;
}

function clockPattern(time: string | undefined): string {
	if (!time) return '';
	const noon = /[ap]/i.test(time);
	const seconds = (time.match(/:/g) ?? []).length === 2;
	const parts = [noon ? '%I' : '%H', '%M', ...(seconds ? ['%S'] : [])].join(':');
	return ` ${parts}${time.includes('.') && seconds ? '.%f' : ''}${noon ? (/ [ap]/i.test(time) ? ' %p' : '%p') : ''}`;
}

/** `Jan. 28, 2022, 12:13 AM`: dots and commas stay where the cell has them. */
function withPunctuation(cell: string, date: string, time: string): string {
	const [month = '', day = '', year = ''] = date.split(' ');
	const [first = '', second = '', third = ''] = cell.split(' ');
	const dotted = month + (first.endsWith('.') ? '.' : '');
	return `${dotted} ${day}${second.endsWith(',') ? ',' : ''} ${year}${third.endsWith(',') ? ',' : ''}${time}`;
}

const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})/;

/**
 * Order of day and month over the columns given, from numbers above 12; where none tells, the separator's habit
 * (`.` day first, `-` year first) and `certain` false.
 */
export function detectDateOrder(columns: readonly (readonly string[])[]): {
	order: DateOrder;
	certain: boolean;
	/** Every order the dates allow. */
	possible: readonly DateOrder[];
} {
	const dates = columns
		.flat()
		.map((cell) => cell.trim().match(parts))
		.filter((match) => match !== null);
	const short = dates.filter((match) => (match[1]?.length ?? 0) <= 2);
	if (short.length === 0) return { order: 'ymd', certain: true, possible: ['ymd'] };
	const fits = {
		dmy: short.every((match) => Number(match[1]) <= 31 && Number(match[3]) <= 12),
		mdy: short.every((match) => Number(match[1]) <= 12 && Number(match[3]) <= 31),
		ymd: short.every((match) => Number(match[3]) <= 12 && Number(match[4]) <= 31 && match[4]?.length !== 4)
	};
	const possible = (['dmy', 'mdy', 'ymd'] as const).filter((order) => fits[order]);
	const [only] = possible;
	if (possible.length === 1 && only) return { order: only, certain: true, possible };
	if (fits.ymd && short.some((match) => match[2] === '-')) return { order: 'ymd', certain: true, possible };
	const habit: DateOrder = short.some((match) => match[2] === '/') ? 'mdy' : 'dmy';
	return { order: fits[habit] || possible.length === 0 ? habit : (only ?? habit), certain: false, possible };
}
