/** What the venues' fixtures must give, worked out by hand: Binance to Coinbase. */
import type { Choices } from './choices';
import { furtherLayoutCases } from './layout-cases-further';

export interface LayoutCase {
	layout: string;
	zone: number;
	/** Read, loaded. */
	counts: [number, number];
	rejected?: Record<string, number>;
	fills?: number;
	choices?: Choices;
	/** Columns of the first rows, by hand. */
	rows: Record<string, unknown>[];
}

/** Personal exports name no user: one is given for the file. */
const user = { constants: { user_id: '77' } };

export const layoutCases: Record<string, LayoutCase> = {
	'binance-spot-new.csv': {
		layout: 'binance.spot-trades-new',
		zone: 0,
		counts: [3, 3],
		choices: user,
		rows: [
			{
				user_id: '77',
				traded_at: '2024-01-02T03:04:05.000Z',
				symbol: 'SOLUSDT',
				side: 'buy',
				price: 150,
				base_qty: 10,
				quote_qty: 1500,
				fee_amount: 0.001,
				fee_asset: 'BNB',
				base: 'SOL',
				quote: 'USDT',
				product: 'spot'
			},
			{ side: 'sell', base_qty: 2, quote_qty: 302, fee_amount: 0.302, fee_asset: 'USDT' }
		]
	},
	'binance-spot-czech.csv': {
		layout: 'binance.spot-trades-new',
		zone: 0,
		counts: [2, 2],
		choices: user,
		rows: [{ traded_at: '2024-01-02T03:04:05.000Z', base_qty: 0.5, quote_qty: 50, fee_asset: 'BNB' }]
	},
	'binance-withdrawals.csv': {
		layout: 'binance.withdrawals',
		zone: 0,
		counts: [3, 3],
		choices: user,
		rows: [
			{
				created_at: '2024-01-31T14:54:26.000Z',
				direction: 'withdrawal',
				asset: 'USDT',
				network: 'TRX',
				amount: 99,
				fee_amount: 1,
				status: 'completed',
				method: 'onchain'
			}
		]
	},
	'binance-statement.csv': {
		layout: 'binance.statement',
		zone: 0,
		counts: [5, 2],
		rejected: { not_a_transfer: 3 },
		rows: [
			{ user_id: '990', direction: 'deposit', asset: 'BTC', amount: 0.5 },
			{ user_id: '990', direction: 'withdrawal', asset: 'USDT', amount: 20 }
		]
	},
	'okx-trading.csv': {
		layout: 'okx.trading',
		zone: 480,
		counts: [7, 5],
		rejected: { not_a_spot_trade: 1, unpaired_leg: 1 },
		fills: 3,
		choices: user,
		rows: [
			{
				traded_at: '2023-07-10T04:00:00.000Z',
				symbol: 'ETH-USDT',
				order_id: '597524845211287598',
				side: 'buy',
				price: 1850,
				base_qty: 0.5,
				quote_qty: 925,
				fee_amount: 0.0005,
				fee_asset: 'ETH',
				product: 'spot'
			},
			{ side: 'sell', price: 30000, base_qty: 0.01, quote_qty: 300, fee_amount: 0.3, fee_asset: 'USDT' },
			// Three contracts of a size the file does not tell: no value.
			{
				symbol: 'BTC-USDT-SWAP',
				product: 'perp',
				side: 'buy',
				price: 30000,
				base_qty: 3,
				quote_qty: null,
				fee_amount: 0.15
			}
		]
	},
	'bybit-spot.csv': {
		layout: 'bybit.spot-uid',
		zone: 0,
		counts: [2, 2],
		rows: [
			{
				user_id: '5001',
				traded_at: '2024-11-16T14:35:00.000Z',
				side: 'buy',
				base_qty: 0.1,
				quote_qty: 9000,
				price: 90000,
				fee_amount: 0.0001
			}
		]
	},
	'bybit-uta.csv': {
		layout: 'bybit.uta',
		zone: 0,
		counts: [4, 3],
		rejected: { not_a_trade: 1 },
		fills: 2,
		rows: [
			{
				user_id: '5001',
				symbol: 'BTCEUR',
				product: 'spot',
				side: 'sell',
				base_qty: 0.5,
				quote_qty: 25000,
				fee_amount: 25,
				fee_asset: 'EUR'
			},
			{
				symbol: 'XAUTUSDT',
				product: 'perp',
				side: 'sell',
				base_qty: 0.02,
				price: 4356,
				fee_amount: 0.08712,
				fee_asset: 'USDT'
			}
		]
	},
	'coinbase.csv': {
		layout: 'coinbase.transactions',
		zone: 0,
		counts: [3, 2],
		rejected: { not_a_trade: 1 },
		choices: user,
		rows: [
			{
				traded_at: '2025-03-01T10:00:00.000Z',
				symbol: 'BTC-EUR',
				side: 'buy',
				base: 'BTC',
				quote: 'EUR',
				base_qty: 0.1,
				price: 80000,
				quote_qty: 8000,
				fee_amount: 12
			},
			{ side: 'sell', base_qty: 0.5, quote_qty: 40000 }
		]
	},
	...furtherLayoutCases
};
