/** A prepared store, put in the place of nothing. */
import type { KeepingEngine } from '$lib/engine/browser';
import { hasStoredDatabase, replaceStoredDatabase, type StoredDatabase } from '$lib/engine/stored-database';
import type { Dataset } from './dataset';
import { now } from './now';
import { stampReceipts } from './prepared';

/** Before the engine opens what is stored: puts a prepared store where nothing is stored; false where there is something, or it cannot be done. */
export async function placePrepared(content: Promise<StoredDatabase | undefined>): Promise<boolean> {
	try {
		if (await hasStoredDatabase()) return false;
		const stored = await content;
		if (!stored) return false;
		await replaceStoredDatabase(stored);
		return true;
	} catch (cause) {
		console.warn('The prepared store was not used.', cause);
		return false;
	}
}

/** Opens a prepared store instead of the empty one the engine has open. */
export async function exchangePrepared(
	engine: KeepingEngine,
	dataset: Dataset,
	stored: StoredDatabase
): Promise<void> {
	await engine.reopen(() => replaceStoredDatabase(stored));
	await stampReceipts(engine, now());
	await dataset.reopen();
}
