/** `--scope key=value` pairs as a scope; what a URL would drop silently is an error here. */
import type { Scope } from '$lib/reports/scope';
import { scopeFromQuery, scopeKeys, scopeToQuery } from '$lib/workspace/url';
import { UsageError, pair } from './arguments';

const lists = ['product', 'country', 'channel', 'device'];

/** Throws UsageError for an unknown key or an impossible value. */
export function scopeFrom(texts: readonly string[]): Scope {
	const query = new URLSearchParams();
	for (const text of texts) {
		const [key, value] = pair(text, 'scope', 'key=value');
		if (!scopeKeys.includes(key)) {
			throw new UsageError(`Unknown scope “${key}”; there are ${scopeKeys.join(', ')}.`);
		}
		if (lists.includes(key)) for (const part of value.split(',')) query.append(key, part);
		// A segment's name may hold a comma.
		else if (key === 'segment') query.append(key, value);
		else query.set(key, key === 'zone' ? minutes(value) : value);
	}
	const scope = scopeFromQuery(query);
	const kept = scopeToQuery(scope);
	for (const key of query.keys()) {
		const isDefault =
			(key === 'zone' && query.get(key) === '0') || (key === 'week' && query.get(key) === 'monday');
		const isSame =
			key === 'exclude' ? isExclusionKept(query, kept) : kept.getAll(key).join() === query.getAll(key).join();
		if (!isDefault && !isSame)
			throw new UsageError(`Scope ${key} cannot be “${query.getAll(key).join(',')}”.`);
	}
	return scope;
}

function isExclusionKept(query: URLSearchParams, kept: URLSearchParams): boolean {
	return query.get('exclude') === 'none' || query.get('exclude') === kept.get('exclude');
}

/** `480`, `+8`, `UTC+8` and `+05:30` all name a zone; the result is minutes as text. */
function minutes(value: string): string {
	const match = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(value.trim());
	// A bare number of three digits is one of minutes, as in the address.
	if (!match || /^[+-]\d{3}$/.test(value.trim())) return value.trim().replace(/^\+/, '');
	const total = Number(match[2]) * 60 + Number(match[3] ?? 0);
	return String(match[1] === '-' ? -total : total);
}
