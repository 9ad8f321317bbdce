/** The statements that compare rows of a new file with those loaded before, cell by cell. */
import { identifier } from '../engine/identifier';
import { fileName, overlapName, printsName, repeatedName, type Side } from './overlap-names';

/** What two sets of files of one table have in common to compare by. */
export interface Comparison {
	/** Imports loaded before, all with the same columns. */
	known: readonly number[];
	/** Every column both have. */
	compared: readonly string[];
	/** Those that name a row; all of `compared` where the table has no key. */
	identity: readonly string[];
	/** Whether rows of one identity and different cells are the same row, restated. */
	hasKey: boolean;
	/** A time both have: without a key, equal rows have equal times, and only those of the new file's span are looked at. */
	time?: string;
}

/** Part `slice` of `slices` of the rows: a join of everything at once may not fit in memory. */
export interface Slice {
	slice: number;
	slices: number;
}

/** How many rows, of the side with more, have a key that stands more than once on a side: n. */
export function repeatedRows(fresh: number): string {
	const of = (side: Side) =>
		`(select count(*) from ${printsName(fresh, side)} as p semi join ${repeatedName(fresh)} as r on r.key_print = p.key_print)`;
	return `select greatest(${of('fresh')}, ${of('known')}) as n`;
}

/**
 * Adds the pairs of one slice of the keys that stand more than once on a side. Equal rows are matched one to one, since
 * two equal fills in one file are two fills. A row is restated when its key is left once on each side; a key left
 * several times decides nothing.
 */
export function repeatedStatement(fresh: number, comparison: Comparison, { slice, slices }: Slice): string {
	const { known, compared, identity, hasKey } = comparison;
	const cells = compared.map(identifier).join(', ');
	const key = identity.map(identifier).join(', ');
	const repeated = (side: Side) =>
		`select p.row_id from ${printsName(fresh, side)} as p semi join ${repeatedName(fresh)} as r on r.key_print = p.key_print
	where p.key_print % ${slices} = ${slice}`;
	const earlier = known.map(
		(id) => `select ${Math.trunc(id)} as file, rowid as row_id, ${cells} from ${fileName(id)}
	where rowid in (${repeated('known')} and p.file = ${Math.trunc(id)})`
	);
	const restated = `
union all
select f.row_id, k.file, k.row_id, false
from fresh_left as f
join known_left as k on ${equalKey('f', 'k', comparison)}
where f.namesakes = 1 and k.namesakes = 1`;
	return `insert into ${overlapName(fresh)}
with fresh as (
	select rowid as row_id, ${cells} from ${fileName(fresh)} where rowid in (${repeated('fresh')})
),
known as (
	${earlier.join('\n\tunion all\n\t')}
),
fresh_shared as (
	select f.*, row_number() over (partition by ${cells} order by row_id) as copy
	from fresh as f semi join known as k on ${equalKey('f', 'k', comparison)}
),
known_shared as (
	select k.*, row_number() over (partition by ${cells} order by file, row_id) as copy
	from known as k semi join fresh as f on ${equalKey('f', 'k', comparison)}
),
same as (
	select f.row_id, k.file, k.row_id as known_row
	from fresh_shared as f
	join known_shared as k on ${equal('f', 'k', compared)} and f.copy = k.copy
),
fresh_left as (
	select f.*, count(*) over (partition by ${key}) as namesakes
	from fresh_shared as f anti join same as s on s.row_id = f.row_id
),
known_left as (
	select k.*, count(*) over (partition by ${key}) as namesakes
	from known_shared as k anti join same as s on s.file = k.file and s.known_row = k.row_id
)
select row_id, file, known_row, true from same${hasKey ? restated : ''}`;
}

// A row whose deciding column is empty has no key; a missing second part, such as the side, is as good as any.
function equalKey(left: string, right: string, { identity, hasKey }: Comparison): string {
	const [first = '', ...others] = identity;
	if (!hasKey) return equal(left, right, identity);
	const decided = `${left}.${identifier(first)} = ${right}.${identifier(first)}`;
	return others.length > 0 ? `${decided} and ${equal(left, right, others)}` : decided;
}

function equal(left: string, right: string, columns: readonly string[]): string {
	return columns
		.map((name) => `${left}.${identifier(name)} is not distinct from ${right}.${identifier(name)}`)
		.join(' and ');
}

/** Takes out pairs that only their prints called restated: another key with the same hash. */
export function withoutStrangers(fresh: number, known: number, comparison: Comparison): string {
	return `delete from ${overlapName(fresh)} where file = ${Math.trunc(known)} and not is_same and row_id in (
	select o.row_id ${restatedPairs(fresh, known)} and not (${equalKey('f', 'k', comparison)})
)`;
}

/** Of restated rows: how often each column changed, as `n0`, `n1` … in the order of `compared`. */
export function restatedCounts(fresh: number, known: number, compared: readonly string[]): string {
	const counts = compared.map(
		(name, index) =>
			`count(*) filter (where f.${identifier(name)} is distinct from k.${identifier(name)}) as n${index}`
	);
	return `select ${counts.join(', ')} ${restatedPairs(fresh, known)}`;
}

/** The first restated values of one column: row_key, before, after. */
export function restatedExamples(
	fresh: number,
	known: number,
	column: string,
	identity: readonly string[],
	limit: number
): string {
	const name = identifier(column);
	const key = identity.map((part) => `cast(f.${identifier(part)} as varchar)`).join(', ');
	return `select concat_ws(' · ', ${key}) as row_key, cast(k.${name} as varchar) as before, cast(f.${name} as varchar) as after
${restatedPairs(fresh, known)} and f.${name} is distinct from k.${name}
order by f.rowid limit ${Math.trunc(limit)}`;
}

function restatedPairs(fresh: number, known: number): string {
	return `from ${overlapName(fresh)} as o
join ${fileName(fresh)} as f on f.rowid = o.row_id
join ${fileName(known)} as k on k.rowid = o.known_row
where o.file = ${Math.trunc(known)} and not o.is_same`;
}
