/** One file into one table, whatever its bytes are. */
import { EngineError, type Engine, type RunOptions, type Source } from '../engine/engine';
import { asUtf8, type TextForm } from './decode';
import type { Encoding } from './encoding';
import { lastRowStatement, loadStatement } from './load-sql';
import type { Mapping } from './mapping';
import { asksForCare, firstReading, type Reading } from './quick-reading';
import { records } from './records';
import { forgetRejects, rejectedStatement } from './rejected-sql';
import type { Sniffed } from './sniff';
import { findUnclosedQuote, type UnclosedQuote } from './unclosed-quote';

interface ReadResult {
	unclosed: UnclosedQuote | undefined;
	/** What the file turned out to be written in. */
	encoding: Encoding;
}

/** Bytes up to which looking at each of them is cheaper than asking for the table's last row. */
const smallText = 32e6;

/** Enough for the last line of any export; a longer one only costs a second look. */
const tailBytes = 64 * 1024;

/**
 * Creates `table` and `table_rejected`. The head of a file can mislead: where line ends change further down, or the
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
): Promise<ReadResult> {
	const form: TextForm = {
		encoding: sniffed.encoding,
		gzip: sniffed.gzip,
		mixedLineEnds: sniffed.mixedLineEnds
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
		const text = await asUtf8(source, form);
		try {
			await read(text);
		} catch (cause) {
			if (form.mixedLineEnds || !isMixedLineEnds(cause)) throw cause;
			form.mixedLineEnds = true;
			continue;
		}
		if (form.encoding === 'utf-8' && (await hasForeignBytes(engine, table))) {
			form.encoding = 'gb18030';
			await dropTables(engine, table);
			continue;
		}
		const { encoding } = form;
		const find = (): Promise<UnclosedQuote | undefined> => findUnclosedQuote(text.blob, sniffed.delimiter);
		const isSmall = text.blob.size <= smallText;
		const suspected = isSmall ? await find() : undefined;
		if (isSmall && !suspected) return { unclosed: undefined, encoding };
		if (await endsAsRead(engine, table, text, sniffed, mapping)) return { unclosed: undefined, encoding };
		const unclosed = suspected ?? (await find());
		if (!unclosed) return { unclosed, encoding };
		await dropTables(engine, table);
		await read({ name: text.name, blob: text.blob.slice(0, unclosed.offset) });
		return { unclosed, encoding };
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
			`${rejectedStatement(table, sniffed)};`
		].join('\n');
	await engine.ingest(text, script, options);
}

async function dropTables(engine: Engine, table: string): Promise<void> {
	await engine.exec(`drop table ${table}; drop table ${table}_rejected;`);
}

/**
 * Whether the table's last row is the file's last line. Where it is not, a quote may have been left open: the reader
 * then takes the rest of the file for one cell, silently. Far cheaper than looking at every byte of every file.
 */
async function endsAsRead(
	engine: Engine,
	table: string,
	text: Source,
	sniffed: Sniffed,
	mapping: Mapping
): Promise<boolean> {
	const tail = await text.blob.slice(-tailBytes).text();
	const lines = tail.split(/\r\n|\r|\n/);
	const last = lines.findLast((line) => line.replaceAll(sniffed.delimiter, '').trim() !== '') ?? '';
	if ((last.split('"').length - 1) % 2 === 1) return false;
	const row = records(last, sniffed.delimiter)[0] ?? [];
	const { rows: counted } = await engine.run(`select max(row_number) as last_row from ${table}`);
	const position = Number(counted[0]?.['last_row'] ?? 0);
	const { rows } = await engine.run(lastRowStatement(table, position, row, sniffed, mapping));
	return rows[0]?.['is_same'] === true;
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
