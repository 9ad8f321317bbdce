/** A store prepared at build time: what its maker and the page agree on. */
import type { Engine } from '$lib/engine/engine';
import { openStore } from '$lib/intake';

/** When a prepared store's files say they were imported, until somebody opens it. */
export const preparedAt = '1970-01-01T00:00:00.000Z';

/** What the first report needs; the rest follows behind it. */
const first = ['trades.csv', 'users.csv'];

export const isFirst = (name: string): boolean => first.includes(name);

/** The sample's files in the order in which they are loaded. */
export function inLoadingOrder(names: readonly string[]): string[] {
	const sorted = [...names].sort();
	return [...sorted.filter(isFirst), ...sorted.filter((name) => !isFirst(name))];
}

/** Says in the receipts of a prepared store when it was opened; in a store without any, nothing. */
export async function stampReceipts(engine: Engine, openedAt: string): Promise<void> {
	await openStore(engine);
	const stamp = (moment: string) => `"importedAt":${JSON.stringify(moment)}`;
	await engine.run('update imported.receipts set receipt = replace(receipt, $1, $2)', [
		stamp(preparedAt),
		stamp(openedAt)
	]);
}
