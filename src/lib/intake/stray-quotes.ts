/**
 * Quotes that belong to no cell. The engine's reader takes everything up to the next quote for one cell, silently,
 * even to the end of the file. A cell that holds whole rows of the table is therefore taken for a stray quote: the
 * line it stands in is made unreadable for the engine, which then counts it, and the rows after it are read.
 */
import type { Source } from '../engine/engine';
import { BlobWindow } from './blob-window';
import { nextLongCell, longestCell, type LongCell } from './quoted-cells';
import { isFullLine, isRowLike, rowShape, type RowShape } from './row-shape';
import type { Sniffed } from './sniff';

/** Stands after the closing quote of a line made unreadable, so that the line can be shown as it was. */
export const strayMarks = { quote_misplaced: '\u0002', quote_never_closed: '\u0003' } as const;
type Mark = (typeof strayMarks)[keyof typeof strayMarks];

/** The same text with stray lines marked; the source itself where it has none. The text is UTF-8. */
export async function markStrayQuotes(source: Source, sniffed: Sniffed): Promise<Source> {
	const { blob, name } = source;
	const shape = rowShape(sniffed);
	const head = new Uint8Array(await blob.slice(0, 1024 * 1024).arrayBuffer());
	const lineEnd = head.includes(0x0a) ? 0x0a : 0x0d;
	const { widths } = shape;
	const signs = { delimiter: code(sniffed.delimiter), quote: code(sniffed.quote), lineEnd, widths };
	const text = new BlobWindow(blob);
	const parts: BlobPart[] = [];
	let kept = 0;
	let from = startOfText(head);
	let record = from;
	const mark = async (start: number, sign: Mark): Promise<number> => {
		const end = await text.indexOf(lineEnd, start);
		const line = await text.text(start, end);
		parts.push(blob.slice(kept, start), unreadable(line, sniffed.quote, sign));
		kept = end;
		return Math.min(end + 1, blob.size);
	};
	for (;;) {
		const cell = await nextLongCell(text, from, record, signs);
		if (!cell) break;
		const verdict = await judge(text, cell, shape, lineEnd);
		if (verdict === 'cell' && cell.close !== undefined) {
			from = cell.close + 1;
			record = cell.record;
			continue;
		}
		if (verdict === 'cell') {
			for (from = cell.record; from < blob.size;) from = await mark(from, strayMarks.quote_never_closed);
			break;
		}
		const sign = cell.close === undefined ? strayMarks.quote_never_closed : strayMarks.quote_misplaced;
		from = await mark(cell.record, sign);
		if (verdict.partner !== undefined && verdict.partner >= from) {
			from = await mark(verdict.partner, strayMarks.quote_misplaced);
		}
		record = from;
	}
	return parts.length === 0 ? source : { name, blob: new Blob([...parts, blob.slice(kept)]) };
}

function code(sign: string): number {
	return sign.charCodeAt(0);
}

function startOfText(head: Uint8Array): number {
	return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
}

/** `partner`: start of the line in which the quote that seemed to close the cell stands inside or behind a value. */
interface Stray {
	partner: number | undefined;
}

async function judge(
	text: BlobWindow,
	{ record, open, close }: LongCell,
	shape: RowShape,
	lineEnd: number
): Promise<'cell' | Stray> {
	const end = close ?? Math.min(text.blob.size, open + longestCell);
	const before = await text.text(record, open);
	const lines = (await text.text(open + 1, end)).split(lineEnd === 0x0a ? /\r?\n/ : '\r');
	const opening = before + (lines[0] ?? '');
	const inner = lines.slice(1, -1).filter((line) => line.trim() !== '');
	const tail = lines.at(-1) ?? '';
	const lastStart = end - new TextEncoder().encode(tail).length;
	const lastEnd = await text.indexOf(lineEnd, lastStart);
	const last = (await text.text(lastStart, lastEnd)).trimEnd();
	const rows = inner.filter((line) => isRowLike(line, shape)).length;
	const endsLikeRow = last === '' || isRowLike(last, shape);
	const isStray =
		inner.length > 2
			? rows >= inner.length * 0.8
			: rows === inner.length && endsLikeRow && isFullLine(opening, shape) && (rows > 0 || last !== '');
	if (!isStray) return 'cell';
	// A quote at the start of a cell is looked at by itself, as the opening one of its own line.
	const opensCell = tail === '' || tail.endsWith(shape.delimiter);
	return { partner: close === undefined || opensCell ? undefined : lastStart };
}

/** One quoted cell with a letter after its closing quote, which the engine's reader refuses. A blank line stays. */
function unreadable(line: string, quote: string, sign: Mark): string {
	return line.trim() === '' ? line : quote + line.trimEnd().replaceAll(quote, quote + quote) + quote + sign;
}
