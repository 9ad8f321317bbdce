/** The imported files in the engine: one table per file, one view per entity, one receipt per load. */
import { EngineError, type Engine, type Source } from '../engine/engine';
import { assumptionsOf } from './assumptions';
import { fingerprint } from './fingerprint';
import { IntakeError } from './intake-error';
import type { LoadRun } from './load-progress';
import { loadedViews } from './loaded-views';
import type { Mapping } from './mapping';
import { removeOverlap, type FoundOverlap, type Overlap } from './overlap';
import { problems } from './problems';
import { readFile } from './read-file';
import { countLoaded, countRows, type Counts, type Receipt } from './receipt';
import { builtStatement, dropTables, keptReceipts, publish, tableName } from './register';
import type { Sniffed } from './sniff';

interface LoadOptions extends LoadRun {
	/** `replace` takes the entity's earlier files out, once the new one is in; `append` adds what they do not have. */
	mode: 'append' | 'replace';
	/** ISO 8601. */
	importedAt: string;
}

/** Makes schemas and views where they are missing or out of date, and removes what an interrupted load left. */
export async function openStore(engine: Engine): Promise<void> {
	await engine.exec(`create schema if not exists imported;
create schema if not exists loaded;
create schema if not exists model;
create table if not exists imported.receipts (id integer, entity varchar, receipt varchar);
create table if not exists imported.superseded (file integer, row_id bigint, by_file integer);
create table if not exists loaded.built (fingerprint varchar);`);
	const kept = await keptReceipts(engine);
	const all = kept.filter((receipt) => !receipt.replaced);
	const built = await builtStatement(all);
	const { rows } = await engine.run('select fingerprint from loaded.built');
	const isCurrent = rows.length === 1 && rows[0]?.['fingerprint'] === built.fingerprint;
	// An interrupted load has the next id. The engine's list of tables takes longer than everything else here.
	const drops = dropTables(nextId(kept));
	await engine.exec(isCurrent ? drops : `${drops}\n${loadedViews(all)}\n${built.sql}`);
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
	const kept = await keptReceipts(engine);
	const earlier = kept.filter((receipt) => !receipt.replaced);
	const id = nextId(kept);
	const table = tableName(id);
	try {
		const encoding = await readFile(engine, `imported.${table}`, source, sniffed, mapping, options);
		stopIfAborted(options.signal);
		const counts = await countRows(engine, table, sniffed, mapping);
		const found =
			options.mode === 'append'
				? await removeOverlap(engine, id, mapping, counts.rowsLoaded, earlier, options)
				: undefined;
		const receipt: Receipt = {
			id,
			entity: mapping.entity,
			file: source.name,
			size: source.blob.size,
			hash: await fingerprint(source.blob),
			importedAt: options.importedAt,
			...(found ? withOverlap(counts, found, await countLoaded(engine, table, mapping)) : counts),
			mapping,
			assumptions: assumptionsOf({ ...sniffed, encoding }, mapping),
			encoding,
			delimiter: sniffed.delimiter
		};
		stopIfAborted(options.signal);
		await engine.exec(`alter table imported.${table} drop column raw_line;
alter table imported.${table} drop column unread_bits;
alter table imported.${table} drop column row_number;
${mapping.shape ? `alter table imported.${table} drop column source_rows;` : ''}`);
		const replaced =
			options.mode === 'replace' ? earlier.filter((receipt) => receipt.entity === mapping.entity) : [];
		// What an earlier import replaced stays until this one: files dropped together have one time.
		const forgotten = kept.filter(({ replaced }) => replaced && replaced.importedAt !== options.importedAt);
		await publish(engine, earlier, {
			added: receipt,
			script: found?.script,
			changed: replaced.map((gone) => ({
				...gone,
				replaced: { by: id, importedAt: options.importedAt }
			})),
			gone: forgotten
		});
		return receipt;
	} catch (cause) {
		await engine.exec(dropTables(id));
		throw cause;
	}
}

/** Rows left out because they were there before count as rejected, with that reason. */
function withOverlap(
	counts: Counts,
	found: FoundOverlap,
	left: Pick<Counts, 'rowsLoaded' | 'fills'>
): Counts & { overlap: Overlap } {
	// A row of the file may be two fills, or half of one: what went is counted in rows of the file.
	const count = counts.rowsLoaded - left.rowsLoaded;
	const { examples } = found.overlap.alreadyLoaded;
	const rejected =
		count > 0 ? [...counts.rejected, { reason: 'already_loaded', count, examples }] : counts.rejected;
	return {
		...counts,
		...left,
		rejected: rejected.sort((first, second) => second.count - first.count),
		overlap: { ...found.overlap, alreadyLoaded: { count, examples } }
	};
}

function stopIfAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new EngineError('cancelled', 'Stopped.');
}

/**
 * Takes one load back: its rows leave the views, and what it replaced or superseded returns. An unknown id changes
 * nothing. Throws {@link IntakeError} while a later file left rows out because they are in this one.
 */
export async function undo(engine: Engine, id: number): Promise<void> {
	const kept = await keptReceipts(engine);
	const current = kept.filter((receipt) => !receipt.replaced);
	const gone = current.filter((receipt) => receipt.id === id);
	if (gone.length === 0) return;
	const relying = current.find(({ overlap }) => overlap?.reliesOn.includes(id));
	if (relying) {
		throw new IntakeError({
			en: `${relying.file} left out rows that are in this file: take that import back first.`,
			zh: `${relying.file} 省略了本文件中已有的行：请先撤销那次导入。`
		});
	}
	const returning = kept.filter(({ replaced }) => replaced?.by === id);
	const later = current.findLast((receipt) => receipt.id > id && receipt.entity === gone[0]?.entity);
	if (returning.length > 0 && later) {
		// It was never compared with what would return.
		throw new IntakeError({
			en: `${later.file} was added to this file after it took another's place: take that import back first.`,
			zh: `${later.file} 是在本文件替换旧数据之后追加的：请先撤销那次导入。`
		});
	}
	const changed = returning.map((receipt) => ({ ...receipt, replaced: undefined }));
	await publish(engine, current, { changed, gone });
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
