/** DuckDB-WASM in a worker of this page, its tables kept in the origin's private file system. */
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table as ArrowTable } from 'apache-arrow';
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
import { connect, openDatabase, openStored, type Connections } from './open-database';
import { fromArrow } from './rows';
import { databaseFiles } from './stored-database';
import { takeWorker } from './worker';

const instantiateTimeout = 30_000;

export interface BrowserEngineOptions {
	/** `opfs` keeps tables across visits and falls back to memory, saying why in `info.fallback`. */
	storage: 'opfs' | 'memory';
	/** Called once when the worker dies by itself. */
	onLost?: (error: EngineError) => void;
	/** Awaited when the engine stands and the store is about to be opened: another file may take its place. */
	beforeOpening?: () => Promise<unknown>;
}

/** An engine whose stored file can be exchanged while it stands. */
export interface KeepingEngine extends Engine {
	/**
	 * Closes the store, awaits `exchange`, and opens what is stored then, also where `exchange` failed, whose failure
	 * is thrown on. Nothing else may run meanwhile.
	 */
	reopen(exchange: () => Promise<void>): Promise<void>;
	/** Ends an engine that no longer answers, as if it had died: what was saved stays. */
	abandon(): void;
}

/** Starts the engine, about a second. Throws EngineError `load_failed` when the bundle cannot run. */
export async function openBrowserEngine(options: BrowserEngineOptions): Promise<KeepingEngine> {
	const { worker, wasmUrl, failure } = takeWorker();
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	try {
		await within(Promise.race([database.instantiate(wasmUrl), failure]), instantiateTimeout);
	} catch (cause) {
		worker.terminate();
		throw new EngineError('load_failed', 'The engine did not start.', undefined, { cause });
	}
	await options.beforeOpening?.();
	const { storage, fallback } = await openDatabase(database, options.storage);
	const connections = await connect(database);
	const info: EngineInfo = { kind: 'wasm-browser', version: await database.getVersion(), storage, fallback };
	return new BrowserEngine(database, worker, connections, info, options.onLost);
}

// A content security policy without 'wasm-unsafe-eval' leaves instantiate unsettled for ever.
function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('Timed out.')), milliseconds);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

/** What reading-worker.js tells: bytes read from files since the engine started. */
interface ProgressMessage {
	type?: string;
	data?: { bytesRead?: number };
}

class BrowserEngine implements KeepingEngine {
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
		private connections: Connections,
		readonly info: EngineInfo,
		private readonly onLost?: (error: EngineError) => void
	) {
		// The library leaves pending promises unsettled when its worker dies: every call races this one.
		this.lostSignal = new Promise((_, reject) => (this.settle = reject));
		this.lostSignal.catch(() => undefined);
		worker.addEventListener('error', ({ message }) => this.lose('The engine stopped unexpectedly.', message));
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

	async reopen(exchange: () => Promise<void>): Promise<void> {
		await this.save();
		await this.connections.loads.close();
		await this.connections.queries.close();
		await this.database.reset();
		try {
			// Only this lets go of the files at once.
			for (const file of databaseFiles) await this.database.dropFile(file);
			await exchange();
		} finally {
			await openStored(this.database);
			this.connections = await connect(this.database);
		}
	}

	abandon(): void {
		this.lose('The engine did not answer and was ended.');
		this.worker.terminate();
	}

	private lose(message: string, cause?: string): void {
		if (this.closed || this.lost) return;
		this.lost = new EngineError('lost', message, undefined, { cause });
		this.onLost?.(this.lost);
		this.settle(this.lost);
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
