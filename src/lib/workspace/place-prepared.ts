/** A prepared store, put in place before the engine opens what is stored. */
import { hasStoredDatabase, replaceStoredDatabase, type StoredDatabase } from '$lib/engine/stored-database';

/** Puts a prepared store where nothing is stored; false where there is something, or it cannot be done. */
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
