/** Dropped files into the dataset, one after another. */
import type { Dataset } from './dataset';
import type { Drop } from './drop.svelte';
import { rememberMapping } from './memory';
import { refuseWithoutSpace } from './space';

/**
 * Loads every file that is ready and still `isListed`; what fails says so on its own line of the list. The model is
 * stale afterwards. Several files of one table belong together: only the first of them replaces what was there, and
 * one `importedAt` for all keeps what is replaced as long as this is the last import.
 */
export async function loadDrops(
	dataset: Dataset,
	drops: readonly Drop[],
	mode: 'append' | 'replace',
	importedAt: string,
	isListed: (drop: Drop) => boolean
): Promise<void> {
	const replaced: string[] = [];
	for (const drop of drops) {
		const { mapping } = drop;
		if (!mapping || !drop.isLoadable || !isListed(drop)) continue;
		const fileMode = mode === 'replace' && !replaced.includes(mapping.entity) ? 'replace' : 'append';
		if (await loadOne(dataset, drop, fileMode, importedAt)) replaced.push(mapping.entity);
	}
}

async function loadOne(
	dataset: Dataset,
	drop: Drop,
	mode: 'append' | 'replace',
	importedAt: string
): Promise<boolean> {
	const { sniffed, mapping, source } = drop;
	if (!sniffed || !mapping) return false;
	const signal = drop.begin();
	try {
		await refuseWithoutSpace(dataset.engine.info.storage, source, sniffed);
		drop.receipt = await dataset.load(
			{ source, sniffed, mapping, mode, importedAt },
			{ signal, onProgress: (fraction, phase) => drop.moved(fraction, phase) }
		);
		drop.state = 'loaded';
		rememberMapping(sniffed.signature, mapping);
		return true;
	} catch (cause) {
		drop.fail(cause);
		return false;
	}
}
