/** What keeps exported rows from naming people: pseudonyms for ids. */
import type { Value } from '$lib/engine/engine';

/**
 * `u-` and sixteen hex digits of SHA-256 over the workspace's salt and the id: the same user reads the same in every
 * export of one workspace and differently in another.
 */
export async function pseudonym(id: string, salt: string): Promise<string> {
	const bytes = new TextEncoder().encode(`${salt}\u0000${id}`);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const hex = [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return `u-${hex}`;
}

/** Copies rows with the ids in one column replaced; rows without an id keep their null. */
export async function pseudonymous(
	rows: readonly (readonly Value[])[],
	column: number,
	salt: string
): Promise<Value[][]> {
	const ids = new Set(rows.flatMap((row) => idOf(row[column])));
	const names = new Map(
		await Promise.all([...ids].map(async (id) => [id, await pseudonym(id, salt)] as const))
	);
	return rows.map((row) =>
		row.map((value, index) => (index === column ? (names.get(String(value)) ?? null) : value))
	);
}

function idOf(value: Value | undefined): string[] {
	return value === null || value === undefined ? [] : [String(value)];
}
