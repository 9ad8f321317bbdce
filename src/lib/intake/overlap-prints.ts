/**
 * Rows of two files as numbers: millions of them are joined within the memory of a page, where their text is not.
 * A row's `key_print` is a hash of what names it, its `cells_print` another one of every cell. Rows are taken as equal when
 * both are, 128 bits; a restated row's key is compared once more as it stands.
 */
import { identifier, literal } from '../engine/identifier';
import { fileName, overlapName, printsName, repeatedName } from './overlap-names';
import type { Comparison, Slice } from './overlap-sql';

/** Makes the empty tables of a comparison. */
export function overlapTables(fresh: number): string {
	return `create or replace table ${overlapName(fresh)} (row_id bigint, file integer, known_row bigint, is_same boolean);
create or replace table ${repeatedName(fresh)} (key_print ubigint);`;
}

/** One row where a slice of the new file's keys has any among the rows loaded before; stops at the first. */
export function sharesAny(fresh: number, comparison: Comparison, { slice, slices }: Slice): string {
	const print = keyPrint(comparison);
	const earlier = comparison.known.map(
		(id) => `select 1 as shared from ${knownRows(fresh, id, comparison)}
	and ${print} in (
		select ${print} from ${freshRows(fresh, comparison)} and ${print} % ${slices} = ${slice}
	)`
	);
	return `select shared from (${earlier.join('\nunion all\n')}) limit 1`;
}

/** Writes both sides down as numbers. */
export function printStatements(fresh: number, comparison: Comparison): string[] {
	const prints = `rowid as row_id, ${keyPrint(comparison)} as key_print, ${cellsPrint(comparison)} as cells_print`;
	const earlier = comparison.known.map(
		(id) => `select ${Math.trunc(id)} as file, ${prints} from ${knownRows(fresh, id, comparison)}`
	);
	return [
		`create or replace table ${printsName(fresh, 'fresh')} as select ${Math.trunc(fresh)} as file, ${prints} from ${freshRows(fresh, comparison)}`,
		`create or replace table ${printsName(fresh, 'known')} as ${earlier.join('\nunion all\n')}`
	];
}

/** Notes the keys of one slice that both sides have and one of them several times. */
export function noteRepeated(fresh: number, slice: Slice): string {
	const keysOf = (side: 'fresh' | 'known') =>
		`select key_print, ${side === 'fresh'} as is_fresh from ${part(fresh, side, slice)}`;
	return `insert into ${repeatedName(fresh)}
select key_print
from (${keysOf('fresh')} union all ${keysOf('known')})
group by key_print
having count(*) > 2 and bool_or(is_fresh) and not bool_and(is_fresh)`;
}

/** Adds the pairs of one slice whose key stands once on each side. */
export function pairStatement(fresh: number, { hasKey }: Comparison, slice: Slice): string {
	return `insert into ${overlapName(fresh)}
select f.row_id, k.file, k.row_id, f.cells_print = k.cells_print
from (select * from ${part(fresh, 'fresh', slice)}) as f
join (select * from ${part(fresh, 'known', slice)}) as k on k.key_print = f.key_print
anti join ${repeatedName(fresh)} as r on r.key_print = f.key_print
${hasKey ? '' : 'where f.cells_print = k.cells_print'}`;
}

function part(fresh: number, side: 'fresh' | 'known', { slice, slices }: Slice): string {
	const rows = printsName(fresh, side);
	return slices > 1 ? `${rows} where key_print % ${slices} = ${slice}` : rows;
}

function keyPrint({ identity }: Comparison): string {
	return `hash(${identity.map(identifier).join(', ')})`;
}

// In another order than the key's, so that the two do not agree on rows by one and the same accident.
function cellsPrint({ compared }: Comparison): string {
	return `hash(${[literal('cells'), ...compared.map(identifier).reverse()].join(', ')})`;
}

function freshRows(fresh: number, comparison: Comparison): string {
	return `${fileName(fresh)}
	where reject_reason is null and rowid not in (select row_id from ${overlapName(fresh)})${decided(comparison)}`;
}

function knownRows(fresh: number, known: number, comparison: Comparison): string {
	const { time, hasKey } = comparison;
	const name = time === undefined ? '' : identifier(time);
	const span =
		hasKey || time === undefined
			? ''
			: `
	and (${name} is null or ${name} between (select min(${name}) from ${fileName(fresh)}) and (select max(${name}) from ${fileName(fresh)}))`;
	return `${fileName(known)}
	where reject_reason is null and rowid not in (select row_id from imported.superseded where file = ${Math.trunc(known)})${decided(comparison)}${span}`;
}

// A row whose deciding column is empty has no key.
function decided({ identity, hasKey }: Comparison): string {
	return hasKey ? ` and ${identifier(identity[0] ?? '')} is not null` : '';
}
