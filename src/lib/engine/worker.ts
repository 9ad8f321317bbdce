/** The engine's worker. It fetches and compiles the engine by itself, so it is started before anything else runs. */
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import readingWorkerUrl from './reading-worker.js?url';

export interface EngineWorker {
	worker: Worker;
	wasmUrl: string;
	/** Rejects when the script or the engine cannot be loaded; never resolves. */
	failure: Promise<never>;
}

let waiting: EngineWorker | undefined;

/** Starts a worker that the next {@link takeWorker} gets. */
export function warmUp(): void {
	waiting ??= start();
}

/** The worker already started, or a new one. */
export function takeWorker(): EngineWorker {
	const taken = waiting ?? start();
	waiting = undefined;
	return taken;
}

function start(): EngineWorker {
	const absolute = (url: string) => new URL(url, location.href).href;
	const worker = new Worker(readingWorkerUrl, { name: `${absolute(workerUrl)} ${absolute(wasmUrl)}` });
	const failure = new Promise<never>((_, reject) => {
		const fail = () => reject(new Error('The worker could not be loaded.'));
		worker.addEventListener('error', fail, { once: true });
	});
	failure.catch(() => undefined);
	return { worker, wasmUrl: absolute(wasmUrl), failure };
}
