import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '$lib/engine/engine';
import { workspaceOf, type TestWorkspace } from '$lib/reports/testing';

// BTC has a price on Friday the 2nd and Monday the 5th, BNB on the 2nd only.
const fxRates = `date,asset,usd_price
2026-01-02,BTC,100000
2026-01-05,BTC,104000
2026-01-02,BNB,600
2026-01-02,JPY,0
2026-01-02,USDC,0.97`;

const fills = [
	// day, symbol, price, base_qty, fee_amount, fee_asset → notional_usd, is_unpriced, fee_usd
	['01', 'ETHBTC', 0.05, 10, 0.001, 'BTC', 0, true, null],
	['02', 'ETHBTC', 0.05, 10, 0.001, 'BTC', 50_000, false, 100],
	['04', 'ETHBTC', 0.05, 10, 0.001, 'BTC', 50_000, false, 100],
	['05', 'ETHBTC', 0.05, 10, 0.001, 'BTC', 52_000, false, 104],
	['12', 'ETHBTC', 0.05, 10, 0.001, 'BTC', 52_000, false, 104],
	['13', 'ETHBTC', 0.05, 10, 0.001, 'BTC', 0, true, null],
	// Own price of the base, through the quote's: 0.01 × 0.05 × 104,000.
	['06', 'ETHBTC', 0.05, 10, 0.01, 'ETH', 52_000, false, 52],
	['07', 'SOLUSDT', 200, 3, 0.02, 'SOL', 600, false, 4],
	['08', 'BTCUSDC', 90_000, 0.1, 0.001, 'BTC', 9_000, false, 90],
	['09', 'BTC-USDT', 90_000, 0.1, 0.01, 'BNB', 9_000, false, 6],
	['10', 'BTC-USDT', 90_000, 0.1, 0.01, 'BNB', 9_000, false, null],
	['11', 'BTC-USDT', 90_000, 0.1, 0, 'XYZ', 9_000, false, 0],
	['14', 'BTC-USDT', 90_000, 0.1, 2, 'USDE', 9_000, false, 2],
	['15', 'BTCJPY', 14_000_000, 0.1, -5, 'USDC', 0, true, -5]
] as const;

let workspace: TestWorkspace;
const rows = async (sql: string): Promise<Row[]> => (await workspace.engine.run(sql)).rows;

beforeAll(async () => {
	const lines = fills.map(
		([day, symbol, price, quantity, fee, asset]) =>
			`u,2026-01-${day} 12:00:00,${symbol},${price},${quantity},${fee},${asset}`
	);
	workspace = await workspaceOf({
		trades: ['user_id,traded_at,symbol,price,base_qty,fee_amount,fee_asset', ...lines].join('\n'),
		fx_rates: fxRates,
		transfers: `user_id,created_at,direction,asset,amount,amount_usd
u,2026-01-03 10:00:00,deposit,BTC,0.5,
u,2026-01-03 11:00:00,deposit,USDC,70,
u,2026-01-03 12:00:00,deposit,BTC,1,99000
u,2026-01-03 13:00:00,deposit,DOGE,5,`,
		rewards: `user_id,paid_at,kind,asset,amount
u,2026-01-06 10:00:00,voucher,BNB,0.5
u,2026-01-06 11:00:00,voucher,USDE,3`
	});
}, 60_000);

describe('asset prices', () => {
	test('stand for their day and at most seven more, until the next one', async () => {
		expect(
			await rows(
				`select asset, min(day) as first_on, max(day) as last_on, count(*) as days, count(distinct day) as dates
				from model.asset_prices where asset <> 'USDC' group by asset, usd_price order by first_on, asset`
			)
		).toEqual([
			{ asset: 'BNB', first_on: '2026-01-02', last_on: '2026-01-09', days: 8, dates: 8 },
			{ asset: 'BTC', first_on: '2026-01-02', last_on: '2026-01-04', days: 3, dates: 3 },
			{ asset: 'BTC', first_on: '2026-01-05', last_on: '2026-01-12', days: 8, dates: 8 }
		]);
	});

	test('value quotes and fees in other assets on the day of the fill', async () => {
		const found = await rows(
			'select notional_usd, is_unpriced, fee_usd from model.trades order by traded_at'
		);
		const expected = [...fills].sort((a, b) => a[0].localeCompare(b[0]));
		expect(found.map((row) => row['is_unpriced'])).toEqual(expected.map((fill) => fill[7]));
		for (const [index, [day, symbol, , , , asset, notional, , fee]] of expected.entries()) {
			expect(found[index]?.['notional_usd'], `${day} ${symbol}`).toBeCloseTo(notional, 9);
			if (fee === null) expect(found[index]?.['fee_usd'], `${day} ${asset}`).toBeNull();
			else expect(found[index]?.['fee_usd'], `${day} ${asset}`).toBeCloseTo(fee, 9);
		}
	});

	test('value transfers and rewards; a value in the export stays', async () => {
		expect(await rows('select amount_usd from model.transfers order by moved_at')).toEqual([
			{ amount_usd: 50_000 },
			{ amount_usd: 70 },
			{ amount_usd: 99_000 },
			{ amount_usd: null }
		]);
		expect(await rows('select amount_usd from model.rewards order by paid_at')).toEqual([
			{ amount_usd: 300 },
			{ amount_usd: 3 }
		]);
	});
});

test('a symbol is split at its sign, else before a known quote asset', async () => {
	const symbols = {
		BTCUSDT: ['BTC', 'USDT'],
		BTCFDUSD: ['BTC', 'FDUSD'],
		'1INCHUSDC': ['1INCH', 'USDC'],
		'ETH/USDT': ['ETH', 'USDT'],
		'BTC-USDT-SWAP': ['BTC', 'USDT'],
		BTC_JPY: ['BTC', 'JPY'],
		BTCUSDT_SPBL: ['BTC', 'USDT'],
		SOLETH: ['SOL', 'ETH'],
		USDT: [null, 'USDT'],
		GOLD: [null, null]
	};
	const { engine } = await workspaceOf({
		trades: [
			'user_id,traded_at,symbol,quote_qty',
			...Object.keys(symbols).map((symbol) => `u,2026-01-02 12:00:00,${symbol},1`)
		].join('\n')
	});
	const { rows: found } = await engine.run('select symbol, base, quote from model.symbols');
	expect(Object.fromEntries(found.map((row) => [row['symbol'], [row['base'], row['quote']]]))).toEqual(
		symbols
	);
}, 60_000);
