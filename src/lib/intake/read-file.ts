/** One file into one table, whatever its bytes are. */
import { EngineError, type Engine, type RunOptions, type Source } from '../engine/engine';
import { asUtf8, type TextForm } from './decode';
import type { Encoding } from './encoding';
import { explainRejects } from './explain-rejects';
import { laterEncoding } from './later-encoding';
import { loadStatement } from './load-sql';
import type { Mapping } from './mapping';
import { asksForCare, firstReading, type Reading } from './quick-reading';
import { forgetRejects, rejectedStatement } from './rejected-sql';
import type { Sniffed } from './sniff';
import { markStrayQuotes } from './stray-quotes';

/**
 * Creates `table` and `table_rejected`, and gives the encoding the file turned out to be written in. The head of a file can mislead: where line ends change further down, or the
 * first Chinese character comes late, the file is converted and read once more; so it is where cells are not as plain
 * as the head promised.
 */
export async function readFile(
	engine: Engine,
	table: string,
	source: Source,
	sniffed: Sniffed,
	mapping: Mapping,
	options: RunOptions
): Promise<Encoding> {
	let isGuessed = !sniffed.isEncodingChosen;
	const form: TextForm = {
		encoding: sniffed.encoding,
		gzip: sniffed.gzip,
		mixedLineEnds: sniffed.mixedLineEnds,
		invisibleSigns: sniffed.invisibleSigns
	};
	let reading: Reading | undefined;
	const read = async (text: Source): Promise<void> => {
		reading ??= firstReading(text.blob.size);
		try {
			await ingest(engine, table, text, sniffed, mapping, reading, options);
		} catch (cause) {
			if (!asksForCare(cause)) throw cause;
			reading = 'careful';
			await ingest(engine, table, text, sniffed, mapping, reading, options);
		}
	};
	for (;;) {
		const text = await markStrayQuotes(await asUtf8(source, form), sniffed);
		try {
			await read(text);
		} catch (cause) {
			if (form.mixedLineEnds || !isMixedLineEnds(cause)) throw cause;
			form.mixedLineEnds = true;
			continue;
		}
		if (isGuessed && form.encoding === 'utf-8' && (await hasForeignBytes(engine, table))) {
			isGuessed = false;
			form.encoding = await laterEncoding(source, form);
			if (form.encoding !== 'utf-8') {
				await dropTables(engine, table);
				continue;
			}
		}
		await explainRejects(engine, table, sniffed, mapping.kept);
		return form.encoding;
	}
}

/** One script, since the reader's rejects are visible only to the connection that read. */
async function ingest(
	engine: Engine,
	table: string,
	text: Source,
	sniffed: Sniffed,
	mapping: Mapping,
	reading: Reading,
	options: RunOptions
): Promise<void> {
	if (options.signal?.aborted) throw new EngineError('cancelled', 'Stopped.');
	const script = (file: string): string =>
		[
			forgetRejects,
			`${loadStatement(table, file, sniffed, mapping, reading)};`,
			`${rejectedStatement(table, sniffed, mapping)};`
		].join('\n');
	await engine.ingest(text, script, options);
}

async function dropTables(engine: Engine, table: string): Promise<void> {
	await engine.exec(`drop table ${table}; drop table ${table}_rejected;`);
}

function isMixedLineEnds(cause: unknown): boolean {
	return cause instanceof EngineError && cause.message.includes('state machine reached an invalid state');
}

async function hasForeignBytes(engine: Engine, table: string): Promise<boolean> {
	const { rows } = await engine.run(
		`select 1 as found from ${table}_rejected where reason = 'invalid_encoding' limit 1`
	);
	return rows.length > 0;
}
