import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { applyChoices } from './choices';
import { problems } from './problems';
import { recognise } from './recognise';
import { sniff } from './sniff';
import { load, openStore } from './store';

// One small file per venue: headers as exported, rows invented with that venue's habits.
const folder = path.resolve(import.meta.dirname, '../schema/packs/fixtures');
let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

interface Expected {
	layout: string;
	zone: number;
	/** Read, loaded. */
	counts: [number, number];
	rejected?: Record<string, number>;
	fills?: number;
	choices?: Parameters<typeof applyChoices>[2];
	/** Columns of the first rows, by hand. */
	rows: Record<string, unknown>[];
}

const user = { constants: { user_id: '77' } };

const expected: Record<string, Expected> = {
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
		counts: [7, 4],
		rejected: { not_a_spot_trade: 2, unpaired_leg: 1 },
		fills: 2,
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
			{ side: 'sell', price: 30000, base_qty: 0.01, quote_qty: 300, fee_amount: 0.3, fee_asset: 'USDT' }
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
		rows: [{ trade_id: '9', symbol: 'ETHUSDT', base_qty: 2, quote_qty: 20, fee_amount: 0.02 }]
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

describe('one export of each venue', () => {
	it('has a file for each expectation', () => {
		expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
	});

	it.each(Object.entries(expected))('%s', async (name, wanted) => {
		const source = { name, blob: new Blob([readFileSync(path.join(folder, name))]) };
		const sniffed = await sniff(source);
		const [first] = recognise(sniffed);
		expect(first?.known?.layout.id).toBe(wanted.layout);
		expect(first?.confidence).toBeGreaterThan(0.7);
		if (wanted.choices) expect(problems(first!.mapping).map(({ column }) => column)).toEqual(['user_id']);
		const mapping = applyChoices(sniffed, first!.mapping, wanted.choices ?? {});
		expect(problems(mapping)).toEqual([]);
		expect(mapping.zoneMinutes).toBe(wanted.zone);
		const receipt = await load(engine, source, sniffed, mapping, {
			mode: 'replace',
			importedAt: '2024-06-01T00:00:00.000Z'
		});
		const rejected = Object.fromEntries(receipt.rejected.map(({ reason, count }) => [reason, count]));
		expect(rejected).toEqual(wanted.rejected ?? {});
		expect([receipt.rowsRead, receipt.rowsLoaded]).toEqual(wanted.counts);
		expect(receipt.fills).toBe(wanted.fills);
		expect(receipt.unread).toEqual([]);
		const { rows } = await engine.run(
			`select * from loaded."${mapping.entity}" order by ${mapping.entity === 'trades' ? 'traded_at, side' : 'created_at'}`
		);
		expect(rows.length).toBe(wanted.fills ?? receipt.rowsLoaded);
		wanted.rows.forEach((row, index) => {
			for (const [column, value] of Object.entries(row)) {
				const found = rows[index]?.[column];
				if (typeof value === 'number') expect(found, column).toBeCloseTo(value, 9);
				else expect(found, column).toBe(value);
			}
		});
	});

	it('says what a file is that no table can take, and lets it be mapped by hand', async () => {
		const blob = new Blob([
			'Date,Wallet,Pair,Type,Sell,Buy,Price,Inverse Price,Date Updated,Status\n2024-01-01 10:00:00,Spot,BTCUSDT,Market,100 USDT,0.01 BTC,1 BTC = 10000 USDT,x,2024-01-01 10:00:00,Successful'
		]);
		const sniffed = await sniff({ name: 'convert.csv', blob });
		const [first] = recognise(sniffed);
		expect(first?.known?.layout.id).toBe('binance.convert');
		expect(problems(first!.mapping)[0]?.message.en).toMatch(/^This is Binance, convert history/);
		const byHand = applyChoices(sniffed, first!.mapping, { entity: 'trades' });
		expect(byHand.layout).toBeUndefined();
		expect(problems(byHand).map(({ column }) => column)).toContain('user_id');
	});
});
