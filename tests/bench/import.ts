/** What the intake costs over a plain typed load of the same file by the same engine. */
import type { Engine, Source } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { load, openStore } from '$lib/intake';
import { timed } from './clock';
import { sourceOf, understand } from './pipeline';
import { plainLoad } from './plain-load';
import type { Samples } from './samples';

export const importMeasure = 'import of trades.csv';
export const ours = 'intake';
export const plain = 'plain typed load';

/** One round: each way on a fresh engine, since the first large file pays for the engine's last compilation. */
export async function measureImport(folder: string, round: number, samples: Samples): Promise<void> {
	const ways = [
		{ name: ours, work: throughIntake },
		{ name: plain, work: throughPlainLoad }
	];
	for (const { name, work } of round % 2 === 0 ? ways : ways.reverse()) {
		const engine = await openNodeEngine();
		await openStore(engine);
		// Both start on a compiled engine that has read a file before.
		await throughIntake(engine, await sourceOf(folder, 'users'));
		const trades = await sourceOf(folder, 'trades');
		samples.add(importMeasure, name, (await timed(() => work(engine, trades))).sample);
		await engine.close();
	}
}

/** Sniff, recognise, load, receipt. Loading fails the run when a row is left out: it would be less work. */
async function throughIntake(engine: Engine, source: Source): Promise<void> {
	const { sniffed, mapping } = await understand(source);
	const receipt = await load(engine, source, sniffed, mapping, {
		mode: 'append',
		importedAt: '2026-11-01T00:00:00Z'
	});
	if (receipt.rowsLoaded !== receipt.rowsRead) throw new Error(`${source.name}: rows were rejected.`);
}

async function throughPlainLoad(engine: Engine, source: Source): Promise<void> {
	await engine.ingest(source, plainLoad);
}
