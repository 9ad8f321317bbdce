/** The proof of one load: what came in, what was left out and why. */
import type { Engine, Row } from '../engine/engine';
import { identifier, literal } from '../engine/identifier';
import type { Words } from './intake-error';
import { entityOf, type Mapping } from './mapping';
import type { Overlap } from './overlap';
import { hiddenColumns } from './privacy';
import { optionalColumns } from './read-columns';
import { records } from './records';
import { sourceCells } from './shapes';
import type { Sniffed } from './sniff';

export interface Receipt {
	id: number;
	entity: string;
	/** Name of the file. */
	file: string;
	/** Bytes. */
	size: number;
	/** SHA-256 of the first and last megabyte and the size, hex. */
	hash: string;
	/** ISO 8601. */
	importedAt: string;
	/** rowsLoaded + rows that were there already + the counts of `rejected`, always. Blank lines are no rows. */
	rowsRead: number;
	rowsLoaded: number;
	/** Reason codes, see `reasonText`; `row` counts data rows from 1, or is the row of a workbook's sheet. Most frequent first. */
	rejected: { reason: string; count: number; examples: { row: number; line: string }[] }[];
	/** Optional cells of loaded rows that could not be understood and were left empty. */
	unread: { column: string; count: number; examples: string[] }[];
	/** Typed rows that came out, where a row of the file is not one of them. */
	fills?: number;
	/** Sides of loaded rows that gave no fill, with buyer and seller in one row; reason codes. */
	sidesLeftOut?: { reason: string; count: number }[];
	/** Headers that were never read, since they look like credentials or identity papers. */
	refused?: string[];
	/** Headers of personal data that is masked, and hashed where a column needs it. */
	masked?: string[];
	mapping: Mapping;
	assumptions: Words[];
	encoding: string;
	delimiter: string;
	/** First and last time in the table's main time column, ISO 8601 in UTC; null when it has none. */
	firstAt: string | null;
	lastAt: string | null;
	/** What it shares with files loaded before; absent where there was nothing to compare with. */
	overlap?: Overlap;
	/** The import that took this one's place; until the next import it can come back. */
	replaced?: { by: number; importedAt: string };
}

/** Rows of the file that were loaded before, by another file, and rows that could not be used. */
export function rowsLeftOut(receipt: Receipt): { repeated: number; rejected: number } {
	const repeated = receipt.overlap?.alreadyLoaded.count ?? 0;
	return { repeated, rejected: receipt.rowsRead - receipt.rowsLoaded - repeated };
}

const shownExamples = 3;
const shownCharacters = 300;

/** What is counted after a load. */
export type Counts = Pick<
	Receipt,
	| 'rowsRead'
	| 'rowsLoaded'
	| 'rejected'
	| 'unread'
	| 'fills'
	| 'sidesLeftOut'
	| 'refused'
	| 'masked'
	| 'firstAt'
	| 'lastAt'
>;

/** Counts a freshly loaded table and its rejected rows (`<table>_rejected`). */
export async function countRows(
	engine: Engine,
	table: string,
	sniffed: Sniffed,
	mapping: Mapping
): Promise<Counts> {
	const lost = identifierOf(`${table}_rejected`);
	const hiding = hiddenColumns(sniffed, mapping.kept);
	const named = (indexes: ReadonlySet<number>): string[] =>
		[...indexes].map((index) => sniffed.headers[index] ?? '');
	const rejected = await rejectedByReason(engine, lost);
	const time = mainTime(mapping);
	const span = time
		? `min(${identifier(time)}) as first_at, max(${identifier(time)}) as last_at`
		: 'null as first_at, null as last_at';
	const { rows } = await engine.run(
		`select count(*) as fills, ${loadedRows(mapping)} as loaded, ${span} from ${identifierOf(table)} where reject_reason is null`
	);
	const { rowsLoaded, fills } = loadedOf(rows[0]);
	rejected.sort((first, second) => second.count - first.count);
	return {
		rowsRead: rowsLoaded + rejected.reduce((sum, reason) => sum + reason.count, 0),
		rowsLoaded,
		rejected,
		unread: await unreadByColumn(engine, lost, sniffed, mapping),
		...(hiding.secret.size > 0 ? { refused: named(hiding.secret) } : {}),
		...(hiding.masked.size > 0 ? { masked: named(hiding.masked) } : {}),
		...(mapping.shape ? { fills } : {}),
		...(mapping.shape?.kind === 'two_users'
			? { sidesLeftOut: await sidesLeftOut(engine, identifierOf(table)) }
			: {}),
		firstAt: textOrNull(rows[0]?.['first_at']),
		lastAt: textOrNull(rows[0]?.['last_at'])
	};
}

/** Rows of the file behind what the table holds, and its fills where a row is not one. */
export async function countLoaded(
	engine: Engine,
	table: string,
	mapping: Mapping
): Promise<Pick<Counts, 'rowsLoaded' | 'fills'>> {
	const { rows } = await engine.run(
		`select count(*) as fills, ${loadedRows(mapping)} as loaded from ${identifierOf(table)} where reject_reason is null`
	);
	const { rowsLoaded, fills } = loadedOf(rows[0]);
	return mapping.shape ? { rowsLoaded, fills } : { rowsLoaded };
}

function loadedOf(row: Row | undefined): { rowsLoaded: number; fills: number } {
	return { rowsLoaded: Number(row?.['loaded'] ?? 0), fills: Number(row?.['fills'] ?? 0) };
}

/** SQL: rows of the file behind the loaded ones. */
function loadedRows({ shape }: Mapping): string {
	if (shape?.kind === 'two_users') return 'count(distinct row_number)';
	return shape?.kind === 'two_rows' ? 'coalesce(sum(source_rows), 0)' : 'count(*)';
}

async function sidesLeftOut(engine: Engine, table: string): Promise<Receipt['sidesLeftOut']> {
	const { rows } = await engine.run(
		`select cast(reject_reason as varchar) as reason, count(*) as "count" from ${table}
where reject_reason is not null and row_number in (select row_number from ${table} where reject_reason is null)
group by 1 order by 2 desc, 1`
	);
	return rows.map((row) => ({ reason: String(row['reason']), count: Number(row['count']) }));
}

function identifierOf(table: string): string {
	return `imported.${identifier(table)}`;
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

function mainTime(mapping: Mapping): string | undefined {
	const timed = entityOf(mapping.entity).columns.filter((column) => column.name in mapping.times);
	return (timed.find((column) => column.required) ?? timed[0])?.name;
}

async function rejectedByReason(engine: Engine, lost: string): Promise<Receipt['rejected']> {
	const { rows } = await engine.run(
		`select reason, count(*) as "count" from ${lost} where reason is not null group by reason order by 2 desc, 1`
	);
	const found: Receipt['rejected'] = [];
	for (const row of rows) {
		const reason = String(row['reason']);
		const { rows: examples } = await engine.run(
			`select "row", line from ${lost} where reason = ${literal(reason)} order by "row" limit ${shownExamples}`
		);
		found.push({
			reason,
			count: Number(row['count']),
			examples: examples.map((example) => ({
				row: Number(example['row']),
				line: String(example['line'] ?? '').slice(0, shownCharacters)
			}))
		});
	}
	return found;
}

async function unreadByColumn(
	engine: Engine,
	lost: string,
	sniffed: Sniffed,
	mapping: Mapping
): Promise<Receipt['unread']> {
	const columns = optionalColumns(mapping);
	if (columns.length === 0) return [];
	const isUnread = (bit: number): string => `(unread_bits >> ${bit}) & 1 = 1`;
	const { rows } = await engine.run(
		`select ${columns.map((_, bit) => `count(*) filter (where ${isUnread(bit)}) as n${bit}`).join(', ')} ` +
			`from ${lost} where reason is null`
	);
	const found: Receipt['unread'] = [];
	for (const [bit, column] of columns.entries()) {
		const count = Number(rows[0]?.[`n${bit}`] ?? 0);
		if (count === 0) continue;
		const { rows: lines } = await engine.run(
			`select line from ${lost} where reason is null and ${isUnread(bit)} order by "row" limit 20`
		);
		const index = mapping.columns[column.name]?.index ?? 0;
		const cells = lines.flatMap((row) => {
			const cellsOfLine = records(String(row['line'] ?? ''), sniffed.delimiter)[0] ?? [];
			return sourceCells(mapping, sniffed, index).map((place) => cellsOfLine[place] ?? '');
		});
		found.push({ column: column.name, count, examples: [...new Set(cells)].slice(0, shownExamples) });
	}
	return found;
}
