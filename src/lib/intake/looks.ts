/** What a column's sampled cells look like, before anyone has said what they are. */
import type { ColumnKind, EntityColumn } from '../schema/entity';
import { flagSpellings } from '../schema/spellings';
import { isNothing } from './null-tokens';
import { looksLikeTime } from './time-form';

export interface Look {
	/** Cells that hold something. */
	filled: number;
	distinct: ReadonlySet<string>;
	/** Shares of the filled cells, 0 to 1. */
	time: number;
	number: number;
	whole: number;
	longId: number;
	flag: number;
	pair: number;
}

const numeric = /^[-+]?[$€£¥]?\s?[-+]?\d[\d,.'\s]*(?:[eE][-+]?\d+)?\s?[A-Za-z$€£¥₮%]*$/;
const pair =
	/^[A-Za-z0-9]{2,15}[-/_][A-Za-z0-9]{2,6}(?:[-_][A-Za-z0-9]+)?$|^[A-Z0-9]{2,12}(?:USDT|USDC|USD|EUR|BTC|ETH|BUSD|FDUSD|TUSD)$/;
const flags: ReadonlySet<string> = new Set([...flagSpellings.true, ...flagSpellings.false]);

export function look(cells: readonly (string | undefined)[]): Look {
	const filled = cells.filter((cell): cell is string => !isNothing(cell)).map((cell) => cell.trim());
	const share = (test: (cell: string) => boolean): number =>
		filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
	return {
		filled: filled.length,
		distinct: new Set(filled.map((cell) => cell.toLowerCase())),
		time: share(looksLikeTime),
		number: share((cell) => numeric.test(cell) && !looksLikeClock(cell)),
		whole: share((cell) => /^\d+$/.test(cell)),
		longId: share((cell) => /^\d{15,}$/.test(cell)),
		flag: share((cell) => flags.has(cell.toLowerCase())),
		pair: share((cell) => pair.test(cell) && !looksLikeTime(cell))
	};
}

function looksLikeClock(cell: string): boolean {
	return cell.includes(':');
}

const spellings = new WeakMap<EntityColumn, ReadonlySet<string>>();

/** Everything that means one of a column's values, in lower case. */
function spellingsOf(column: EntityColumn): ReadonlySet<string> {
	let found = spellings.get(column);
	if (!found) {
		const codes = (column.codes ?? []).flatMap((table) => Object.keys(table.values));
		const words = Object.entries(column.values ?? {}).flatMap(([value, others]) => [value, ...others]);
		found = new Set([...codes, ...words.map((text) => text.toLowerCase())]);
		spellings.set(column, found);
	}
	return found;
}

/** Share of the distinct cells that are spellings of a column's values. */
export function spelledShare(found: Look, column: EntityColumn): number {
	if (!column.values || found.distinct.size === 0) return 0;
	const known = spellingsOf(column);
	let count = 0;
	for (const cell of found.distinct) if (known.has(cell)) count += 1;
	return count / found.distinct.size;
}

/** Whether the cells could be values of this column; an empty sample could be anything. */
export function fits(found: Look, column: EntityColumn): boolean {
	if (found.filled === 0) return true;
	const least: Partial<Record<ColumnKind, () => boolean>> = {
		time: () => found.time > 0.3,
		day: () => found.time > 0.3,
		money: () => found.number > 0.3,
		quantity: () => found.number > 0.3,
		count: () => found.number > 0.3 || spelledShare(found, column) > 0.5,
		flag: () => found.flag > 0.3,
		enum: () => spelledShare(found, column) > 0.3
	};
	return least[column.kind]?.() ?? true;
}
