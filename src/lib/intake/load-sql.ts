/** The one statement that reads a file into a typed table: the only place where a mapping becomes SQL. */
import { identifier, literal } from '../engine/identifier';
import { checks, unreadBits } from './check-sql';
import { entityOf, type Mapping } from './mapping';
import { hidden, hiddenColumns } from './privacy';
import { cellNames, readColumns, typedRows } from './read-columns';
import type { Reading } from './quick-reading';
import { rowChecks } from './row-checks';
import { shapedRelation, shapedSniffed, virtualCells } from './shapes';
import type { Sniffed } from './sniff';

/** Bytes; the engine's reader gives up on longer lines. */
const longestLine = 2_097_152;

/**
 * `create table` from a file's cells: row_number, the typed columns, reject_reason (null = loaded), unread_bits
 * (optional cells that could not be understood) and raw_line (only where one of the two is set).
 */
export function loadStatement(
	table: string,
	file: string,
	sniffed: Sniffed,
	mapping: Mapping,
	reading: Reading
): string {
	const { shape } = mapping;
	const columns = readColumns(shapedSniffed(sniffed, shape), mapping, reading);
	const cells = cellNames(sniffed);
	const overflow = `c${cells.length}`;
	const own = [...cells, overflow];
	const read = reader(file, sniffed, own);
	const relation = shape ? shapedRelation(read, sniffed.headers, own, shape) : read;
	const all = shape ? [...own, ...virtualCells(sniffed.headers, shape), 'file_row', 'source_rows'] : own;
	const found = checks(entityOf(mapping.entity), columns, overflow, rowChecks(sniffed, mapping));
	const codes = [...new Set(found.flatMap((check) => check.codes))];
	const names = columns.map(({ column }) => identifier(column.name)).join(', ');
	return `create table ${table} as
select
	${shape ? 'cast(file_row as integer) as row_number, source_rows' : 'cast(row_number() over () as integer) as row_number'},
	${names},
	reject_reason,
	unread_bits,
	case when reject_reason is not null or unread_bits > 0 then ${rawLine(sniffed, mapping, cells, overflow)} end as raw_line
from (
	select
		${names},
		cast(case
			${found.map(({ when, code }) => `when ${when} then ${code}`).join('\n\t\t\t')}
		end as enum(${codes.map(literal).join(', ')})) as reject_reason,
		${unreadBits(mapping, columns)} as unread_bits,
		${all.join(', ')}
	from (${typedRows(columns, all, relation)})
)`;
}

function reader(file: string, sniffed: Sniffed, cells: readonly string[]): string {
	const columns = cells.map((cell) => `${cell}: 'varchar'`).join(', ');
	return `read_csv(${literal(file)}, auto_detect = false, header = false, skip = ${sniffed.skip}, compression = 'none',
				delim = ${literal(sniffed.delimiter)}, quote = ${literal(sniffed.quote)}, escape = ${literal(sniffed.quote)}, parallel = false, max_line_size = ${longestLine},
				null_padding = true, ignore_errors = true, store_rejects = true, rejects_limit = 0, columns = {${columns}})`;
}

/** The row as it came, private columns masked. */
function rawLine(sniffed: Sniffed, mapping: Mapping, cells: readonly string[], overflow: string): string {
	const { secret, masked } = hiddenColumns(sniffed, mapping.kept);
	const delimiter = literal(sniffed.delimiter);
	const shown = cells.map((cell, index) => {
		if (secret.has(index) || masked.has(index))
			return `case when ${cell} is null then '' else '${hidden}' end`;
		return `case when contains(${cell}, ${delimiter}) then '"' || ${cell} || '"' else coalesce(${cell}, '') end`;
	});
	// One flat call: a chain of || over hundreds of columns is deeper than the parser allows.
	return `concat_ws(${delimiter}, ${shown.join(', ')}) || coalesce(${delimiter} || ${overflow}, '')`;
}
