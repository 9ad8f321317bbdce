/** Takes rows that were loaded before out of a freshly read table. */
import type { Engine } from '../engine/engine';
import { identifier } from '../engine/identifier';
import { keys } from '../schema/keys';
import { columnsOf, type Mapping } from './mapping';
import type { Overlap } from './overlap';
import { overlapName } from './overlap-names';

/** Rows shown of whatever is counted. */
export const shownExamples = 3;

/** Writes the table again without the rows that were loaded before. */
export async function leaveOut(
	engine: Engine,
	id: number,
	mapping: Mapping,
	overlap: Overlap,
	signal: AbortSignal | undefined
): Promise<void> {
	if (overlap.alreadyLoaded.count === 0) return;
	const table = `imported.file_${id}`;
	const gone = `select row_id from ${overlapName(id)} where is_same and file in (${overlap.reliesOn.join(', ')})`;
	const named = (keys[mapping.entity] ?? []).filter((name) => columnsOf(mapping).includes(name));
	const shown = (named.length > 0 ? named : columnsOf(mapping)).map(
		(name) => `cast(${identifier(name)} as varchar)`
	);
	const { rows } = await engine.run(
		`select row_number, concat_ws(' · ', ${shown.join(', ')}) as line from ${table}
where rowid in (${gone} order by row_id limit ${shownExamples}) order by rowid`
	);
	overlap.alreadyLoaded.examples = rows.map((row) => ({
		row: Number(row['row_number']),
		line: String(row['line'] ?? '')
	}));
	const { rows: left } = await engine.run(
		`select (select count(*) from ${table}) - (select count(*) from (${gone})) as n`
	);
	// The same file once more, which is common: nothing has to be looked up row by row.
	const which = Number(left[0]?.['n'] ?? 0) === 0 ? 'false' : `rowid not in (${gone})`;
	await engine.exec(
		`create table ${table}_kept as select * from ${table} where ${which};
drop table ${table};
alter table ${table}_kept rename to file_${id};`,
		{ signal }
	);
}
