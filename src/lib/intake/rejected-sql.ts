/** Rows that were not loaded, or not in full, kept beside their table. */
import { literal } from '../engine/identifier';
import type { Mapping } from './mapping';
import { hidden, hiddenColumns } from './privacy';
import { csvReason } from './reasons';
import type { Sniffed } from './sniff';

/** The engine appends to these temporary tables; emptied before a load so that files do not mix. */
export const forgetRejects = 'drop table if exists reject_errors;\ndrop table if exists reject_scans;';

/**
 * One row per rejected or partly unread row: "row" (position among the data rows), reason (null = loaded), unread_bits,
 * line. Rows the reader itself refused stand in reject_errors, several times each; they shift the positions of
 * those after them.
 */
export function rejectedStatement(table: string, sniffed: Sniffed, { shape, kept }: Mapping): string {
	const codes = ['TOO MANY COLUMNS', 'UNQUOTED VALUE', 'LINE SIZE OVER MAXIMUM', 'INVALID ENCODING']
		.map((type) => `when ${literal(type)} then ${literal(csvReason(type))}`)
		.join(' ');
	// A refused line cannot be taken apart, so where a column is private the whole line is.
	const { secret, masked } = hiddenColumns(sniffed, kept);
	const line = secret.size + masked.size > 0 ? `'${hidden}'` : `trim(any_value(csv_line), e'\\r\\n')`;
	return `create table ${table}_rejected as
with refused as (
	select
		cast(line as bigint) - ${sniffed.skip} as "row",
		case min(cast(error_type as varchar)) ${codes} else ${literal(csvReason(''))} end as reason,
		${line} as line,
		row_number() over (order by line) as place
	from reject_errors
	group by line
),
gaps as (
	select "row" - place + 1 as position, max(place) as place from refused group by "row" - place + 1
)
select
	cast(typed.row_number + coalesce(gaps.place, 0) as bigint) as "row",
	cast(typed.reject_reason as varchar) as reason,
	typed.unread_bits,
	typed.raw_line as line
from (${shape?.kind === 'two_users' ? bothSides(table) : oneByOne(table)}) as typed
asof left join gaps on typed.row_number >= gaps.position
union all
select "row", reason, cast(0 as bigint), line from refused`;
}

function oneByOne(table: string): string {
	return `select * from ${table} where reject_reason is not null or unread_bits > 0`;
}

/** A row that gave two fills is rejected when neither was loaded. */
function bothSides(table: string): string {
	return `select
	row_number,
	case when count(reject_reason) = 2 then min(cast(reject_reason as varchar)) end as reject_reason,
	bit_or(case when reject_reason is null then unread_bits else 0 end) as unread_bits,
	any_value(raw_line) as raw_line
from ${table}
where reject_reason is not null or unread_bits > 0
group by row_number`;
}
