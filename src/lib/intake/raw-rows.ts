/** A file's cells as they came, for tables nobody knows. */
import type { Source } from '../engine/engine';
import { asUtf8 } from './decode';
import { IntakeError } from './intake-error';
import { records } from './records';
import type { Sniffed } from './sniff';

/** Characters one string may hold, with room to spare. */
const longestText = 400e6;

/**
 * Every data row, as wide as the headers: missing cells are empty, cells beyond are joined to the last one, nothing is
 * dropped. Blank lines are no rows. Throws {@link IntakeError} for a text too long to be held.
 */
export async function* rawRows(source: Source, sniffed: Sniffed): AsyncGenerator<string[]> {
	const text = await asUtf8(source, sniffed);
	if (text.blob.size > longestText) {
		throw new IntakeError({
			en: `${source.name} is larger than ${longestText / 1e6} MB and no known table: name its table with --as.`,
			zh: `${source.name} 超过 ${longestText / 1e6} MB 且无法识别：请用 --as 指定表。`
		});
	}
	const width = sniffed.headers.length;
	for (const row of records(await text.blob.text(), sniffed.delimiter).slice(sniffed.skip)) {
		if (row.every((cell) => cell.trim() === '')) continue;
		const cells = row.slice(0, width).map((cell) => cell.replace(/\uFEFF/g, ''));
		while (cells.length < width) cells.push('');
		const beyond = row.slice(width).filter((cell) => cell !== '');
		if (beyond.length > 0) cells[width - 1] = [cells[width - 1], ...beyond].join(sniffed.delimiter);
		yield cells;
	}
}
