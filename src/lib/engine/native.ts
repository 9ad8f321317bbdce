/** Native DuckDB of the same version, used from the terminal when `@duckdb/node-api` happens to be installed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inline } from './bind';
import {
	EngineError,
	toEngineError,
	type ColumnType,
	type Engine,
	type EngineInfo,
	type RunOptions,
	type Source,
	type Table,
	type Value
} from './engine';
import { toValue } from './rows';

// The package is an optional peer: these are the few shapes of it used here.
interface NativeResult {
	columnNames(): string[];
	columnTypes(): { toString(): string }[];
	getRowsJS(): Promise<unknown[][]>;
}
interface NativeConnection {
	runAndReadAll(sql: string): Promise<NativeResult>;
	run(sql: string): Promise<unknown>;
	interrupt(): void;
	closeSync(): void;
}
interface NativePackage {
	version(): string;
	DuckDBInstance: {
		create(
			path: string,
			options: Record<string, string>
		): Promise<{
			connect(): Promise<NativeConnection>;
			closeSync(): void;
		}>;
	};
}

const packageName = '@duckdb/node-api';

/** Opens an in-memory database on one thread. Throws EngineError `load_failed` when the package is not installed. */
export async function openNativeEngine(): Promise<Engine> {
	let native: NativePackage;
	try {
		native = (await import(/* @vite-ignore */ packageName)) as NativePackage;
	} catch (cause) {
		throw new EngineError(
			'load_failed',
			`The native engine is not installed: npm install --no-save ${packageName}@1.4.3-r.3, or use --engine wasm.`,
			undefined,
			{ cause }
		);
	}
	const instance = await native.DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	// Its bundled ICU would read naive times in the machine's own zone.
	await connection.run("set TimeZone = 'UTC'");
	return new NativeEngine(connection, () => instance.closeSync(), native.version());
}

class NativeEngine implements Engine {
	readonly info: EngineInfo;

	constructor(
		private readonly connection: NativeConnection,
		private readonly closeInstance: () => void,
		version: string
	) {
		this.info = { kind: 'native', version, storage: 'memory' };
	}

	async run(sql: string, parameters: readonly Value[] = [], options: RunOptions = {}): Promise<Table> {
		return this.interruptible(sql, options, async () => {
			const result = await this.connection.runAndReadAll(inline(sql, parameters));
			const types = result.columnTypes().map((type) => columnType(type.toString()));
			const columns = result.columnNames().map((name, index) => ({ name, type: types[index] ?? 'text' }));
			const rows = (await result.getRowsJS()).map((cells) =>
				Object.fromEntries(columns.map(({ name, type }, index) => [name, toValue(cells[index], type)]))
			);
			return { columns, rows };
		});
	}

	async exec(script: string, options: RunOptions = {}): Promise<void> {
		await this.interruptible(script, options, () => this.connection.run(script));
	}

	async ingest(source: Source, statement: (file: string) => string, options: RunOptions = {}): Promise<void> {
		const folder = source.path ? undefined : await mkdtemp(path.join(tmpdir(), 'tapedeck-'));
		const file = source.path ?? path.join(folder ?? '', 'source');
		try {
			if (folder) await writeFile(file, new Uint8Array(await source.blob.arrayBuffer()));
			await this.exec(statement(file), options);
		} finally {
			if (folder) await rm(folder, { recursive: true, force: true });
		}
	}

	async cancel(): Promise<void> {
		this.connection.interrupt();
	}

	/** In memory: nothing to write. */
	async save(): Promise<void> {}

	async close(): Promise<void> {
		this.connection.closeSync();
		this.closeInstance();
	}

	private async interruptible<T>(sql: string, { signal }: RunOptions, work: () => Promise<T>): Promise<T> {
		const stop = () => this.connection.interrupt();
		signal?.addEventListener('abort', stop, { once: true });
		try {
			return await work();
		} catch (cause) {
			throw toEngineError(cause, sql);
		} finally {
			signal?.removeEventListener('abort', stop);
		}
	}
}

function columnType(type: string): ColumnType {
	// Its values stand in its name.
	if (type.startsWith('ENUM')) return 'text';
	if (type === 'BOOLEAN') return 'flag';
	if (type === 'DATE') return 'day';
	if (type.startsWith('TIMESTAMP')) return 'time';
	return /INT|DOUBLE|FLOAT|DECIMAL/.test(type) ? 'number' : 'text';
}
