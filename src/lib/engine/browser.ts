/** DuckDB-WASM in a worker of this page, its tables kept in the origin's private file system. */
import { AsyncDuckDB, DuckDBAccessMode, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { Table as ArrowTable } from 'apache-arrow';
import readingWorkerUrl from './reading-worker.js?url';
import { inline } from './bind';
import {
	EngineError,
	toEngineError,
	type Engine,
	type EngineInfo,
	type RunOptions,
	type Source,
	type Table,
	type Value
} from './engine';
import { fromArrow } from './rows';
import { sessionSettings } from './session';

const databasePath = 'opfs://tapedeck.db';
const instantiateTimeout = 30_000;
const query = { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true };

export interface BrowserEngineOptions {
	/** `opfs` keeps tables across visits and falls back to memory, saying why in `info.fallback`. */
	storage: 'opfs' | 'memory';
	/** Called once when the worker dies by itself. */
	onLost?: (error: EngineError) => void;
}

/** Starts the engine, about a second. Throws EngineError `load_failed` when the bundle cannot run. */
export async function openBrowserEngine(options: BrowserEngineOptions): Promise<Engine> {
	const worker = new Worker(readingWorkerUrl, { name: new URL(workerUrl, location.href).href });
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	try {
		await within(database.instantiate(wasmUrl), instantiateTimeout, worker);
	} catch (cause) {
		worker.terminate();
		throw new EngineError('load_failed', 'The engine did not start.', undefined, { cause });
	}
	const { storage, fallback } = await openDatabase(database, options.storage);
	const connections = { queries: await database.connect(), loads: await database.connect() };
	for (const statement of [
		...sessionSettings,
		`set custom_extension_repository = '${location.origin}/no-extensions'`
	]) {
		await connections.queries.query(statement);
	}
	const info: EngineInfo = { kind: 'wasm-browser', version: await database.getVersion(), storage, fallback };
	return new BrowserEngine(database, worker, connections, info, options.onLost);
}

// A content security policy without 'wasm-unsafe-eval' leaves instantiate unsettled for ever.
function within<T>(work: Promise<T>, milliseconds: number, worker: Worker): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('Timed out.')), milliseconds);
		worker.addEventListener('error', () => reject(new Error('The worker could not be loaded.')), {
			once: true
		});
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

async function openDatabase(
	database: AsyncDuckDB,
	wanted: 'opfs' | 'memory'
): Promise<Pick<EngineInfo, 'storage' | 'fallback'>> {
	let fallback: EngineInfo['fallback'];
	if (wanted === 'opfs') {
		// A closed tab's worker can hold the file for about two seconds.
		for (const wait of [0, 700, 1500]) {
			try {
				await new Promise((resolve) => setTimeout(resolve, wait));
				await database.open({ path: databasePath, accessMode: DuckDBAccessMode.READ_WRITE, query });
				return { storage: 'opfs' };
			} catch (cause) {
				const { kind } = toEngineError(cause);
				fallback = kind === 'sql' ? 'storage_unavailable' : kind;
				if (fallback !== 'storage_busy') break;
			}
		}
	}
	await database.open({ path: ':memory:', query });
	return { storage: 'memory', fallback };
}

/** Deletes the kept database file; waits for a closed tab's worker to let go of it. Throws when it cannot be deleted. */
export async function deleteStoredDatabase(): Promise<void> {
	const folder = await navigator.storage.getDirectory().catch(() => undefined);
	// A browser that gives no directory has kept nothing.
	if (!folder) return;
	const name = databasePath.replace('opfs://', '');
	for (const file of [name, `${name}.wal`]) await removeFile(folder, file);
}

async function removeFile(folder: FileSystemDirectoryHandle, file: string): Promise<void> {
	for (const wait of [0, 300, 700, 1500, 2500]) {
		await new Promise((resolve) => setTimeout(resolve, wait));
		try {
			await folder.removeEntry(file);
			return;
		} catch (cause) {
			const name = cause instanceof DOMException ? cause.name : '';
			if (name === 'NotFoundError') return;
			if (wait === 2500)
				throw new EngineError('storage_busy', `${file} could not be deleted.`, undefined, { cause });
		}
	}
}

/** What reading-worker.js tells: bytes read from files since the engine started. */
interface ProgressMessage {
	type?: string;
	data?: { bytesRead?: number };
}

class BrowserEngine implements Engine {
	private files = 0;
	private bytesRead = 0;
	/** What each connection is busy with: it holds one pending statement at a time. */
	private readonly busy = new WeakMap<AsyncDuckDBConnection, Promise<unknown>>();
	private closed = false;
	private lost: EngineError | undefined;
	private readonly lostSignal: Promise<never>;
	private settle: (error: EngineError) => void = () => undefined;

	constructor(
		private readonly database: AsyncDuckDB,
		private readonly worker: Worker,
		private readonly connections: { queries: AsyncDuckDBConnection; loads: AsyncDuckDBConnection },
		readonly info: EngineInfo,
		onLost?: (error: EngineError) => void
	) {
		// The library leaves pending promises unsettled when its worker dies: every call races this one.
		this.lostSignal = new Promise((_, reject) => {
			this.settle = reject;
			worker.addEventListener('error', (event) => {
				if (this.closed || this.lost) return;
				this.lost = new EngineError('lost', 'The engine stopped unexpectedly.', undefined, {
					cause: event.message
				});
				onLost?.(this.lost);
				reject(this.lost);
			});
		});
		this.lostSignal.catch(() => undefined);
		worker.addEventListener('message', ({ data }: MessageEvent<ProgressMessage>) => {
			if (data?.type === 'PROGRESS_UPDATE') this.bytesRead = data.data?.bytesRead ?? this.bytesRead;
		});
	}

	async run(sql: string, parameters: readonly Value[] = [], options: RunOptions = {}): Promise<Table> {
		return this.send(this.connections.queries, inline(sql, parameters), options);
	}

	async exec(script: string, options: RunOptions = {}): Promise<void> {
		await this.send(this.connections.queries, script, options);
	}

	async ingest(source: Source, statement: (file: string) => string, options: RunOptions = {}): Promise<void> {
		const name = `source_${(this.files += 1)}`;
		const file = source.blob instanceof File ? source.blob : new File([source.blob], name);
		await this.database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
		const before = this.bytesRead;
		const tell = () => options.onProgress?.(Math.min(1, (this.bytesRead - before) / Math.max(1, file.size)));
		const timer = setInterval(tell, 150);
		try {
			await this.send(this.connections.loads, statement(name), options);
		} finally {
			clearInterval(timer);
			await this.release(name);
		}
	}

	/** A stopped statement keeps its file until the connection runs another; a file that stays is only a name. */
	private async release(name: string): Promise<void> {
		if (this.lost) return;
		try {
			await this.send(this.connections.loads, 'select 1', {});
			await this.database.dropFile(name);
		} catch (cause) {
			console.warn('A read file could not be let go.', cause);
		}
	}

	async save(): Promise<void> {
		if (this.info.storage === 'opfs') await this.exec('checkpoint');
	}

	async cancel(): Promise<void> {
		await Promise.all([this.connections.loads.cancelSent(), this.connections.queries.cancelSent()]);
	}

	async close(): Promise<void> {
		this.closed = true;
		try {
			await this.cancel();
			if (!this.lost) {
				await this.save();
				await this.connections.loads.close();
				await this.connections.queries.close();
				await this.database.reset();
			}
		} catch (cause) {
			// What was saved stays; a load under way has nothing to save.
			console.warn('The engine was closed while it worked.', cause);
		} finally {
			await this.database.terminate();
			this.worker.terminate();
			this.settle(new EngineError('cancelled', 'The engine was closed.'));
		}
	}

	private send(connection: AsyncDuckDBConnection, sql: string, options: RunOptions): Promise<Table> {
		const before = this.busy.get(connection) ?? Promise.resolve();
		const result = before.then(() => this.sendNow(connection, sql, options));
		this.busy.set(
			connection,
			result.catch(() => undefined)
		);
		return result;
	}

	private async sendNow(connection: AsyncDuckDBConnection, sql: string, options: RunOptions): Promise<Table> {
		const { signal } = options;
		const stop = () => void connection.cancelSent();
		if (signal?.aborted) throw new EngineError('cancelled', 'Stopped.', sql);
		signal?.addEventListener('abort', stop, { once: true });
		try {
			return await Promise.race([this.collect(connection, sql), this.lostSignal]);
		} catch (cause) {
			throw signal?.aborted
				? new EngineError('cancelled', 'Stopped.', sql, { cause })
				: toEngineError(cause, sql);
		} finally {
			signal?.removeEventListener('abort', stop);
		}
	}

	private async collect(connection: AsyncDuckDBConnection, sql: string): Promise<Table> {
		const reader = await connection.send(sql);
		await reader.open();
		return fromArrow(new ArrowTable(reader.schema, await reader.readAll()));
	}
}
