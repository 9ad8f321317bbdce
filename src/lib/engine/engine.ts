/** The one door to a SQL engine. Everything outside this folder sees only these types. */

/** What a cell can hold. Days are `YYYY-MM-DD`, times ISO 8601 in UTC, ids always text. */
export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;
export type ColumnType = 'text' | 'number' | 'flag' | 'day' | 'time';

/** An engine-neutral result. An empty result keeps its columns. */
export interface Table {
	columns: { name: string; type: ColumnType }[];
	rows: Row[];
}

export interface RunOptions {
	signal?: AbortSignal;
	/** Called with a fraction from 0 to 1, a few times a second, where the engine can tell. */
	onProgress?: (fraction: number) => void;
}

/** A file to read: bytes anywhere, and its path when it lies on a disk this process can open. */
export interface Source {
	name: string;
	blob: Blob;
	path?: string;
}

export interface EngineInfo {
	kind: 'wasm-browser' | 'wasm-node' | 'native';
	/** DuckDB's own version, such as `v1.4.3`. */
	version: string;
	/** Where tables live; `memory` is lost with the page. */
	storage: 'opfs' | 'memory';
	/** Why the tables are in memory although they were asked to be kept. */
	fallback?: EngineErrorKind;
}

export interface Engine {
	readonly info: EngineInfo;
	/** Runs one statement with `$1 …` parameters and returns all its rows. Throws {@link EngineError}. */
	run(sql: string, parameters?: readonly Value[], options?: RunOptions): Promise<Table>;
	/** Runs a script of statements for their effect. Throws {@link EngineError}. */
	exec(script: string, options?: RunOptions): Promise<void>;
	/**
	 * Makes a file readable, runs the statement written for the name it got, and lets the file go again.
	 * Aborting the signal stops the load and leaves earlier tables as they were.
	 */
	ingest(source: Source, statement: (file: string) => string, options?: RunOptions): Promise<void>;
	/** Writes what was committed into the kept file, so that a closed tab loses nothing; nothing to do in memory. */
	save(): Promise<void>;
	/** Stops what is running; its promise rejects with kind `cancelled`. */
	cancel(): Promise<void>;
	/** Writes everything down and frees the engine. */
	close(): Promise<void>;
}

export type EngineErrorKind =
	| 'sql'
	| 'contract'
	| 'cancelled'
	| 'outdated'
	| 'out_of_memory'
	| 'storage_busy'
	| 'storage_full'
	| 'storage_unavailable'
	| 'load_failed'
	| 'lost';

/** What the reader can do about each kind of failure, one sentence. The page has its own words in both languages. */
const hints: Record<EngineErrorKind, string> = {
	sql: 'Check the statement below against the tables that are loaded.',
	contract: 'The query and its declared columns disagree: this is a defect in the report.',
	cancelled: 'Stopped on request; earlier data is untouched.',
	outdated: 'What was asked about has been computed anew since: ask again.',
	out_of_memory: 'Close other tabs, choose a shorter period, or load fewer files at once.',
	storage_busy: 'Another tab has this data open: close it, take over, or work in memory here.',
	storage_full: 'The browser gave no more disk space: wipe old data or free space, then load the file again.',
	storage_unavailable:
		'This browser does not keep data for this page: it stays in memory until the page is closed.',
	load_failed: 'The engine could not start: reload the page; if it stays, check that .wasm files are served.',
	lost: 'The engine stopped: reload the page; data already saved is still there.'
};

export class EngineError extends Error {
	override readonly name = 'EngineError';
	readonly hint: string;

	constructor(
		readonly kind: EngineErrorKind,
		message: string,
		readonly sql?: string,
		options?: { cause?: unknown }
	) {
		super(message, options);
		this.hint = hints[kind];
	}
}

/** Sorts an engine's own failure into our kinds and attaches the statement that failed. */
export function toEngineError(cause: unknown, sql?: string): EngineError {
	if (cause instanceof EngineError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	const kind = kindOf(message);
	return new EngineError(kind, firstSentence(message), sql, { cause });
}

function kindOf(raw: string): EngineErrorKind {
	// Names and values in quotes are the data's own, and so is much of what these errors tell.
	if (/^(Binder|Catalog|Conversion|Parser|Invalid Input) Error/.test(raw)) return 'sql';
	const message = raw.replaceAll(/"[^"]*"|'[^']*'/g, '');
	if (/query (was )?cancel|interrupt|aborted/i.test(message)) return 'cancelled';
	if (/out of memory|could not allocate|allocation failure|memory limit/i.test(message))
		return 'out_of_memory';
	// The browser quotes the name of its own call.
	if (/createSyncAccessHandle|access handle|another open/i.test(raw)) return 'storage_busy';
	if (/quota|no space|disk full|NoModificationAllowed/i.test(message)) return 'storage_full';
	if (/unreachable|table index is out of bounds|worker (was )?terminated/i.test(message)) return 'lost';
	return 'sql';
}

function firstSentence(message: string): string {
	return message.split('\n\n')[0]?.trim() ?? message;
}
