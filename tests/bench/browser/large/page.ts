/** Runs in Chromium: the plain typed load and the intake of one file, side by side in the engine of the page. */
import type { Source } from '$lib/engine/engine';
import { openBrowserEngine } from '$lib/engine/browser';
import { load, openStore, recognise, sniff, undo, unpackApart } from '$lib/intake';
import { buildModel } from '$lib/model/build';
import { plainLoad } from '../../plain-load';

/** Milliseconds, by what was done. */
export type Times = Record<string, number>;

declare global {
	interface Window {
		/** Loads the chosen file plainly, then through the intake, the other way round when `intakeFirst`. */
		measureLoads: (intakeFirst: boolean) => Promise<Times>;
		/** Loads every chosen file, builds the model step by step, and drops each file again: nothing is added. */
		measureModel: () => Promise<Times>;
		/** Takes the sheet of the chosen workbook out and loads it. */
		measureWorkbook: () => Promise<Times>;
	}
}

const engine = await openBrowserEngine({ storage: 'opfs' });
await openStore(engine);
const times: Times = {};

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
	const start = performance.now();
	await work();
	times[name] = Math.round(performance.now() - start);
}

function chosen(): Source[] {
	const files = document.querySelector('input')?.files ?? [];
	return [...files].map((file) => ({ name: file.name, blob: file }));
}

/** Loads a file that has `expected` rows to add: all of its own unless it was loaded before. */
async function intake(source: Source, expected?: number): Promise<number> {
	const sniffed = await sniff(source);
	const [best] = recognise(sniffed);
	if (!best) throw new Error(`${source.name} was not recognised.`);
	const options = { mode: 'append', importedAt: '2026-11-01T00:00:00Z' } as const;
	const receipt = await load(engine, source, sniffed, best.mapping, options);
	if (receipt.rowsLoaded !== (expected ?? receipt.rowsRead))
		throw new Error(`${source.name}: ${receipt.rowsLoaded} rows were loaded.`);
	await engine.save();
	return receipt.id;
}

window.measureLoads = async (intakeFirst) => {
	const [source] = chosen();
	if (!source) throw new Error('No file is chosen.');
	const plain = async () => {
		await timed('plain typed load', async () => {
			await engine.ingest(source, plainLoad);
			await engine.save();
		});
		await engine.exec('drop table plain_trades');
		await engine.save();
	};
	const ours = async () => {
		let id = 0;
		await timed('intake', async () => (id = await intake(source)));
		await undo(engine, id);
		await engine.save();
	};
	for (const way of intakeFirst ? [ours, plain] : [plain, ours]) await way();
	return times;
};

window.measureModel = async () => {
	for (const source of chosen()) await timed(source.name, () => intake(source));
	let start = performance.now();
	let under = 'dictionaries';
	const note = (next: string) => {
		times[under] = Math.round(performance.now() - start);
		start = performance.now();
		under = next;
	};
	await buildModel(engine, { zoneMinutes: 0, onStep: ({ name }) => note(name) });
	note('');
	await timed('checkpoint', () => engine.save());
	for (const source of chosen()) await timed(`${source.name} again`, () => intake(source, 0));
	return times;
};

window.measureWorkbook = async () => {
	const [workbook] = chosen();
	if (!workbook) throw new Error('No file is chosen.');
	let sheet: Source | undefined;
	await timed('unpacking', async () => {
		const parts = await unpackApart(workbook, new AbortController().signal, () => undefined);
		sheet = parts?.[0]?.source;
	});
	const source = sheet;
	if (!source) throw new Error('The workbook has no sheet.');
	await timed('loading', () => intake(source));
	return times;
};
