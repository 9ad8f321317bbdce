/** A spot trade written as two ledger rows, what came and what went: read as one fill. */
import { literal } from '../engine/identifier';
import type { LegHeaders, RowFilter as RowsByHeader } from '../schema/packs/layout';
import { blanks } from './cell-sql';
import type { MappedColumn, RowFilter } from './mapping';

/** Positions of the columns. Virtual cells: side, base, quote, fee, fee unit, and a mark on a leg without its other. */
export interface LegsShape {
	kind: 'two_rows';
	/** The two rows of a trade agree in these. */
	key: number[];
	symbol: number;
	coin: number;
	amount: number;
	side: number;
	fee: number;
	feeAsset: number;
	/** Rows that are legs: each of these columns holds one of its words (lower case). */
	legs: Pick<RowFilter, 'index' | 'keep'>[];
}

/** The shape of a layout's legs; `place` gives a header's position. */
export function legsShape(
	legs: LegHeaders,
	rows: RowsByHeader | undefined,
	place: (header: string) => number
): LegsShape {
	const { onlyWhere } = legs;
	return {
		kind: 'two_rows',
		key: legs.key.map(place),
		symbol: place(legs.symbol),
		coin: place(legs.coin),
		amount: place(legs.amount),
		side: place(legs.side),
		fee: place(legs.fee),
		feeAsset: place(legs.feeAsset),
		legs: [
			...(rows ? [{ index: place(rows.header), keep: rows.keep }] : []),
			...(onlyWhere ? [{ index: place(onlyWhere.header), keep: onlyWhere.values }] : [])
		]
	};
}

const columns = ['side', 'base_qty', 'quote_qty', 'fee_amount', 'fee_asset'];

/** The entity columns that the virtual cells feed. */
export function legColumns(headers: readonly string[], shape: LegsShape): Record<string, MappedColumn> {
	const sources = [shape.side, shape.amount, shape.amount, shape.fee, shape.feeAsset];
	return Object.fromEntries(
		columns.map((column, place) => [
			column,
			{
				header: headers[sources[place] ?? -1] ?? '',
				index: headers.length + 1 + place,
				confidence: 0.99,
				reason: 'layout'
			}
		])
	);
}

/** Name of the virtual cell that marks a leg whose other is missing. */
export function unpairedCell(headers: readonly string[]): string {
	return `c${headers.length + 1 + columns.length}`;
}

/** Pairs the legs of `numbered` in file order; whatever is no leg passes as it is. */
export function legsRelation(
	numbered: string,
	cells: readonly string[],
	names: readonly string[],
	shape: LegsShape
): string {
	const cell = (index: number): string => `c${index}`;
	const isLeg = shape.legs.map(
		({ index, keep }) => `lower(${bare(cell(index))}) in (${keep.map(literal).join(', ')})`
	);
	const key = shape.key.map(cell).join(', ');
	const amount = `ltrim(${bare(cell(shape.amount))}, '-')`;
	const fee = bare(cell(shape.fee));
	const paid = `case when coalesce(try_cast(${fee} as double), 0) <> 0 then ${fee} || chr(31) || ${bare(cell(shape.feeAsset))} end`;
	const pick = (is: string, value: string): string => `max(case when ${is} then ${value} end) over pair`;
	const values = [
		`case when is_leg then base_side else ${cell(shape.side)} end`,
		`case when is_leg then base_amount else ${amount} end`,
		'case when is_leg then quote_amount end',
		`case when is_leg then coalesce(split_part(paid_fee, chr(31), 1), ${fee}) else ${fee} end`,
		`case when is_leg then nullif(split_part(paid_fee, chr(31), 2), '') else ${cell(shape.feeAsset)} end`,
		`case when is_leg and not is_pair then 'unpaired' end`
	];
	return `(
				select file_row, case when is_pair then 2 else 1 end as source_rows, ${cells.join(', ')},
					${values.map((value, place) => `${value} as ${names[place] ?? ''}`).join(',\n\t\t\t\t\t')}
				from (
					select *,
						is_leg and count(*) over pair = 2 as is_pair,
						min(file_row) over pair as first_row,
						${pick('is_base', cell(shape.side))} as base_side,
						${pick('is_base', amount)} as base_amount,
						${pick('not is_base', amount)} as quote_amount,
						max(${paid}) over pair as paid_fee
					from (
						select *, row_number() over (partition by is_leg, is_base, ${key} order by file_row) as turn
						from (
							select *, ${isLeg.length > 0 ? isLeg.join(' and ') : 'true'} as is_leg, ${isBaseSql(cell(shape.symbol), cell(shape.coin))} as is_base
							from ${numbered}
						)
					)
					window pair as (partition by is_leg, case when is_leg then turn else file_row end, ${key})
				)
				where not is_pair or file_row = first_row
			)`;
}

/** Whether a leg's coin is the base of its symbol: the part before the sign, else not the end of it. */
function isBaseSql(symbol: string, coin: string): string {
	const name = `upper(${bare(coin)})`;
	const market = `upper(${bare(symbol)})`;
	const split = ['-', '/', '_'].map(
		(sign) => `when contains(${market}, '${sign}') then split_part(${market}, '${sign}', 1) = ${name}`
	);
	return `case ${split.join(' ')} else not ends_with(${market}, ${name}) end`;
}

/** A cell without blanks and byte-order marks around it, which some files put before every cell. */
function bare(cell: string): string {
	return `trim(coalesce(${cell}, ''), ${blanks})`;
}
