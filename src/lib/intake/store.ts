/** The imported files in the engine: one table per file, one view per entity, one receipt per load. */
import { EngineError, type Engine, type Source } from '../engine/engine';
import { literal } from '../engine/identifier';
import { assumptionsOf } from './assumptions';
import { fingerprint } from './fingerprint';
import { IntakeError } from './intake-error';
import { loadedViews } from './loaded-views';
import { problems, type Mapping } from './mapping';
import { readFile } from './read-file';
import { countRows, type Receipt } from './receipt';
import type { Sniffed } from './sniff';

interface LoadOptions {
	/** `replace` drops the entity's earlier files, once the new one is in. */
	mode: 'append' | 'replace';
	/** ISO 8601. */
	importedAt: string;
	signal?: AbortSignal;
	/** Fraction from 0 to 1. */
	onProgress?: (fraction: number) => void;
}

/** Makes schemas and views where they are missing or out of date, and removes what an interrupted load left. */
export async function openStore(engine: Engine): Promise<void> {
	await engine.exec(`create schema if not exists imported;
create schema if not exists loaded;
create schema if not exists model;
create table if not exists imported.receipts (id integer, entity varchar, receipt varchar);
create table if not exists loaded.built (fingerprint varchar);`);
	const all = await receipts(engine);
	const built = await builtStatement(all);
	const { rows } = await engine.run('select fingerprint from loaded.built');
	const isCurrent = rows.length === 1 && rows[0]?.['fingerprint'] === built.fingerprint;
	// An interrupted load has the next id. The engine's list of tables takes longer than everything else here.
	const drops = dropTables(nextId(all));
	await engine.exec(isCurrent ? drops : `${drops}\n${loadedViews(all)}\n${built.sql}`);
}

/** Writes down which views there are: all of them, over these receipts. */
async function builtStatement(all: readonly Receipt[]): Promise<{ fingerprint: string; sql: string }> {
	const made = await fingerprint(new Blob([loadedViews(all)]));
	const sql = `delete from loaded.built; insert into loaded.built values (${literal(made)});`;
	return { fingerprint: made, sql };
}

function nextId(all: readonly Receipt[]): number {
	return 1 + Math.max(0, ...all.map((receipt) => receipt.id));
}

/**
 * Loads one file and gives its receipt. Nothing earlier changes unless it succeeds. Throws {@link IntakeError} for a
 * mapping with problems, EngineError `cancelled` on abort.
 */
export async function load(
	engine: Engine,
	source: Source,
	sniffed: Sniffed,
	mapping: Mapping,
	options: LoadOptions
): Promise<Receipt> {
	const [problem] = problems(mapping);
	if (problem) throw new IntakeError(problem.message);
	const earlier = await receipts(engine);
	const id = nextId(earlier);
	const table = tableName(id);
	try {
		const { unclosed, encoding } = await readFile(
			engine,
			`imported.${table}`,
			source,
			sniffed,
			mapping,
			options
		);
		stopIfAborted(options.signal);
		const receipt: Receipt = {
			id,
			entity: mapping.entity,
			file: source.name,
			size: source.blob.size,
			hash: await fingerprint(source.blob),
			importedAt: options.importedAt,
			...(await countRows(engine, table, sniffed, mapping, unclosed)),
			mapping,
			assumptions: assumptionsOf({ ...sniffed, encoding }, mapping),
			encoding,
			delimiter: sniffed.delimiter
		};
		stopIfAborted(options.signal);
		await engine.exec(`alter table imported.${table} drop column raw_line;
alter table imported.${table} drop column unread_bits;
alter table imported.${table} drop column row_number;`);
		const replaced =
			options.mode === 'replace' ? earlier.filter((receipt) => receipt.entity === mapping.entity) : [];
		await publish(engine, receipt, earlier, replaced);
		return receipt;
	} catch (cause) {
		await engine.exec(dropTables(id));
		throw cause;
	}
}

function stopIfAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new EngineError('cancelled', 'Stopped.');
}

/** Receipts of the files in the engine, oldest first. */
export async function receipts(engine: Engine): Promise<Receipt[]> {
	const { rows } = await engine.run('select receipt from imported.receipts order by id');
	return rows.map((row) => JSON.parse(String(row['receipt'])) as Receipt);
}

/** Takes one load back: its rows leave the views. An unknown id changes nothing. */
export async function undo(engine: Engine, id: number): Promise<void> {
	const all = await receipts(engine);
	const gone = all.filter((receipt) => receipt.id === id);
	if (gone.length > 0) await publish(engine, undefined, all, gone);
}

/** In one transaction: the new receipt in, the tables that go out, the views over what remains. */
async function publish(
	engine: Engine,
	added: Receipt | undefined,
	earlier: readonly Receipt[],
	gone: readonly Receipt[]
): Promise<void> {
	const remaining = [...earlier.filter((receipt) => !gone.includes(receipt)), ...(added ? [added] : [])];
	const entities = new Set([...gone, ...(added ? [added] : [])].map((receipt) => receipt.entity));
	const row = added && `(${added.id}, ${literal(added.entity)}, ${literal(JSON.stringify(added))})`;
	const script = [
		'begin transaction;',
		row ? `insert into imported.receipts values ${row};` : '',
		loadedViews(remaining, entities),
		(await builtStatement(remaining)).sql,
		...gone.map(
			(receipt) => `${dropTables(receipt.id)} delete from imported.receipts where id = ${receipt.id};`
		),
		'commit;'
	].join('\n');
	try {
		await engine.exec(script);
	} catch (cause) {
		await engine.exec('rollback').catch(() => undefined);
		throw cause;
	}
}

/** The first rows a load left out, in file order; reasons as codes. */
export async function rejectedRows(
	engine: Engine,
	id: number,
	limit: number
): Promise<{ row: number; reason: string; line: string }[]> {
	const { rows } = await engine.run(
		`select "row", reason, line from imported.${tableName(id)}_rejected where reason is not null order by "row" limit ${Math.trunc(limit)}`
	);
	return rows.map((row) => ({
		row: Number(row['row']),
		reason: String(row['reason']),
		line: String(row['line'] ?? '')
	}));
}

/** Removes everything imported and derived; the store is empty and open afterwards. */
export async function wipe(engine: Engine): Promise<void> {
	await engine.exec(`drop schema if exists model cascade;
drop schema if exists loaded cascade;
drop schema if exists imported cascade;`);
	await openStore(engine);
}

function tableName(id: number): string {
	return `file_${Math.trunc(id)}`;
}

function dropTables(id: number): string {
	const table = `imported.${tableName(id)}`;
	return `drop table if exists ${table}; drop table if exists ${table}_rejected;`;
}
