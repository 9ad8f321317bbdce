/** Looks for stray quotes on a thread of its own: a large file's bytes are many moments of the page's time. */
import type { Source } from '../engine/engine';
import { markStrayQuotes } from './stray-quotes';
import type { Sniffed } from './sniff';

export interface QuotesAsked {
	source: Source;
	sniffed: Sniffed;
}

/** `blob` is the marked text; absent where nothing is stray. */
export type QuotesFound = { blob?: Blob } | { cause: DOMException | Error };

self.addEventListener('message', ({ data }: MessageEvent<QuotesAsked>) => {
	const tell = (found: QuotesFound): void => self.postMessage(found);
	markStrayQuotes(data.source, data.sniffed).then(
		(marked) => tell(marked === data.source ? {} : { blob: marked.blob }),
		(cause: unknown) => tell({ cause: cause instanceof DOMException ? cause : new Error(String(cause)) })
	);
});
