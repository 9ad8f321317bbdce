/** A report's query under the scope: the tables it names shadowed by the narrowed ones, and nothing it has no use for. */
import type { Value } from '$lib/engine/engine';
import scopeSql from '$lib/model/scope.sql?raw';
import { namedIn, withoutComments } from './steps';

/** The scope's tables in order, each by the text inside its brackets. */
const shadows: ReadonlyMap<string, string> = new Map(
	[...scopeSql.matchAll(/^(\w+) as \(\n([\s\S]*?)\n\)/gm)].map(([, name = '', body = '']) => [name, body])
);

// Each condition stands on a line of its own: a list that may be empty, or an exclusion that may be off.
const listLine = /^ +and \(\$(\w+) = '' or .*\n?/gm;
const exclusionLine = /^ +and not \(\$(\w+) and .*\n?/gm;
const kindLine = /^ +and \w+\.kind_key in \(select k\.kind_key from scope_kinds as k\)\n?/gm;
const accountLine = /^ +and \w+\.user_key in \(select s\.user_key from scope_users as s\)\n?/gm;

/**
 * The statement the engine gets. Planning a table nobody reads, a filter nobody set or a column nobody names takes as long
 * as many a query; the rows are the same as with all of them. A table read twice is narrowed twice, each time in the
 * columns its reader asks for. The columns in `texts` come as text: a column of few values is kept as a type of its own,
 * which the browser's engine counts out without its values.
 */
export function inScope(
	sql: string,
	values: Readonly<Record<string, Value>>,
	texts: readonly string[] = []
): string {
	const choosing = (name: string, without?: RegExp) => {
		const conditions = inForce(shadows.get(name) ?? '', values);
		return /^ +and /m.test(without ? conditions.replaceAll(without, '') : conditions);
	};
	const isEveryKind = !choosing('scope_kinds');
	const isEveryone = isEveryKind && !choosing('scope_users', kindLine);
	const tables = new Map<string, string>();
	const add = (text: string): void => {
		for (const name of namedIn(text)) {
			const shadow = shadows.get(name);
			if (shadow === undefined || tables.has(name)) continue;
			const narrowed = inForce(shadow, values)
				.replaceAll(kindLine, (line) => (isEveryKind ? '' : line))
				.replaceAll(accountLine, (line) => (isEveryone ? '' : line));
			const body = narrowed.trimEnd();
			// What a table reads itself stands before it.
			tables.set(name, '');
			add(body);
			tables.delete(name);
			tables.set(name, body);
		}
	};
	add(sql);
	let named = sql;
	for (const [name, body] of [...tables].reverse()) {
		const narrow = onlyColumns(body, new Set(withoutComments(named).match(/\w+/g)));
		tables.set(name, narrow);
		named += `\n${narrow}`;
	}
	const replaced = texts.map((name) => `cast(${name} as varchar) as ${name}`).join(', ');
	const query = `select *${replaced ? ` replace (${replaced})` : ''}\nfrom (\n${sql.trim().replace(/;$/, '')}\n)`;
	if (tables.size === 0) return query;
	return `with ${[...tables].map(([name, body]) => `${name} as not materialized (\n${body}\n)`).join(',\n')}\n${query}`;
}

function inForce(shadow: string, values: Readonly<Record<string, Value>>): string {
	return shadow
		.replaceAll(listLine, (line, name: string) => (values[name] === '' ? '' : line))
		.replaceAll(exclusionLine, (line, name: string) => (values[name] === false ? '' : line))
		.trimEnd();
}

const columnList = /^( *)select\n((?:\1 {4}\S.*\n)+)/gm;

/** Without the columns nobody names, where each has a line that ends with its name; the first one stays. */
function onlyColumns(body: string, named: ReadonlySet<string>): string {
	return body.replaceAll(columnList, (_, indent: string, lines: string) => {
		const columns = lines
			.trimEnd()
			.split('\n')
			.map((line) => line.replace(/,$/, ''));
		const kept = columns.filter((line, place) => place === 0 || named.has(/\w+$/.exec(line)?.[0] ?? line));
		return `${indent}select\n${kept.join(',\n')}\n`;
	});
}
