/** `$name` parameters, so that a query can be read and run in any SQL shell that knows them. */
import type { Value } from './engine';
import { literal } from './identifier';

// Strings, quoted names and comments are skipped: a `$word` inside them is not a parameter.
const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$([a-z_][a-z0-9_]*)/gi;

/** The parameter names a statement uses, in order of first use. */
export function parameterNames(sql: string): string[] {
	const names = new Set<string>();
	for (const match of sql.matchAll(token)) if (match[1]) names.add(match[1]);
	return [...names];
}

/**
 * Replaces each `$name` by its position and lists the values in that order; a name may repeat.
 * Throws when the statement uses a name that was not given.
 */
export function bind(sql: string, values: Readonly<Record<string, Value>>): { sql: string; values: Value[] } {
	const names = parameterNames(sql);
	const missing = names.filter((name) => !(name in values));
	if (missing.length > 0) throw new Error(`Query parameter without a value: ${missing.join(', ')}`);
	const positioned = sql.replace(token, (text: string, name?: string) =>
		name ? `$${names.indexOf(name) + 1}` : text
	);
	return { sql: positioned, values: names.map((name) => values[name] ?? null) };
}

const position = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\d+)/g;

/**
 * Writes positional values into the statement as quoted literals: only a plain statement can be cancelled, a
 * prepared one cannot. Throws on a number that SQL cannot write.
 */
export function inline(sql: string, values: readonly Value[]): string {
	if (values.length === 0) return sql;
	return sql.replace(position, (text: string, digits?: string) =>
		digits === undefined ? text : written(values[Number(digits) - 1] ?? null)
	);
}

function written(value: Value): string {
	if (value === null) return 'null';
	if (typeof value === 'string') return literal(value);
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new Error(`Not a number SQL can write: ${value}`);
	// In parentheses: a minus sign after another would start a comment.
	return typeof value === 'number' ? `(${value})` : String(value);
}
