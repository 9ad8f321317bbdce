/** What a file is, from its first bytes. */
import { normaliseHeader } from '../schema/entity';
import { readHead } from './decode';
import { detectDialect } from './delimiter';
import { detectEncoding, type Encoding } from './encoding';
import { IntakeError } from './intake-error';
import type { Quote } from './records';
import type { RowBreak, TableSource } from './table-source';
import { invisible } from './text-streams';

/** At most so many rows are sampled. */
export const sampleRows = 200;

/** With ten thousand columns and more the engine's reader asks for more memory than a browser gives, and breaks down. */
const mostColumns = 2000;

/** What the reader says about a file's text, where the guess is wrong. */
export interface TextChoices {
	encoding?: Encoding;
	delimiter?: string;
}

export interface Sniffed {
	name: string;
	encoding: Encoding;
	/** The reader named the encoding: it is not guessed again from what comes further down. */
	isEncodingChosen: boolean;
	gzip: boolean;
	mixedLineEnds: boolean;
	/** NULs or byte-order marks among the cells. */
	invisibleSigns: boolean;
	/** One sign. */
	delimiter: string;
	quote: Quote;
	/** Records above the first data row, the header included. */
	skip: number;
	/** The lines above the header, as they came. */
	preamble: string[];
	/** As written, without byte-order marks and outer blanks; `column 3` where a name is missing. May repeat. */
	headers: string[];
	sample: string[][];
	/** The same for two files with the same headers in the same order, however they are spelled. */
	signature: string;
	/** Where the rows of a converted file lay in it. */
	rowBreaks: readonly RowBreak[];
}

/** At most this much of a file is read to recognise it; the second, where the first holds no whole row. */
const headBytes = [256 * 1024, 8 * 1024 * 1024];

/**
 * Reads the first 256 KB, more only where rows are longer than that. Throws {@link IntakeError} for a file that is
 * empty, binary or without rows.
 */
export async function sniff(source: TableSource, chosen: TextChoices = {}): Promise<Sniffed> {
	const known = source.delimiter ? { delimiter: source.delimiter, ...chosen } : chosen;
	let refusal: unknown;
	for (const size of headBytes) {
		const { bytes, gzip, complete } = await readHead(source, size);
		try {
			return { ...sniffHead(source.name, bytes, complete, known), gzip, rowBreaks: source.rowBreaks ?? [] };
		} catch (cause) {
			refusal = cause;
			if (complete) break;
		}
	}
	throw refusal;
}

function sniffHead(
	name: string,
	bytes: Uint8Array,
	complete: boolean,
	chosen: TextChoices
): Omit<Sniffed, 'gzip' | 'rowBreaks'> {
	const detected = detectEncoding(bytes, name);
	const encoding = chosen.encoding ?? detected;
	const written = new TextDecoder(encoding).decode(bytes, { stream: !complete });
	const text = written.replace(invisible, '');
	if (text.trim() === '') throw empty(name);
	const { delimiter, quote, rows, header } = detectDialect(text, complete, chosen.delimiter);
	const skip = header.index + 1;
	const width = Math.max(header.width, rows[header.index]?.length ?? 0);
	if (width > mostColumns) throw tooWide(name, width);
	const sample = rows.slice(skip).filter((row) => row.some((cell) => cell.trim() !== ''));
	const headers = namedHeaders(rows[header.index] ?? [], sample);
	if (sample.length === 0) throw headerOnly(name, headers);
	return {
		name,
		encoding,
		isEncodingChosen: chosen.encoding !== undefined,
		mixedLineEnds: hasMixedLineEnds(text),
		invisibleSigns: text.length < written.length,
		delimiter,
		quote,
		skip,
		preamble: rows.slice(0, Math.max(0, header.index)).map((row) => row.join(delimiter)),
		headers,
		sample: sample.slice(0, sampleRows),
		signature: signature(headers)
	};
}

/** Columns without a name get a number where most rows fill them; a trailing delimiter's empty name goes. */
function namedHeaders(row: readonly string[], sample: readonly string[][]): string[] {
	const cells = row.map((cell) => cell.replace(/\uFEFF/g, '').trim());
	const isFilled = (index: number): boolean =>
		sample.filter((cellsOfRow) => (cellsOfRow[index] ?? '').trim() !== '').length > sample.length / 2;
	const widest = sample.reduce((width, cellsOfRow) => Math.max(width, cellsOfRow.length), cells.length);
	let width = widest;
	while (width > 1 && !(cells[width - 1] || isFilled(width - 1))) width -= 1;
	return Array.from({ length: width }, (_, index) => cells[index] || `column ${index + 1}`);
}

function hasMixedLineEnds(text: string): boolean {
	const pairs = text.split('\r\n').length - 1;
	const returns = text.split('\r').length - 1 - pairs;
	const feeds = text.split('\n').length - 1 - pairs;
	return [pairs, returns, feeds].filter((count) => count > 0).length > 1;
}

/** 53 bits of the normalised headers (cyrb53): enough to tell layouts apart, not a checksum. */
function signature(headers: readonly string[]): string {
	let first = 0xdeadbeef;
	let second = 0x41c6ce57;
	for (const letter of headers.map(normaliseHeader).join('\u001f')) {
		const code = letter.codePointAt(0) ?? 0;
		first = Math.imul(first ^ code, 2654435761);
		second = Math.imul(second ^ code, 1597334677);
	}
	first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
	second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
	return (4294967296 * (2097151 & second) + (first >>> 0)).toString(16).padStart(14, '0');
}

function empty(name: string): IntakeError {
	return new IntakeError({
		en: `${name} is empty: export it again and drop the new file.`,
		zh: `${name} 是空文件：请重新导出后再拖入。`
	});
}

function headerOnly(name: string, headers: readonly string[]): IntakeError {
	return new IntakeError({
		en: `${name} has headers (${headers.slice(0, 6).join(', ')}) but no rows: choose a period with data and export again.`,
		zh: `${name} 只有表头（${headers.slice(0, 6).join('、')}），没有数据：请选择有数据的时间段重新导出。`
	});
}

function tooWide(name: string, width: number): IntakeError {
	return new IntakeError({
		en: `${name} has ${width} columns, and at most ${mostColumns} are read: export it again with the columns that are needed.`,
		zh: `${name} 有 ${width} 列，最多可读取 ${mostColumns} 列：请只导出需要的列后再拖入。`
	});
}
