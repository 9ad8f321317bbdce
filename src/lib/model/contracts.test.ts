import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { importText } from '$lib/intake/import-text';
import { openStore, wipe } from '$lib/intake/store';
import { buildModel } from './build';
import { readFacts } from './coverage';

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
}, 60_000);

/** Turnover in USD by symbol; null where a fill has no value. */
async function valued(trades: string, listings?: string): Promise<Record<string, number | null>> {
	await wipe(engine);
	if (listings) await importText(engine, listings, 'listings');
	await importText(engine, trades, 'trades');
	await buildModel(engine, { zoneMinutes: 0 });
	const { rows } = await engine.run('select symbol, notional_usd, is_unpriced from model.trades');
	return Object.fromEntries(
		rows.map((row) => [String(row['symbol']), row['is_unpriced'] ? null : Number(row['notional_usd'])])
	);
}

const head = 'user_id,traded_at,symbol,product,side,price,base_qty';
const fill = (symbol: string, price: number, quantity: number, product = 'perp') =>
	`1,2026-01-05 10:00:00,${symbol},${product},buy,${price},${quantity}`;

// What venues publish: OKX's BTC-USDT-SWAP is 0.01 BTC, its BTC-USD-SWAP 100 USD; Binance's BTCUSD_PERP is 100 USD,
// its other coin-margined contracts 10 USD.
const listings = `symbol,product,contract_size
BTC-USDT-SWAP,perp,0.01
BTC-USD-SWAP,perp,100
BTCUSD_PERP,perp,100
ETHUSD_250328,futures,10`;

test('contracts are worth their size, coin-margined ones in dollars', async () => {
	const trades = [
		head,
		fill('BTC-USDT-SWAP', 30_000, 3),
		fill('BTC-USD-SWAP', 30_000, 3),
		fill('BTCUSD_PERP', 30_000, 7),
		fill('ETHUSD_250328', 2000, 5, 'futures'),
		// Coins, as before.
		fill('BTCUSDT', 30_000, 0.5)
	].join('\n');
	// 3 × 0.01 × 30,000; 3 × 100; 7 × 100; 5 × 10; 0.5 × 30,000.
	expect(await valued(trades, listings)).toEqual({
		'BTC-USDT-SWAP': 900,
		'BTC-USD-SWAP': 300,
		BTCUSD_PERP: 700,
		ETHUSD_250328: 50,
		BTCUSDT: 15_000
	});
});

test('without a size they have no value, and are counted', async () => {
	const trades = [
		head,
		fill('BTC-USDT-SWAP', 30_000, 3),
		fill('BTCUSD_PERP', 30_000, 7),
		fill('PI_XBTUSD', 30_000, 7),
		fill('BTCUSD', 30_000, 7),
		fill('ETHUSD', 2000, 2, 'spot')
	].join('\n');
	expect(await valued(trades)).toEqual({
		'BTC-USDT-SWAP': null,
		BTCUSD_PERP: null,
		PI_XBTUSD: null,
		// A perpetual in USD: coins or contracts, nobody can tell.
		BTCUSD: null,
		ETHUSD: 4000
	});
	expect((await readFacts(engine)).unpricedFills).toBe(4);
});

test('a size in the row goes before the listing, a value in USD before both', async () => {
	const trades = [
		`${head},contract_size,notional_usd`,
		`${fill('BTC-USDT-SWAP', 30_000, 3)},0.001,`,
		`${fill('BTCUSDT', 30_000, 3)},0.5,`,
		`${fill('BTCUSD_PERP', 30_000, 7)},100,650`
	].join('\n');
	// 3 × 0.001 × 30,000; 3 × 0.5 × 30,000.
	expect(await valued(trades, listings)).toEqual({ 'BTC-USDT-SWAP': 90, BTCUSDT: 45_000, BTCUSD_PERP: 650 });
});

test('a quote value that is coins, as Binance writes it for coin-margined contracts, is not taken for dollars', async () => {
	// 7 contracts of 100 USD are 0.02333333 BTC at 30,000.
	const trades = [
		`${head},quote_qty`,
		`${fill('BTCUSD_PERP', 30_000, 7)},0.02333333`,
		`${fill('BTC-USD-SWAP', 30_000, 0.5)},15000`,
		`${fill('BTC-USDT-SWAP', 30_000, 3)},900`
	].join('\n');
	// Half a bitcoin at 30,000 is 15,000: these quantities are coins. The linear one's quote value is what it says.
	expect(await valued(trades, listings)).toEqual({
		BTCUSD_PERP: 700,
		'BTC-USD-SWAP': 15_000,
		'BTC-USDT-SWAP': 900
	});
});

test('the view takes quantity × price for a value just where the model does', async () => {
	const symbols = [
		...['BTC-USDT-SWAP', 'BTC-USD-SWAP', 'BTCUSD_PERP', 'BTCUSD_250328', 'BTCUSDT_250328', 'PI_XBTUSD'],
		...[
			'PF_XBTUSD',
			'BTC-PERPETUAL',
			'BTC-27DEC24',
			'BTC-USDT-250328',
			'BTC-USDT',
			'BTCUSDT',
			'XBTUSD',
			'BTC_USDT'
		]
	];
	const trades = [head, ...symbols.map((symbol) => fill(symbol, 100, 1, 'spot'))].join('\n');
	await valued(trades);
	const { rows } = await engine.run(
		`select s.symbol from model.symbols as s join loaded.trades as t on t.symbol = s.symbol
where s.is_contract <> (t.quote_qty is null)`
	);
	expect(rows).toEqual([]);
	const { rows: contracts } = await engine.run(
		'select symbol from model.symbols where is_contract order by symbol'
	);
	expect(contracts.map((row) => row['symbol'])).toEqual([
		'BTC-27DEC24',
		'BTC-PERPETUAL',
		'BTC-USD-SWAP',
		'BTC-USDT-250328',
		'BTC-USDT-SWAP',
		'BTCUSD_250328',
		'BTCUSD_PERP',
		'PI_XBTUSD'
	]);
});
