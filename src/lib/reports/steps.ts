/** A query as its named steps: the beginning of another, or without those its answer has no use for. */

/**
 * The steps of a query before the one named, or before its answer, then further steps and an answer. Throws when there
 * is no such step: a renamed step is found when the report is loaded, not when somebody asks.
 */
export function goOn(sql: string, before: string | undefined, further: string): string {
	const end =
		before === undefined ? sql.search(/\nselect\b(?![\s\S]*\nselect\b)/) : sql.indexOf(`\n${before} as (`);
	if (end < 0) throw new Error(`The query has no step ${before ?? 'select'}.`);
	// What stands after the last step is said of the one that is left out.
	const steps = sql.slice(0, end).replace(/\)(,?)(\s|--[^\n]*)*$/, ')');
	return `${steps},\n${further.trim()}`;
}

/** A named step: what is said of it and `name as (…)` with its text. */
export interface Step {
	name: string;
	comment: string;
	body: string;
}

/** The steps of a query in order, and the select that answers. */
export interface Steps {
	steps: readonly Step[];
	answer: string;
}

const step = /((?:^--[^\n]*\n)*)^(?:with )?(\w+) as \(\n([\s\S]*?)\n\),?\n/gmy;

/** Takes a query apart. Each step begins on a line of its own and ends with a bracket at the margin. */
export function takeApart(sql: string): Steps {
	const text = sql.trim().replace(/;$/, '');
	const steps: Step[] = [];
	let end = 0;
	step.lastIndex = 0;
	for (let found = step.exec(text); found; found = step.exec(text)) {
		const [, comment = '', name = '', body = ''] = found;
		steps.push({ name, comment, body });
		end = step.lastIndex;
	}
	return { steps, answer: text.slice(end) };
}

export function putTogether({ steps, answer }: Steps): string {
	const texts = steps.map(
		({ name, comment, body }, place) => `${comment}${place === 0 ? 'with ' : ''}${name} as (\n${body}\n)`
	);
	return [...(texts.length > 0 ? [texts.join(',\n')] : []), answer].join('\n');
}

/** The same answer without the steps it does not come to, what is said before the first one kept. */
export function onlyNeeded({ steps, answer }: Steps): Steps {
	const needed = new Set<string>();
	let text = answer;
	for (const { name, body } of [...steps].reverse()) {
		if (!namedIn(text).includes(name)) continue;
		needed.add(name);
		text += `\n${body}`;
	}
	const kept = steps.filter(({ name }) => needed.has(name));
	return { steps: kept, answer };
}

/** Names after `from` and `join`, unless a schema stands before them. */
export function namedIn(sql: string): string[] {
	return [...withoutComments(sql).matchAll(/\b(?:from|join)\s+(\w+)\b(?!\.)/gi)].map(([, name = '']) => name);
}

export function withoutComments(sql: string): string {
	return sql.replaceAll(/^--[^\n]*\n|--[^\n]*/gm, '');
}
