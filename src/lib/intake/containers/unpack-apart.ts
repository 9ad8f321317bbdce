/** Unpacking beside the page: in a worker started for one container and ended with it. */
import { IntakeError } from '../intake-error';
import type { TableSource } from '../table-source';
import type { Tell } from './portion';
import type { Unpacked } from './unpack';
import { read, type UnpackMessage } from './unpack-message';

/** One at a time: each may need the memory of a whole sheet's texts. */
let last: Promise<unknown> = Promise.resolve();

/**
 * What `unpack` gives for a container, while the page stays free. `tell` first hears when its turn has come. Once
 * `signal` is aborted the work ends and nothing comes back: undefined. Throws what the browser says of a file that
 * cannot be opened, and {@link IntakeError} where the thread breaks down.
 */
export function unpackApart(
	source: TableSource,
	signal: AbortSignal,
	tell: Tell
): Promise<Unpacked[] | undefined> {
	const unpacked = last.then(() => (signal.aborted ? undefined : unpackNow(source, signal, tell)));
	last = unpacked.catch(() => undefined);
	return unpacked;
}

function unpackNow(source: TableSource, signal: AbortSignal, tell: Tell): Promise<Unpacked[] | undefined> {
	const worker = new Worker(new URL('./unpack-worker.ts', import.meta.url), { type: 'module' });
	const ended = new AbortController();
	const result = new Promise<Unpacked[] | undefined>((resolve, reject) => {
		const listen = { signal: ended.signal };
		signal.addEventListener('abort', () => resolve(undefined), listen);
		worker.addEventListener('error', (event) => reject(brokenDown(source.name, event)), listen);
		worker.addEventListener(
			'message',
			({ data }: MessageEvent<UnpackMessage>) => {
				if (data.kind === 'progress') tell(data.fraction);
				else if (data.kind === 'done') resolve(data.parts.map(read));
				else reject(data.cause);
			},
			listen
		);
	});
	worker.postMessage({ name: source.name, blob: source.blob });
	tell(0);
	return result.finally(() => {
		ended.abort();
		worker.terminate();
	});
}

function brokenDown(name: string, event: ErrorEvent): IntakeError {
	return new IntakeError(
		{
			en: `${name} could not be unpacked here (${event.message || 'out of memory'}): unpack it yourself, or save its sheets as CSV, and drop those files.`,
			zh: `${name} 无法在此解压（${event.message || '内存不足'}）：请自行解压，或将各工作表另存为 CSV 后再拖入。`
		},
		{ cause: event.error }
	);
}
