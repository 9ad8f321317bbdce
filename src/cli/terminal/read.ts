/** `tapedeck read`: what the reader understood, as standard CSV; the receipt goes to `warn`. */
import path from 'node:path';
import { csvLine } from '$lib/deck/csv';
import { identifier } from '$lib/engine/identifier';
import { rawRows, recognise, sniff, type Receipt, type TableSource } from '$lib/intake';
import type { Dataset } from '$lib/workspace/dataset';
import { UsageError, type Arguments } from './arguments';
import { sureEnough } from './files';
import { openDataset } from './open';
import { receiptLines } from './receipt-lines';
import { tablesIn } from './tables-in';

const page = 20_000;

/**
 * Writes one table: canonical columns where the file is a known table, its own headers and cells where it is not.
 * Throws UsageError without exactly one file.
 */
export async function read(
	given: Arguments,
	write: (text: string) => void,
	warn: (line: string) => void
): Promise<void> {
	const [name, ...more] = given.positional;
	if (!name || more.length > 0) throw new UsageError('read takes one file: tapedeck read <file>.');
	const parts = await tablesIn(name);
	const [part] = parts;
	if (!part || parts.length > 1) {
		const names = parts.map(({ source }) => path.join(path.dirname(parts[0]?.file ?? ''), source.name));
		throw new UsageError(`${name} holds ${parts.length} tables; read one of them: ${names.join(', ')}.`);
	}
	if (part.refusal) throw part.refusal;
	const { source } = part;
	const isAsked = (given.options.as?.length ?? 0) > 0 || (given.options.map?.length ?? 0) > 0;
	if (!isAsked && !(await isKnownTable(source))) return readRaw(source, write, warn);
	const options = {
		...given.options,
		data: [name],
		as: (given.options.as ?? []).map((table) => asFile(table, name))
	};
	const { dataset, files } = await openDataset({ ...given, options }, 0, warn);
	for (const receipt of dataset.receipts) {
		await writeTable(dataset, receipt, write);
		for (const line of receiptLines(receipt, files[0]?.confidence ?? 1, 'en')) warn(line);
	}
	await dataset.engine.close();
}

/** There is one file, so `--as trades` names it without saying so. */
function asFile(table: string, file: string): string {
	return table.includes('=') ? table : `${table}=${file}`;
}

async function isKnownTable(source: TableSource): Promise<boolean> {
	const best = recognise(await sniff(source))[0];
	return (best?.confidence ?? 0) >= sureEnough;
}

async function writeTable(dataset: Dataset, receipt: Receipt, write: (text: string) => void): Promise<void> {
	const { columns, constants } = receipt.mapping;
	const names = [...new Set([...Object.keys(columns), ...Object.keys(constants)])];
	write(csvLine(names));
	const list = names.map(identifier).join(', ');
	const table = `imported.file_${receipt.id}`;
	const { rows: counted } = await dataset.engine.run(`select count(*) as rows_there from ${table}`);
	const end = Number(counted[0]?.['rows_there'] ?? 0);
	for (let from = 0; from < end; from += page) {
		const { rows } = await dataset.engine.run(
			`select ${list} from ${table} where reject_reason is null and rowid between ${from} and ${from + page - 1} order by rowid`
		);
		for (const row of rows) write(csvLine(names.map((name) => row[name] ?? null)));
	}
}

async function readRaw(
	source: TableSource,
	write: (text: string) => void,
	warn: (line: string) => void
): Promise<void> {
	const sniffed = await sniff(source);
	write(csvLine(sniffed.headers));
	let count = 0;
	for await (const row of rawRows(source, sniffed)) {
		write(csvLine(row));
		count += 1;
	}
	warn(
		`${source.name}: no known table; ${count} rows as they came. Name a table with --as <table> to have them checked.`
	);
}
