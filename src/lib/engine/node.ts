/** DuckDB-WASM in Node, blocking: the browser's engine exactly, for the terminal and the tests. */
import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { toEngineError, type Engine, type EngineInfo, type Source, type Table, type Value } from './engine';
import { inline } from './bind';
import { fromArrow } from './rows';
import { sessionSettings } from './session';

const require = createRequire(import.meta.url);

/** Starts an engine, in memory or on a database file. Takes about a second. */
export async function openNodeEngine(file?: string): Promise<Engine> {
	const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs') as typeof Blocking;
	const dist = path.dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
	const bundle = {
		mainModule: path.join(dist, 'duckdb-eh.wasm'),
		mainWorker: path.join(dist, 'duckdb-node-eh.worker.cjs')
	};
	const database = await duckdb.createDuckDB(
		{ mvp: bundle, eh: bundle },
		new duckdb.VoidLogger(),
		duckdb.NODE_RUNTIME
	);
	await database.instantiate(() => undefined);
	database.open({
		path: file ?? ':memory:',
		accessMode: duckdb.DuckDBAccessMode.READ_WRITE,
		// Its page buffer would keep back what a checkpoint writes.
		useDirectIO: file !== undefined,
		query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true }
	});
	const connection = database.connect();
	for (const statement of sessionSettings) connection.query(statement);
	return new NodeEngine(database, connection, duckdb.DuckDBDataProtocol.NODE_FS);
}

class NodeEngine implements Engine {
	readonly info: EngineInfo;
	private files = 0;

	constructor(
		private readonly database: Blocking.DuckDBBindings,
		private readonly connection: Blocking.DuckDBConnection,
		private readonly diskProtocol: number
	) {
		this.info = { kind: 'wasm-node', version: database.getVersion(), storage: 'memory' };
	}

	async run(sql: string, parameters: readonly Value[] = []): Promise<Table> {
		try {
			return fromArrow(this.connection.query(inline(sql, parameters)));
		} catch (cause) {
			throw toEngineError(cause, sql);
		}
	}

	async exec(script: string): Promise<void> {
		try {
			this.connection.query(script);
		} catch (cause) {
			throw toEngineError(cause, script);
		}
	}

	async ingest(source: Source, statement: (file: string) => string): Promise<void> {
		const folder = source.path ? undefined : await mkdtemp(path.join(tmpdir(), 'tapedeck-'));
		const file = source.path ?? path.join(folder ?? '', 'source');
		if (folder) await writeFile(file, new Uint8Array(await source.blob.arrayBuffer()));
		const name = `source_${(this.files += 1)}`;
		const sql = statement(name);
		try {
			this.database.registerFileURL(name, file, this.diskProtocol, false);
			this.connection.query(sql);
		} catch (cause) {
			throw toEngineError(cause, sql);
		} finally {
			this.database.dropFile(name);
			if (folder) await rm(folder, { recursive: true, force: true });
		}
	}

	/** Statements block this thread: there is nothing a caller could stop. */
	async cancel(): Promise<void> {}

	/** No tab closes here: who opens a file writes it out themselves. */
	async save(): Promise<void> {}

	async close(): Promise<void> {
		this.connection.close();
		this.database.reset();
	}
}
