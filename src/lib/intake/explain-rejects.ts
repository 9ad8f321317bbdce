/** What the engine's reader cannot say about the rows it left out. */
import type { Engine } from '../engine/engine';
import { literal } from '../engine/identifier';
import { hidden, hiddenColumns } from './privacy';
import type { Sniffed } from './sniff';
import { strayMarks } from './stray-quotes';

/** A sum under the table, in the words of the programs that write one. */
const totals = `^[\\s"'*]*(grand total|sub-?total|total|totals|sum|summe|gesamt|合计|总计|小计|合計|總計|小計)[\\s"'*:：]*([,;\\t|]|$)`;

/** Names repeated headers and totals, shows stray lines as they came and counts rows as the workbook does. */
export async function explainRejects(
	engine: Engine,
	table: string,
	sniffed: Sniffed,
	kept: readonly number[] | undefined
): Promise<void> {
	const lost = `${table}_rejected`;
	const { rows } = await engine.run(`select 1 as found from ${lost} where reason is not null limit 1`);
	if (rows.length === 0) return;
	const quote = literal(sniffed.quote);
	const twice = literal(sniffed.quote.repeat(2));
	const script = Object.entries(strayMarks).map(
		([reason, mark]) => `update ${lost}
set reason = ${literal(reason)}, line = replace(substring(line, 2, length(line) - 3), ${twice}, ${quote})
where ends_with(line, ${quote} || ${literal(mark)});`
	);
	script.push(
		`update ${lost} set reason = 'header_repeated' where reason is not null and line = ${literal(headerLine(sniffed, kept))};`,
		`update ${lost} set reason = 'totals_row' where reason is not null and regexp_matches(line, ${literal(`(?i)${totals}`)});`,
		renumbered(lost, sniffed)
	);
	await engine.exec(script.join('\n'));
}

/** As the engine shows a row: private cells masked. */
function headerLine(sniffed: Sniffed, kept: readonly number[] | undefined): string {
	const { headers, delimiter } = sniffed;
	const { secret, masked } = hiddenColumns(sniffed, kept);
	const cells = headers.map((header) => (header.includes(delimiter) ? `"${header}"` : header));
	return cells.map((cell, index) => (secret.has(index) || masked.has(index) ? hidden : cell)).join(delimiter);
}

/** Beyond this many gaps in a sheet its rows keep their positions among the data. */
const mostBreaks = 50_000;

function renumbered(lost: string, { rowBreaks, skip }: Sniffed): string {
	if (rowBreaks.length === 0 || rowBreaks.length > mostBreaks) return '';
	const breaks = rowBreaks.map(({ record, row }) => `(${record}, ${row})`).join(', ');
	return `create or replace table ${lost} as
select coalesce(breaks.first_row + lost."row" + ${skip} - breaks.record, lost."row" + ${skip}) as "row", lost.* exclude ("row")
from ${lost} as lost
asof left join (values ${breaks}) as breaks (record, first_row) on lost."row" + ${skip} >= breaks.record;`;
}
