/** The sample exchange as one database file, made by the same intake and model as the page's. */
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { openAsBlob, readdirSync } from 'node:fs';
import path from 'node:path';
import { literal } from '$lib/engine/identifier';
import { openNodeEngine } from '$lib/engine/node';
import { recognise, sniff } from '$lib/intake';
import { Dataset } from '$lib/workspace/dataset';
import { inLoadingOrder, preparedAt } from '$lib/workspace/prepared';

/** Imports every CSV of a folder and writes the database file `target` with its log `target.wal`. Throws when a file is not recognised. */
export async function writePreparedSample(folder: string, target: string): Promise<void> {
	const scratch = await mkdtemp(`${target}-`);
	try {
		// Copied out of the file it was made in: what the imports wrote and dropped again stays behind.
		const engine = await openNodeEngine(path.join(scratch, 'made.db'));
		const dataset = await Dataset.open(engine);
		for (const name of inLoadingOrder(readdirSync(folder).filter((file) => file.endsWith('.csv')))) {
			const file = path.join(folder, name);
			const source = { name, blob: await openAsBlob(file), path: file };
			const sniffed = await sniff(source);
			const mapping = recognise(sniffed)[0]?.mapping;
			if (!mapping) throw new Error(`${name} was not recognised.`);
			await dataset.load({ source, sniffed, mapping, mode: 'replace', importedAt: preparedAt });
		}
		await dataset.refresh();
		const written = path.join(scratch, 'written.db');
		// Small blocks: most of the tables are small.
		await engine.exec(`attach ${literal(written)} as written (block_size 16384)`);
		await engine.exec('copy from database made to written');
		await engine.exec('checkpoint written');
		await engine.close();
		// Everything in it is in the file; yet the browser's engine writes only to databases that have a log.
		for (const ending of ['.wal', '']) {
			// The engine writes for its own user alone; this is to be served.
			await chmod(written + ending, 0o644);
			await rename(written + ending, target + ending);
		}
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}
