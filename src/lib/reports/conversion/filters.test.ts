/** Steps narrowed to a product, a symbol, a device or an amount, by hand. */
import { beforeAll, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

/**
 * All of Jan 1 unless a day is named.
 *  u1 deposits 50 at 01:00 and 200 at 02:00; trades spot 10 at 01:30, perp 500 at 03:00, perp 20 on Jan 2
 *  u2 deposits 50 at 01:00; trades perp 500 at 02:00
 *  u3 deposits 300 at 01:00, withdraws 20 at 01:30; trades spot 500 at 02:00, perp 30 on Jan 2, spot 800 on Jan 3
 */
const tables = {
	users: `user_id,registered_at,device_first
u1,2026-01-01 00:00:00,ios
u2,2026-01-01 00:00:00,web
u3,2026-01-01 00:00:00,ios`,
	transfers: `user_id,created_at,direction,asset,amount_usd,status
u1,2026-01-01 01:00:00,deposit,USDT,50,completed
u1,2026-01-01 02:00:00,deposit,USDT,200,completed
u2,2026-01-01 01:00:00,deposit,USDT,50,completed
u3,2026-01-01 01:00:00,deposit,USDT,300,completed
u3,2026-01-01 01:30:00,withdrawal,USDT,20,completed`,
	trades: `user_id,traded_at,trade_id,symbol,notional_usd,product,source
u1,2026-01-01 01:30:00,1,BTCUSDT,10,spot,web
u1,2026-01-01 03:00:00,2,ETHUSDT,500,perp,ios
u1,2026-01-02 03:00:00,3,BTCUSDT,20,perp,ios
u2,2026-01-01 02:00:00,4,BTCUSDT,500,perp,web
u3,2026-01-01 02:00:00,5,BTCUSDT,500,spot,ios
u3,2026-01-02 05:00:00,6,BTCUSDT,30,perp,web
u3,2026-01-03 05:00:00,7,ETHUSDT,800,spot,web
ghost,2026-02-20 00:00:00,8,BTCUSDT,10,spot,web`
};

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf(tables);
}, 60_000);

const only = {
	...report,
	queries: { funnel: report.queries.funnel },
	present: () => []
} as unknown as typeof report;

async function reached(params: Partial<Params>, part = 'all', member = ''): Promise<unknown[]> {
	const run = await workspace.run(only, params, { from: '2026-01-01', to: '2026-01-05', asOf: '2026-01-31' });
	const found = run.tables.funnel?.rows.filter((row) => row.part === part && row.member === member) ?? [];
	return found.map((row) => row.reached);
}

/** Nobody's KYC is dated: registration, deposit, trade, repeat trade; the numbers of the steps stay 1, 3, 4 and 5. */
test('without a filter: u2 does not trade again', async () => {
	expect(await reached({})).toEqual([3, 3, 3, 2]);
});

test('a deposit of at least 100: u2 has none, u1 the second', async () => {
	expect(await reached({ min_usd_3: 100 })).toEqual([3, 2, 2, 2]);
	expect(await reached({ min_usd_3: 200 })).toEqual([3, 2, 2, 2]);
	expect(await reached({ min_usd_3: 201 })).toEqual([3, 1, 1, 1]);
});

test('a trade of a product, a symbol or a device', async () => {
	// u3's first perp is of Jan 2; its next trade of any kind of Jan 3
	expect(await reached({ with_4: 'product=perp' })).toEqual([3, 3, 3, 2]);
	// that of Jan 3 is spot
	expect(await reached({ with_4: 'product=perp', with_5: 'product=perp' })).toEqual([3, 3, 3, 1]);
	// u1 at 03:00, then Jan 2; u3 Jan 3, then never
	expect(await reached({ with_4: 'symbol=ETHUSDT' })).toEqual([3, 3, 2, 1]);
	expect(await reached({ with_4: 'device=ios' })).toEqual([3, 3, 2, 2]);
	expect(await reached({ with_4: 'product=spot', min_usd_4: 400 })).toEqual([3, 3, 1, 1]);
	expect(await reached({ with_4: 'product=options' })).toEqual([3, 3, 0, 0]);
});

test('the entry itself: registrations on ios, first deposits of at least 100', async () => {
	expect(await reached({ with_1: 'device=ios' })).toEqual([2, 2, 2, 2]);
	// u1 enters at 02:00 and trades at 03:00
	expect(await reached({ entry: 'first_deposit', min_usd_3: 100 })).toEqual([2, 2, 2]);
});

test('under every definition', async () => {
	for (const definition of ['tapedeck', 'posthog', 'mixpanel', 'amplitude', 'clickhouse'] as const) {
		expect(await reached({ definition, min_usd_3: 100 })).toEqual([3, 2, 2, 2]);
		const perpThenSpot = {
			definition,
			funnel: 'custom',
			step_1: 'deposit',
			step_2: 'trade',
			with_2: 'product=perp',
			step_3: 'trade',
			with_3: 'product=spot'
		} as const;
		// only u3 trades spot after perp
		expect(await reached(perpThenSpot)).toEqual([3, 3, 1]);
		// u2 goes straight from deposit to perp, u1 from its second deposit, where that may stand for u1; u3 trades spot first
		const isBest = definition !== 'tapedeck' && definition !== 'mixpanel';
		expect(await reached({ ...perpThenSpot, step_order: 'strict_steps' })).toEqual([3, isBest ? 2 : 1, 0]);
	}
	// in any order u1’s spot before its perp counts as well
	const any = {
		funnel: 'custom',
		step_1: 'deposit',
		step_2: 'trade',
		step_3: 'trade',
		step_order: 'any'
	} as const;
	expect(await reached({ ...any, with_2: 'product=perp', with_3: 'product=spot' })).toEqual([3, 3, 2]);
});

test('an event that fits two steps takes one of them, save for ClickHouse', async () => {
	const path = { funnel: 'custom', step_1: 'trade', step_2: 'trade', step_3: 'none' } as const;
	// perp and perp again: u1 only
	expect(await reached({ ...path, with_1: 'product=perp', with_2: 'product=perp' })).toEqual([3, 1]);
	// anything, then perp: u2’s only trade is one
	expect(await reached({ ...path, with_2: 'product=perp' })).toEqual([3, 2]);
	expect(await reached({ ...path, with_2: 'product=perp', step_order: 'any' })).toEqual([3, 2]);
	expect(await reached({ ...path, with_2: 'product=perp', definition: 'clickhouse' })).toEqual([3, 3]);
});

test('an exclusion event of at least so much, or of a product', async () => {
	expect(await reached({ exclusion: 'withdraw' })).toEqual([3, 3, 2, 1]);
	expect(await reached({ exclusion: 'withdraw', exclusion_min_usd: 20 })).toEqual([3, 3, 2, 1]);
	expect(await reached({ exclusion: 'withdraw', exclusion_min_usd: 21 })).toEqual([3, 3, 3, 2]);
	// between registration and deposit nobody trades spot; after the deposit u1 and u3 do
	const spot = {
		funnel: 'custom',
		step_1: 'register',
		step_2: 'deposit',
		step_3: 'trade',
		with_3: 'product=perp'
	} as const;
	expect(await reached({ ...spot, exclusion: 'trade', exclusion_with: 'product=spot' })).toEqual([3, 3, 1]);
});

test('an optional step of at least 100 is done by u3 only: u1’s comes after the trade', async () => {
	const optional = { optional_step: 3, min_usd_3: 100 };
	expect(await reached(optional, 'optional', 'done')).toEqual([1, 1, 1]);
	expect(await reached(optional, 'optional', 'skipped')).toEqual([2, 2, 1]);
});

test('a step done again can end the path there', async () => {
	const path = {
		funnel: 'custom',
		step_1: 'register',
		step_2: 'deposit',
		step_3: 'trade',
		with_3: 'product=perp'
	} as const;
	expect(await reached(path)).toEqual([3, 3, 3]);
	// u1 deposits twice before its perp
	expect(await reached({ ...path, repeats: 'stop' })).toEqual([3, 3, 2]);
});

test('what is set is told, and the funnel never widens', async () => {
	const run = await workspace.run(
		report,
		{ with_4: 'product=perp', min_usd_3: 100 },
		{ from: '2026-01-01', to: '2026-01-05', asOf: '2026-01-31' }
	);
	expect(JSON.stringify(run.blocks)).toContain(
		'Step 3: worth at least (deposit) 100 and Step 4: only with (trade) product=perp'
	);
	expect(run.tables.properties?.rows.map((row) => row.property_value)).toEqual([
		'device=ios',
		'device=web',
		'product=perp',
		'product=spot',
		'symbol=BTCUSDT',
		'symbol=ETHUSDT'
	]);
	for (const step_order of ['ordered', 'strict_steps', 'strict', 'any'] as const)
		for (const filter of [
			{ with_4: 'product=perp' },
			{ min_usd_4: 500, with_5: 'product=spot' },
			{ min_usd_3: 60 }
		]) {
			const steps = (await reached({ ...filter, step_order })).map(Number);
			expect(steps).toEqual(steps.toSorted((a, b) => b - a));
		}
});
