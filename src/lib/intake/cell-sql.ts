/** What a raw cell is, in SQL: nothing, damaged, or text to be cleaned. */
import { literal } from '../engine/identifier';
import { nullTokens } from './null-tokens';

export const blanks = literal(' \t\r\n\u00a0\u3000\ufeff');

const blank = '[\\s\u00a0\u3000\ufeff]*';
const tokens = nullTokens.map((token) => token.replaceAll('\\', '\\\\')).join('|');
const nothing = literal(`(?i)${blank}(?:${tokens})${blank}`);

/** By expression, not `in (…)`: the optimiser turns a long list into a join, which prepares every cell of the file. */
function isNothingSql(cell: string): string {
	return `regexp_full_match(${cell}, ${nothing})`;
}

/** Whether a cell holds something at all. */
export function isPresent(cell: string): string {
	return `(${cell} is not null and not ${isNothingSql(cell)})`;
}

/** `5.97E+17`: a number format ate the id's last digits. */
export function isDamaged(cell: string): string {
	return `regexp_full_match(${cell}, '\\s*\\d+([.,]\\d+)?[eE]\\+\\d+\\s*')`;
}

/**
 * A cell as text, null when it holds nothing. Trimming every cell would cost more than reading it, so only those are
 * cleaned that could be a null token or whose first or last letter looks odd. Ids also lose the wrapping `="…"` and
 * `'` that keep Excel off; a damaged id is none.
 */
export function cleanSql(cell: string, isId: boolean): string {
	const trimmed = `trim(${cell}, ${blanks})`;
	const bare = isId ? `regexp_replace(${trimmed}, ${literal(`^(?:=")?'?(.*?)"?$`)}, '\\1')` : trimmed;
	const startsWithN = `(${cell} >= 'N' and ${cell} < 'O') or (${cell} >= 'n' and ${cell} < 'o')`;
	const couldBeToken = `(strlen(${cell}) <= 4 and (${startsWithN} or ${cell} = '\\N')) or ${cell} = 'undefined'`;
	const odd = [`${cell} < '0'`, `${cell} > '~'`, `ends_with(${cell}, ' ')`, couldBeToken];
	if (isId) odd.push(`starts_with(${cell}, '=')`, `contains(${cell}, '+')`);
	const isNone = isNothingSql(cell) + (isId ? ` or ${isDamaged(cell)}` : '');
	return `case when ${odd.join(' or ')} then case when ${isNone} then null else nullif(${bare}, '') end else ${cell} end`;
}
