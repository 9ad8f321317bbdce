import { expect, test } from 'vitest';
import { workspaceOf } from '$lib/reports/testing';
import { readFacts } from './coverage';

const pairs: [symbol: string, base: string | null, quote: string | null][] = [
	['BTC-PERPETUAL', 'BTC', 'USD'],
	['BTC-USD-SWAP', 'BTC', 'USD'],
	['BTCUSDT', 'BTC', 'USDT'],
	['BTCUSDT_250328', 'BTC', 'USDT'],
	['BTCUSD_PERP', 'BTC', 'USD'],
	['ETH-27DEC24', 'ETH', 'USD'],
	['PI_XBTUSD', 'BTC', 'USD'],
	['SOL_USDC-PERPETUAL', 'SOL', 'USDC'],
	['BTC-USDT-SWAP', 'BTC', 'USDT'],
	['BTCUSDT_SPBL', 'BTC', 'USDT'],
	['BTC_USDT', 'BTC', 'USDT'],
	['CAKE', null, null],
	['ETH/BTC', 'ETH', 'BTC'],
	['SOLFDUSD', 'SOL', 'FDUSD'],
	['XBTUSD', 'BTC', 'USD'],
	['XDGEUR', 'DOGE', 'EUR'],
	['XRPUSDT', 'XRP', 'USDT'],
	['XETHXXBT', 'ETH', 'BTC'],
	['XXBTZUSD', 'BTC', 'USD']
];

test('symbols are taken apart as venues write them; what names no quote is listed', async () => {
	const fills = pairs.map(([symbol]) => `1,2026-01-01 00:00:00,${symbol},buy,10`);
	const { engine } = await workspaceOf({
		trades: ['user_id,traded_at,symbol,side,quote_qty', ...fills].join('\n')
	});
	const { rows } = await engine.run('select symbol, base, quote from model.symbols order by symbol');
	const byName = pairs.map(([symbol, base, quote]) => ({ symbol, base, quote }));
	expect(rows).toEqual(byName.sort((first, second) => (first.symbol < second.symbol ? -1 : 1)));
	expect((await readFacts(engine)).unsplitSymbols).toEqual({ count: 1, examples: ['CAKE'] });
});
