/** Engine and files, opened for one command. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EngineError, type Engine } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { Dataset } from '$lib/workspace/dataset';
import { idsIn } from '$lib/workspace/id-list';
import { now } from '$lib/workspace/now';
import { saveIds } from '$lib/workspace/segments';
import { UsageError, pair, type Arguments } from './arguments';
import { readFiles, type ReadFile } from './files';

/** The engine asked for with `--engine`. Throws UsageError when there is none of that name. */
async function openEngine(name: string): Promise<Engine> {
	if (name === 'wasm') return openNodeEngine();
	if (name !== 'native') throw new UsageError(`--engine takes wasm or native, not “${name}”.`);
	const { openNativeEngine } = await import('$lib/engine/native');
	return openNativeEngine();
}

/** Loads everything named by `--data`, `--as` and `--segment`, as `--map`, `--value`, `--user`, `--set` and `--dates` say; the model is built in the given zone. */
export async function openDataset(
	{ options }: Arguments,
	zoneMinutes: number,
	warn: (line: string) => void
): Promise<{ dataset: Dataset; files: ReadFile[] }> {
	const wishes = {
		data: options.data ?? [],
		as: options.as ?? [],
		map: options.map ?? [],
		value: options.value ?? [],
		user: options.user ?? [],
		set: options.set ?? [],
		dates: options.dates ?? []
	};
	const files = await readFiles(wishes, warn);
	const dataset = await Dataset.open(await openEngine(options.engine?.at(-1) ?? 'wasm'), zoneMinutes);
	for (const { source, sniffed, mapping } of files) {
		try {
			await dataset.load({ source, sniffed, mapping, mode: 'append', importedAt: now() });
		} catch (cause) {
			if (cause instanceof EngineError) {
				throw new EngineError(cause.kind, `${source.name}: ${cause.message}`, cause.sql, { cause });
			}
			throw cause;
		}
	}
	await dataset.refresh();
	for (const text of options.segment ?? []) await addSegment(dataset, text, warn);
	return { dataset, files };
}

/** `<name>=<file>`: a list of user ids for `--scope segment=<name>`. */
async function addSegment(dataset: Dataset, text: string, warn: (line: string) => void): Promise<void> {
	const [name, file] = pair(text, 'segment', '<name>=<file>');
	const list = await readFile(file, 'utf8').catch(() => {
		throw new UsageError(`${file} cannot be read.`);
	});
	const wanted = { name, origin: path.basename(file), createdAt: now() };
	const saved = await saveIds(dataset.engine, wanted, idsIn(list));
	await dataset.readSegments();
	warn(`segment ${saved.name}: ${saved.users} ids, ${saved.known} of them in the data`);
}
