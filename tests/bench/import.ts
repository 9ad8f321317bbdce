/** What the intake costs over a plain typed load of the same file by the same engine. */
import type { Engine, Source } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { load, openStore, undo } from '$lib/intake';
import { timed } from './clock';
import { sourceOf, understand } from './pipeline';
import { plainLoad } from './plain-load';
import type { Samples } from './samples';

export const importMeasure = 'import of trades.csv';
export const ours = 'intake';
export const plain = 'plain typed load';

/** One round: a fresh engine, both ways on it, the first of them changing from round to round. */
export async function measureImport(folder: string, round: number, samples: Samples): Promise<void> {
	const engine = await openNodeEngine();
	await openStore(engine);
	// Both start on a compiled engine that has read a file before.
	await throughIntake(engine, await sourceOf(folder, 'users'));
	const trades = await sourceOf(folder, 'trades');
	const ways = [
		async () => samples.add(importMeasure, ours, (await timed(() => throughIntake(engine, trades))).sample),
		async () => {
			const { sample, result } = await timed(() => throughPlainLoad(engine, trades));
			samples.add(importMeasure, plain, sample);
			await result();
		}
	];
	for (const way of round % 2 === 0 ? ways : ways.reverse()) await way();
	await engine.close();
}

/** Sniff, recognise, load, receipt. Loading fails the run when a row is left out: it would be less work. */
async function throughIntake(engine: Engine, source: Source): Promise<void> {
	const { sniffed, mapping } = await understand(source);
	const receipt = await load(engine, source, sniffed, mapping, {
		mode: 'append',
		importedAt: '2026-11-01T00:00:00Z'
	});
	if (receipt.rowsLoaded !== receipt.rowsRead) throw new Error(`${source.name}: rows were rejected.`);
	await undo(engine, receipt.id);
}

/** Gives the function that drops the table again. */
async function throughPlainLoad(engine: Engine, source: Source): Promise<() => Promise<void>> {
	await engine.ingest(source, plainLoad);
	return () => engine.exec('drop table plain_trades');
}
