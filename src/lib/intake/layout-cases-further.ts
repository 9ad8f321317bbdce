/** What the venues' fixtures must give, worked out by hand: Kraken to the back office. */
import type { LayoutCase } from './layout-cases';

const user = { constants: { user_id: '77' } };

export const furtherLayoutCases: Record<string, LayoutCase> = {
	'kraken-trades.csv': {
		layout: 'kraken.trades',
		zone: 0,
		counts: [2, 2],
		choices: user,
		rows: [
			{
				traded_at: '2018-11-18T23:31:29.123Z',
				symbol: 'XXBTZUSD',
				side: 'buy',
				base_qty: 0.5,
				quote_qty: 2750,
				fee_amount: 4.4
			}
		]
	},
	'kraken-ledgers.csv': {
		layout: 'kraken.ledgers',
		zone: 0,
		counts: [3, 2],
		rejected: { not_a_transfer: 1 },
		choices: user,
		rows: [
			{ direction: 'deposit', asset: 'BTC', amount: 1.5 },
			{ direction: 'withdrawal', asset: 'USD', amount: 100, fee_amount: 5 }
		]
	},
	'kucoin-filled.csv': {
		layout: 'kucoin.filled',
		zone: 120,
		counts: [2, 2],
		rows: [
			{
				user_id: '7',
				traded_at: '2024-01-02T01:04:05.000Z',
				base_qty: 2,
				quote_qty: 20,
				notional_usd: 20,
				liquidity: 'taker',
				fee_asset: 'USDT'
			}
		]
	},
	'kucoin-old.csv': {
		layout: 'kucoin.fills-old',
		zone: 480,
		counts: [2, 2],
		choices: user,
		rows: [{ traded_at: '2019-05-11T02:27:17.000Z', base_qty: 3, quote_qty: 33, liquidity: 'maker' }]
	},
	'bitget-spot.csv': {
		layout: 'bitget.spot-fee-coin',
		zone: 480,
		counts: [2, 2],
		choices: user,
		rows: [
			{
				traded_at: '2024-01-01T19:04:05.000Z',
				symbol: 'BTCUSDT_SPBL',
				base_qty: 0.1,
				quote_qty: 4000
			}
		]
	},
	'htx-matches.csv': {
		layout: 'htx.matches',
		zone: 0,
		counts: [2, 2],
		rows: [
			{
				user_id: '314',
				traded_at: '2022-07-29T09:00:00.000Z',
				symbol: 'BTCUSDT',
				side: 'buy',
				base_qty: 0.01,
				quote_qty: 230,
				fee_amount: 0.00002,
				fee_asset: 'BTC'
			}
		]
	},
	'mexc-spot.csv': {
		layout: 'mexc.spot',
		zone: 0,
		counts: [2, 2],
		rows: [
			{
				user_id: '88',
				side: 'buy',
				base_qty: 4,
				quote_qty: 40,
				fee_amount: 0.04,
				fee_asset: 'USDT',
				liquidity: 'taker'
			}
		]
	},
	'gate-ledger.csv': {
		layout: 'gate.ledger',
		zone: 0,
		counts: [3, 2],
		rejected: { not_a_transfer: 1 },
		choices: user,
		rows: [
			{ direction: 'deposit', asset: 'USDT', amount: 500 },
			{ direction: 'withdrawal', asset: 'BTC', amount: 0.2 }
		]
	},
	'lbank-spot.csv': {
		layout: 'lbank.spot',
		zone: 0,
		counts: [2, 2],
		choices: user,
		rows: [{ trade_id: '9', symbol: 'ETH_USDT', base_qty: 2, quote_qty: 20, fee_amount: 0.02 }]
	},
	'deribit-log.csv': {
		layout: 'deribit.log',
		zone: 0,
		counts: [2, 1],
		rejected: { not_a_trade: 1 },
		choices: user,
		rows: [
			{
				traded_at: '2021-03-05T08:00:01.000Z',
				symbol: 'BTC-PERPETUAL',
				side: 'sell',
				base_qty: 0.02,
				price: 50000,
				fee_amount: 0.00001,
				trade_id: '140'
			}
		]
	},
	'bitfinex-trades.csv': {
		layout: 'bitfinex.trades',
		zone: 0,
		counts: [2, 2],
		choices: user,
		rows: [
			{
				traded_at: '2019-09-20T13:00:00.000Z',
				side: 'sell',
				base_qty: 0.5,
				price: 10000,
				quote_qty: 5000,
				fee_amount: 10,
				fee_asset: 'USD'
			},
			{ side: 'buy', base_qty: 1 }
		]
	},
	'back-office-turnover.csv': {
		layout: 'back-office.turnover-order',
		zone: 0,
		counts: [2, 2],
		fills: 4,
		rows: [
			{
				user_id: '21',
				counterparty_id: '20',
				trade_id: '1060730588447035394',
				order_id: '901',
				side: 'buy',
				liquidity: 'taker',
				price: 10,
				base_qty: 2,
				quote_qty: 20,
				fee_amount: 0.02
			},
			{
				user_id: '20',
				counterparty_id: '21',
				trade_id: '1060730588447035394',
				order_id: '900',
				side: 'sell',
				liquidity: 'maker',
				fee_amount: 0.04
			}
		]
	},
	'back-office-orders.csv': {
		layout: 'back-office.entrust-order',
		zone: 0,
		counts: [2, 2],
		rows: [
			{ order_id: '900', user_id: '20', side: 'sell', type: 'limit', status: 'filled', qty: 2, filled_qty: 2 }
		]
	},
	'back-office-withdraw.csv': {
		layout: 'back-office.coin-withdraw',
		zone: 0,
		counts: [2, 2],
		rows: [
			{
				direction: 'withdrawal',
				asset: 'ETH',
				status: 'reversed',
				method: 'onchain',
				amount: 1,
				fee_amount: 0.01
			},
			{ status: 'pending', method: 'internal' }
		]
	}
};
