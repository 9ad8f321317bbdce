/**
 * Scope and report parameters as a URL's query, and back. Unknown or impossible values are dropped, never guessed;
 * address.ts says which.
 */
import type { Parameter, ParameterValues, Parameters } from '$lib/reports/report';
import { defaultScope, exclusions, type Exclusion, type Scope } from '$lib/reports/scope';

const lists = ['product', 'country', 'channel', 'device', 'segment'] as const;

/** Names the scope uses in a URL; a report parameter may not take one of them. */
export const scopeKeys: readonly string[] = ['from', 'to', 'asof', 'zone', 'week', 'exclude', ...lists];

export function scopeFromQuery(query: URLSearchParams): Scope {
	const scope: Scope = { ...defaultScope };
	const from = day(query.get('from'));
	const to = day(query.get('to'));
	const asOf = day(query.get('asof'));
	if (from) scope.from = from;
	if (to && (!from || to >= from)) scope.to = to;
	if (asOf) scope.asOf = asOf;
	const zone = Number(query.get('zone') ?? '0');
	if (Number.isInteger(zone) && Math.abs(zone) <= 14 * 60) scope.zone = zone;
	if (query.get('week') === 'sunday') scope.weekStart = 'sunday';
	for (const name of lists) scope[name] = [...new Set(query.getAll(name).filter((value) => value !== ''))];
	const exclude = query.get('exclude');
	if (exclude !== null) {
		const named = exclude
			.split(',')
			.filter((name): name is Exclusion => exclusions.some((known) => known === name));
		// Nothing but unknown names leaves the report's own exclusions: accounts do not come in by a slip.
		if (named.length > 0 || exclude === 'none') scope.exclude = named;
	}
	return scope;
}

export function scopeToQuery(scope: Scope): URLSearchParams {
	const query = new URLSearchParams();
	if (scope.from) query.set('from', scope.from);
	if (scope.to) query.set('to', scope.to);
	if (scope.asOf) query.set('asof', scope.asOf);
	if (scope.zone !== 0) query.set('zone', String(scope.zone));
	if (scope.weekStart === 'sunday') query.set('week', 'sunday');
	for (const name of lists) for (const value of scope[name]) query.append(name, value);
	if (scope.exclude) query.set('exclude', scope.exclude.join(',') || 'none');
	return query;
}

/** Every parameter with a value: the one given when it is possible, else the default. */
export function parametersFromQuery(
	parameters: Parameters,
	query: URLSearchParams
): ParameterValues<Parameters> {
	return Object.fromEntries(
		Object.entries(parameters).map(([name, parameter]) => [
			name,
			parseParameter(parameter, query.get(name)) ?? parameter.default
		])
	);
}

/** Only what differs from the defaults. */
export function parametersToQuery(
	parameters: Parameters,
	values: ParameterValues<Parameters>,
	query = new URLSearchParams()
): URLSearchParams {
	for (const [name, parameter] of Object.entries(parameters)) {
		const value = values[name];
		if (value !== undefined && value !== parameter.default) query.set(name, String(value));
	}
	return query;
}

const longestName = 200;

/** A parameter's value from text; undefined when the text is not one. */
export function parseParameter(parameter: Parameter, text: string | null): string | number | undefined {
	if (text === null) return undefined;
	switch (parameter.kind) {
		case 'choice':
			// What the data holds is not known here: a name that it lacks is a question without an answer, not an error.
			if (parameter.more && text !== '' && text.length <= longestName) return text;
			return parameter.options.includes(text) ? text : undefined;
		case 'number': {
			const value = Number(text);
			const steps = (value - parameter.min) / (parameter.step ?? 1);
			const isOnStep = Math.abs(steps - Math.round(steps)) < 1e-6;
			return text !== '' && value >= parameter.min && value <= parameter.max && isOnStep ? value : undefined;
		}
		case 'text': {
			const read = text.length <= longestName ? parameter.read(text) : undefined;
			return read && 'value' in read ? read.value : undefined;
		}
		case 'day':
			return day(text) ?? (text === '' ? '' : undefined);
	}
}

/** The text when it is a calendar day `YYYY-MM-DD` that exists. */
export function day(text: string | null): string | undefined {
	if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
