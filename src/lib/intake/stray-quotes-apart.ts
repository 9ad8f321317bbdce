/** Stray quotes are looked for beside the page, and beside the engine that reads the same file. */
import type { Source } from '../engine/engine';
import type { QuotesFound } from './stray-quotes-worker';
import type { Sniffed } from './sniff';

/** Bytes from which a thread of its own is worth its start. */
const large = 16 * 1024 * 1024;

/** Whether {@link markApart} can be used: for a large text, where there are threads. */
export function isLookedThroughApart(blob: Blob): boolean {
	return blob.size > large && typeof Worker !== 'undefined';
}

/**
 * What `markStrayQuotes` gives. Once `signal` is aborted the work ends, and the source comes back as it is. Throws what
 * the browser says of a file that cannot be read.
 */
export function markApart(source: Source, sniffed: Sniffed, signal: AbortSignal): Promise<Source> {
	const worker = new Worker(new URL('./stray-quotes-worker.ts', import.meta.url), { type: 'module' });
	const found = new Promise<Source>((resolve, reject) => {
		signal.addEventListener('abort', () => resolve(source), { once: true });
		worker.addEventListener('error', (event) => reject(new Error(event.message)));
		worker.addEventListener('message', ({ data }: MessageEvent<QuotesFound>) => {
			if ('cause' in data) reject(data.cause);
			else resolve(data.blob ? { name: source.name, blob: data.blob } : source);
		});
	});
	worker.postMessage({ source: { name: source.name, blob: source.blob }, sniffed });
	return found.finally(() => worker.terminate());
}
