/**
 * Files whose rows are not fills: a row with buyer and seller is two, two ledger rows are one. Such a file is read
 * through a subquery that adds virtual cells after the file's own; to everything else they are further columns.
 */
import { literal } from '../engine/identifier';
import { blanks } from './cell-sql';
import { legsRelation, type LegsShape } from './leg-shape';
import type { Sniffed } from './sniff';

/** Buyer and seller in one row. Virtual cells: one for each pair, the side, and maker or taker where it is known. */
export interface TwoUsersShape {
	kind: 'two_users';
	/** Entity column, and the positions of its header for either side. */
	pairs: { column: string; buy: number; sell: number }[];
	/** The column that says who took, and its words (lower case) for either side. */
	taker?: { index: number; buyer: string[]; seller: string[] };
}

export type Shape = TwoUsersShape | LegsShape;

/** Position of the first virtual cell; the one before it catches what is too much in a row. */
export function firstVirtual(headers: readonly string[]): number {
	return headers.length + 1;
}

/** Names and sampled cells of the virtual columns. */
interface Virtual {
	headers: string[];
	/** The cells each sampled row becomes. */
	rows: (cells: readonly string[]) => string[][];
}

function virtual(headers: readonly string[], shape: Shape): Virtual {
	if (shape.kind === 'two_rows') {
		return {
			headers: legHeaders,
			rows: (cells) => [
				[shape.side, shape.amount, shape.amount, shape.fee, shape.feeAsset, -1].map(
					(index) => cells[index] ?? ''
				)
			]
		};
	}
	const { pairs, taker } = shape;
	const cellsOf = (cells: readonly string[], side: 'buy' | 'sell'): string[] => [
		...pairs.map((pair) => cells[pair[side]] ?? ''),
		side,
		...(taker ? [liquidity(cells[taker.index] ?? '', side, taker)] : [])
	];
	return {
		headers: [
			...pairs.map((pair) => `${headers[pair.buy] ?? ''} | ${headers[pair.sell] ?? ''}`),
			'buy | sell',
			...(taker ? ['taker | maker'] : [])
		],
		rows: (cells) => [cellsOf(cells, 'buy'), cellsOf(cells, 'sell')]
	};
}

const legHeaders = ['side', 'base', 'quote', 'fee', 'fee unit', ''];

function liquidity(cell: string, side: 'buy' | 'sell', taker: NonNullable<TwoUsersShape['taker']>): string {
	const word = cell.trim().toLowerCase();
	const took = taker.buyer.includes(word) ? 'buy' : taker.seller.includes(word) ? 'sell' : '';
	if (took === '') return '';
	return took === side ? 'taker' : 'maker';
}

/** The head of the file with its virtual columns, as a mapping of this shape sees it. */
export function shapedSniffed(sniffed: Sniffed, shape: Shape | undefined): Sniffed {
	if (!shape) return sniffed;
	const width = sniffed.headers.length;
	const added = virtual(sniffed.headers, shape);
	const own = (cells: readonly string[]): string[] =>
		Array.from({ length: width + 1 }, (_, index) => (index < width ? (cells[index] ?? '') : ''));
	return {
		...sniffed,
		headers: [...sniffed.headers, '', ...added.headers],
		sample: sniffed.sample.flatMap((cells) => added.rows(cells).map((extra) => [...own(cells), ...extra]))
	};
}

/** Names of the virtual cells, such as `c12`. */
export function virtualCells(headers: readonly string[], shape: Shape): string[] {
	return virtual(headers, shape).headers.map((_, place) => `c${firstVirtual(headers) + place}`);
}

/**
 * The rows of `relation` with their virtual cells, `file_row` (position among the filled rows, from 1) and
 * `source_rows` (how many of them a row stands for). `cells` are the file's own.
 */
export function shapedRelation(
	relation: string,
	headers: readonly string[],
	cells: readonly string[],
	shape: Shape
): string {
	const filled = cells.map((cell) => `${cell} is not null`).join(' or ');
	const numbered = `(select cast(row_number() over () as bigint) as file_row, ${cells.join(', ')}
				from ${relation} where ${filled})`;
	const names = virtualCells(headers, shape);
	if (shape.kind === 'two_rows') return legsRelation(numbered, cells, names, shape);
	const either = (buy: string, sell: string): string => `case when is_buyer then ${buy} else ${sell} end`;
	const values = [
		...shape.pairs.map((pair) => either(`c${pair.buy}`, `c${pair.sell}`)),
		either(`'buy'`, `'sell'`),
		...(shape.taker ? [takerSql(shape.taker)] : [])
	];
	return `(
				select file_row, 1 as source_rows, ${cells.join(', ')},
					${values.map((value, place) => `${value} as ${names[place] ?? ''}`).join(',\n\t\t\t\t\t')}
				from ${numbered} cross join (values (true), (false)) as sides (is_buyer)
			)`;
}

function takerSql({ index, buyer, seller }: NonNullable<TwoUsersShape['taker']>): string {
	const word = `lower(trim(c${index}, ${blanks}))`;
	const list = (words: readonly string[]): string => words.map(literal).join(', ');
	return `case
						when ${word} in (${list(buyer)}) then case when is_buyer then 'taker' else 'maker' end
						when ${word} in (${list(seller)}) then case when is_buyer then 'maker' else 'taker' end
					end`;
}

/** Positions of the file's own cells behind a column; more than one where either side has its own. */
export function sourceCells({ shape }: { shape?: Shape }, { headers }: Sniffed, index: number): number[] {
	const place = index - firstVirtual(headers);
	if (!shape || place < 0) return [index];
	if (shape.kind === 'two_rows') {
		return [[shape.side, shape.amount, shape.amount, shape.fee, shape.feeAsset][place] ?? index];
	}
	const pair = shape.pairs[place];
	return pair ? [pair.buy, pair.sell] : [];
}
