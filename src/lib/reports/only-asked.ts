/** A query without the branches of its unions that the reader's choice leaves empty. */
import type { Value } from '$lib/engine/engine';
import { onlyNeeded, takeApart, type Steps } from './steps';

const marker = /^(\s*)-- only where (.+)$/;

/**
 * A branch that begins with a line `-- only where start = register, buckets = rolling` gives rows only where one of
 * these holds; `and` asks for both, `<>` for any other value, `|` stands between several, `''` is the empty text. Its own `where` says the same: planning an
 * empty branch takes as long as many a query. Everything else of the statement stays as it is shown.
 */
export function onlyAsked(sql: string, values: Readonly<Record<string, Value>>): string {
	if (!sql.includes('-- only where ')) return sql;
	const kept: string[] = [];
	const lines = sql.split('\n');
	for (let index = 0; index < lines.length;) {
		const [, indent = '', conditions = ''] = marker.exec(lines[index] ?? '') ?? [];
		if (conditions === '' || conditions.split(', ').some((condition) => holds(condition, values))) {
			kept.push(lines[index] ?? '');
			index += 1;
			continue;
		}
		const end = lines.findIndex(
			(line, at) => at > index && (line === `${indent}union all` || closes(line, indent))
		);
		if (end < 0) throw new Error(`A branch without an end: ${lines[index]}`);
		// A branch takes the `union all` before it along; the first one that after it.
		if (kept.at(-1) === `${indent}union all`) kept.pop();
		index = lines[end] === `${indent}union all` && opens(kept.at(-1)) ? end + 1 : end;
	}
	return kept.join('\n');
}

/** A query as these values ask it: without branches they leave empty, and without steps nobody comes to then. */
export function asAsked(sql: string, values: Readonly<Record<string, Value>>): Steps {
	return onlyNeeded(takeApart(onlyAsked(sql, values)));
}

const opens = (line: string | undefined) => line?.endsWith('(') ?? false;

/** A bracket closed further out than the branch stands. */
const closes = (line: string, indent: string) => /^\s*\)/.test(line) && line.search(/\S/) < indent.length;

function holds(conditions: string, values: Readonly<Record<string, Value>>): boolean {
	return conditions.split(' and ').every((condition) => isTrue(condition, values));
}

function isTrue(condition: string, values: Readonly<Record<string, Value>>): boolean {
	const [, name = '', sign, wanted = ''] = /^(\w+) (=|<>) (\S+)$/.exec(condition) ?? [];
	if (!(name in values)) throw new Error(`Not a condition on a value of the query: ${condition}`);
	const options = wanted.split('|').map((option) => (option === "''" ? '' : option));
	return options.includes(String(values[name])) === (sign === '=');
}
