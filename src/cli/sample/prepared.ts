/** The sample exchange as one database file, made by the same intake and model as the page's. */
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { openAsBlob, readdirSync } from 'node:fs';
import path from 'node:path';
import { literal } from '$lib/engine/identifier';
import { openNodeEngine } from '$lib/engine/node';
import { recognise, sniff } from '$lib/intake';
import { loadReport, reports } from '$lib/reports';
import { defaultScope } from '$lib/reports/scope';
import { Answers } from '$lib/workspace/answers';
import { Dataset } from '$lib/workspace/dataset';
import type { LastVisit } from '$lib/workspace/last-visit';
import { inLoadingOrder, preparedAt } from '$lib/workspace/prepared';
import { parametersFromQuery } from '$lib/workspace/url';

/**
 * Imports every CSV of a folder and writes the database file `target` with its log `target.wal`, and what a visit to its
 * first report leaves as `visit`. Throws when a file is not recognised.
 */
export async function writePreparedSample(folder: string, target: string, visit: string): Promise<void> {
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
		await writeFile(visit, JSON.stringify(await firstVisit(dataset)));
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

/** The first report as it opens, answered. */
async function firstVisit(dataset: Dataset): Promise<LastVisit> {
	const { holdings } = dataset;
	const answers = new Answers(holdings.fingerprint);
	const report = reports[0] && (await loadReport(reports[0].id));
	if (report) {
		const params = parametersFromQuery(report.params, new URLSearchParams());
		answers.keep(report, await dataset.report(report, params, defaultScope, 'en'));
	}
	return { holdings, answers: answers.toKeep() };
}
