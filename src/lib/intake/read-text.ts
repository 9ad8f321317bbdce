/** One UTF-8 text into one table, its stray quotes marked. */
import { EngineError, type Engine, type Source } from '../engine/engine';
import type { LoadRun } from './load-progress';
import { loadStatement } from './load-sql';
import type { Mapping } from './mapping';
import { asksForCare, firstReading, type Reading } from './quick-reading';
import { forgetRejects, rejectedStatement } from './rejected-sql';
import type { Sniffed } from './sniff';
import { markStrayQuotes } from './stray-quotes';
import { isLookedThroughApart, markApart } from './stray-quotes-apart';

/** Reads texts as one file's head was understood. */
export class TextReader {
	private reading: Reading | undefined;

	constructor(
		private readonly engine: Engine,
		private readonly table: string,
		private readonly sniffed: Sniffed,
		private readonly mapping: Mapping,
		private readonly options: LoadRun
	) {}

	/** Creates the table and `<table>_rejected`. Throws {@link EngineError} as the engine does. */
	async read(text: Source): Promise<void> {
		const { sniffed, options } = this;
		if (isLookedThroughApart(text.blob)) await this.readWhileLooking(text);
		else await this.readWithCare(await markStrayQuotes(text, sniffed), options.signal);
	}

	async drop(): Promise<void> {
		await this.engine.exec(
			`drop table if exists ${this.table}; drop table if exists ${this.table}_rejected;`
		);
	}

	/** Nearly every text has no stray quote: it is read at once, and once more where one was found meanwhile. */
	private async readWhileLooking(text: Source): Promise<void> {
		const { signal } = this.options;
		const ended = new AbortController();
		const stop = new AbortController();
		const both = (other: AbortSignal) => (signal ? AbortSignal.any([signal, other]) : other);
		const looked = markApart(text, this.sniffed, both(ended.signal)).then((marked) => {
			if (marked !== text) stop.abort();
			return marked;
		});
		// Awaited below; until then a failure must not count as one nobody hears of.
		looked.catch(() => undefined);
		let failure: unknown;
		try {
			await this.readWithCare(text, both(stop.signal));
		} catch (cause) {
			if (signal?.aborted) {
				ended.abort();
				throw cause;
			}
			failure = cause;
		}
		const marked = await looked;
		if (marked !== text) {
			await this.drop();
			await this.readWithCare(marked, signal);
		} else if (failure !== undefined) throw failure;
	}

	/** Where cells are not as plain as the head promised, the text is read once more. */
	private async readWithCare(text: Source, signal: AbortSignal | undefined): Promise<void> {
		this.reading ??= firstReading(text.blob.size);
		try {
			await this.ingest(text, this.reading, signal);
		} catch (cause) {
			if (!asksForCare(cause)) throw cause;
			this.reading = 'careful';
			await this.ingest(text, this.reading, signal);
		}
	}

	/** One script, since the reader's rejects are visible only to the connection that read. */
	private async ingest(text: Source, reading: Reading, signal: AbortSignal | undefined): Promise<void> {
		if (signal?.aborted) throw new EngineError('cancelled', 'Stopped.');
		const { engine, table, sniffed, mapping, options } = this;
		const script = (file: string): string =>
			[
				forgetRejects,
				`${loadStatement(table, file, sniffed, mapping, reading)};`,
				`${rejectedStatement(table, sniffed, mapping)};`
			].join('\n');
		const onProgress = (fraction: number): void => options.onProgress?.(fraction, 'reading');
		await engine.ingest(text, script, { signal, onProgress });
	}
}
