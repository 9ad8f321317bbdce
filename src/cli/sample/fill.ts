import type { Liquidity, Product } from './fees';
import type { Market } from './market';
import type { Person } from './person';

/** What both sides of a match share. */
export interface Trade {
	/** 18 digits, growing with time; set when the first side is written. */
	tradeId: string;
	market: Market;
	product: Product;
	/** In quote units. */
	price: number;
	baseQty: number;
	/** USD, to the cent. */
	notionalUsd: number;
}

/** One side of a match: a row of trades.csv. */
export interface Fill {
	/** Seconds since the epoch. */
	time: number;
	person: Person;
	trade: Trade;
	side: 'buy' | 'sell';
	liquidity: Liquidity;
	source: 'ios' | 'android' | 'web' | 'api';
}

export function otherSide(side: Fill['side']): Fill['side'] {
	return side === 'buy' ? 'sell' : 'buy';
}
