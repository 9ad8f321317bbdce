import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '$lib/engine/engine';
import type { ReportRun } from '../run';
import { workspaceOf, type TestWorkspace } from '../testing';
import report from './report';

// Two months on one sheet. Mar 1, 2026 is a Sunday, Mar 31 a Tuesday. t4 has both its sides in the file; ghost is not
// in users; staff is internal and left out; Apr 1 ends at 01:00, so Mar 31 is the last complete day.
const users = `user_id,registered_at,is_internal
u1,2026-01-10 08:00:00,false
u2,2026-02-05 08:00:00,false
u3,2026-03-02 08:00:00,false
u4,2026-03-31 20:00:00,false
staff,2026-01-01 08:00:00,true`;
const trades = `user_id,traded_at,trade_id,symbol,product,notional_usd,fee_amount,fee_asset,fee_usd,source
u1,2026-02-01 10:00:00,t1,BTCUSDT,spot,100,,,0.10,web
u2,2026-02-28 10:00:00,t2,BTCUSDT,spot,200,,,0.20,api
u2,2026-02-28 11:00:00,t3,ETHUSDT,perp,300,,,-0.30,web
u1,2026-03-01 09:00:00,t4,BTCUSDT,spot,400,,,0.40,web
u2,2026-03-01 09:00:00,t4,BTCUSDT,spot,400,,,-0.10,api
u1,2026-03-02 09:00:00,t5,BTCUSDT,spot,50,,,0.05,web
u1,2026-03-09 09:00:00,t6,ETHUSDT,perp,150,,,0.15,web
ghost,2026-03-09 12:00:00,t8,BTCUSDT,spot,1000,1,BNB,,web
staff,2026-03-15 12:00:00,t9,BTCUSDT,spot,9999,,,9,web
u3,2026-03-31 23:30:00,t7,BTCUSDT,spot,500,,,0.50,web
u2,2026-04-01 01:00:00,t10,BTCUSDT,spot,70,,,0.07,web`;
// Three users open the app; the registration and the fills are not app use. Two of them on Mar 2, one of these again.
const events = `user_id,ts,event
u1,2026-03-02 08:00:00,login
u1,2026-03-02 08:01:00,order_page
u2,2026-03-02 09:00:00,login
u1,2026-03-03 09:00:00,login
u3,2026-03-02 08:00:00,register
ghost,2026-03-03 09:00:00,login`;

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf({ users, trades, events });
}, 60_000);

/** The columns asked for, of the spans with a role. */
function spans(run: ReportRun, table: string, role: string, ...names: string[]): Row[] {
	const rows = run.tables[table]?.rows.filter((row) => row.role === role) ?? [];
	return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
}

describe('month to date against the same days of the month before', () => {
	test('all of March up to the last complete day, against February, clipped at its 28th', async () => {
		const run = await workspace.run(report);
		// Fills t4 t4 t5 t6 t8 t7 = 400 + 400 + 50 + 150 + 1000 + 500; Apr 1 is not complete and staff is left out.
		// User-days: Mar 1 two, Mar 2, Mar 9 (without ghost) and Mar 31 one each. Net fees 0.40 − 0.10 + 0.05 + 0.15 + 0.50.
		// Monthly users, Mar 2–31: u1 and u3, for u2 last traded on Mar 1.
		expect(run.tables.measures?.rows.find((row) => row.role === 'period')).toEqual({
			role: 'period',
			from_on: '2026-03-01',
			to_on: '2026-03-31',
			ends_on: '2026-03-31',
			is_complete: true,
			complete_days: 31,
			fills: 6,
			known_fills: 5,
			turnover_usd: 2500,
			unknown_turnover_usd: 1000,
			api_turnover_usd: 400,
			gross_fee_usd: expect.closeTo(1.1, 9),
			rebate_usd: expect.closeTo(0.1, 9),
			net_fee_revenue_usd: expect.closeTo(1, 9),
			trading_user_days: 5,
			trading_users: 3,
			unknown_traders: 1,
			monthly_trading_users: 2,
			new_users: 2,
			active_complete_days: 30,
			active_user_days: 3,
			active_users: 2
		});
		// Base: t1 t2 t3; fees 0.10 + 0.20 − 0.30; the 30 days up to Feb 28 start before the first fill: not known.
		expect(run.tables.measures?.rows.find((row) => row.role === 'base')).toMatchObject({
			from_on: '2026-02-01',
			to_on: '2026-02-28',
			complete_days: 28,
			fills: 3,
			turnover_usd: 600,
			api_turnover_usd: 200,
			net_fee_revenue_usd: expect.closeTo(0, 9),
			trading_user_days: 2,
			trading_users: 2,
			monthly_trading_users: null,
			new_users: 1
		});
	});

	test('the same days when the month is not over, or not even a day', async () => {
		const days = async (scope: object) => {
			const run = await workspace.run(report, {}, scope);
			return [
				...spans(run, 'measures', 'period', 'from_on', 'to_on'),
				...spans(run, 'measures', 'base', 'from_on', 'to_on')
			];
		};
		expect(await days({ asOf: '2026-03-19' })).toEqual([
			{ from_on: '2026-03-01', to_on: '2026-03-19' },
			{ from_on: '2026-02-01', to_on: '2026-02-19' }
		]);
		expect(await days({ asOf: '2026-03-30' })).toMatchObject([
			{ to_on: '2026-03-30' },
			{ to_on: '2026-02-28' }
		]);
		expect(await days({ asOf: '2026-03-01' })).toMatchObject([
			{ to_on: '2026-03-01' },
			{ to_on: '2026-02-01' }
		]);
		// Not from the 1st, or over two months: as many days right before.
		expect(await days({ from: '2026-03-09', to: '2026-03-15' })).toEqual([
			{ from_on: '2026-03-09', to_on: '2026-03-15' },
			{ from_on: '2026-03-02', to_on: '2026-03-08' }
		]);
		expect(await days({ from: '2026-03-01', to: '2026-04-01', asOf: '2026-04-01' })).toEqual([
			{ from_on: '2026-03-01', to_on: '2026-04-01' },
			{ from_on: '2026-01-28', to_on: '2026-02-28' }
		]);
		// Only an incomplete day: nothing to compare.
		expect(await days({ from: '2026-04-01' })).toEqual([]);
	});
});

describe('matched trades', () => {
	test('a trade with both sides in the file counts once', async () => {
		const run = await workspace.run(report);
		// t4 400 once, t5 50, t6 150, t8 1000, t7 500; five trades from six fills. t8 has a fee in BNB, without a value.
		expect(
			spans(run, 'matched', 'period', 'matched_trades', 'market_volume_usd', 'identified_fills')
		).toEqual([{ matched_trades: 5, market_volume_usd: 2100, identified_fills: 6 }]);
		expect(spans(run, 'matched', 'period', 'unpriced_fills', 'unpriced_turnover_usd')).toEqual([
			{ unpriced_fills: 1, unpriced_turnover_usd: 1000 }
		]);
		expect(spans(run, 'matched', 'base', 'matched_trades', 'market_volume_usd')).toEqual([
			{ matched_trades: 3, market_volume_usd: 600 }
		]);
	});

	test('ids that restart per symbol are different trades; fills without one are counted apart', async () => {
		const part = await workspaceOf({
			trades: `user_id,traded_at,trade_id,symbol,notional_usd
a,2026-03-01 10:00:00,1,BTCUSDT,100
b,2026-03-01 10:00:00,1,BTCUSDT,100
a,2026-03-01 11:00:00,1,ETHUSDT,30
a,2026-03-02 10:00:00,,BTCUSDT,70
b,2026-03-02 10:00:00,,BTCUSDT,100`
		});
		const run = await part.run(report);
		// BTC trade 1 once: 100; ETH trade 1: 30. 230 of 400 USD carry an id; no source anywhere.
		expect(
			spans(
				run,
				'matched',
				'period',
				'matched_trades',
				'market_volume_usd',
				'identified_fills',
				'identified_turnover_usd'
			)
		).toEqual([
			{ matched_trades: 2, market_volume_usd: 130, identified_fills: 3, identified_turnover_usd: 230 }
		]);
		expect(spans(run, 'matched', 'period', 'sourced_turnover_usd')).toEqual([{ sourced_turnover_usd: 0 }]);
	});
});

describe('buckets', () => {
	const names = [
		'from_on',
		'to_on',
		'is_complete',
		'turnover_usd',
		'trading_users',
		'trading_user_days',
		'complete_days'
	];

	test('weeks: users counted anew, the week cut by the first fill left out, the tail marked', async () => {
		const run = await workspace.run(report);
		const weeks = spans(run, 'measures', 'bucket', ...names);
		// Jan 26 – Feb 1 holds the first fill but begins before it.
		expect(weeks.map((week) => week.from_on)).toEqual([
			'2026-02-02',
			'2026-02-09',
			'2026-02-16',
			'2026-02-23',
			'2026-03-02',
			'2026-03-09',
			'2026-03-16',
			'2026-03-23',
			'2026-03-30'
		]);
		// Feb 23 – Mar 1: u2 on Feb 28, u1 and u2 on Mar 1: three user-days, two users; 200 + 300 + 400 + 400.
		expect(weeks[3]).toEqual({
			from_on: '2026-02-23',
			to_on: '2026-03-01',
			is_complete: true,
			turnover_usd: 1300,
			trading_users: 2,
			trading_user_days: 3,
			complete_days: 7
		});
		// Mar 30 – Apr 5, seen to Apr 1: u3 500 and u2 70; user-days only of Mar 30 and 31.
		expect(weeks[8]).toEqual({
			from_on: '2026-03-30',
			to_on: '2026-04-01',
			is_complete: false,
			turnover_usd: 570,
			trading_users: 2,
			trading_user_days: 1,
			complete_days: 2
		});
	});

	test('weeks from Sunday', async () => {
		const run = await workspace.run(report, {}, { weekStart: 'sunday' });
		// Feb 22–28: u2; Mar 1–7: u1 and u2, 400 + 400 + 50. Feb 1 is a Sunday and the first fill: a whole week.
		const weeks = spans(run, 'measures', 'bucket', 'from_on', 'turnover_usd', 'trading_users');
		expect(weeks[0]).toEqual({ from_on: '2026-02-01', turnover_usd: 100, trading_users: 1 });
		expect(weeks.slice(3, 5)).toEqual([
			{ from_on: '2026-02-22', turnover_usd: 500, trading_users: 1 },
			{ from_on: '2026-03-01', turnover_usd: 850, trading_users: 2 }
		]);
	});

	test('months, and days of the period', async () => {
		const months = await workspace.run(report, { grain: 'month' });
		// Two, three and one user in the months, but only three different ones in all. April has no complete day yet.
		expect(spans(months, 'measures', 'bucket', ...names)).toEqual([
			{
				from_on: '2026-02-01',
				to_on: '2026-02-28',
				is_complete: true,
				turnover_usd: 600,
				trading_users: 2,
				trading_user_days: 2,
				complete_days: 28
			},
			{
				from_on: '2026-03-01',
				to_on: '2026-03-31',
				is_complete: true,
				turnover_usd: 2500,
				trading_users: 3,
				trading_user_days: 5,
				complete_days: 31
			},
			{
				from_on: '2026-04-01',
				to_on: '2026-04-01',
				is_complete: false,
				turnover_usd: 70,
				trading_users: 1,
				trading_user_days: 0,
				complete_days: 0
			}
		]);
		// All 32 days that touch the period, the last incomplete; monthly users only for the last twelve.
		const days = spans(
			await workspace.run(report, { grain: 'day' }),
			'measures',
			'bucket',
			'from_on',
			'is_complete',
			'monthly_trading_users'
		);
		expect(days.length).toBe(32);
		expect(days.at(-1)).toEqual({ from_on: '2026-04-01', is_complete: false, monthly_trading_users: 2 });
		expect(days.filter((day) => day.monthly_trading_users !== null).length).toBe(12);
	});

	test('a period that ends inside a week leaves that week incomplete', async () => {
		const run = await workspace.run(report, {}, { from: '2026-03-01', to: '2026-03-11' });
		expect(spans(run, 'measures', 'bucket', ...names).at(-1)).toMatchObject({
			from_on: '2026-03-09',
			to_on: '2026-03-11',
			is_complete: false,
			turnover_usd: 1150
		});
	});
});

test('a fill late in the evening UTC belongs to the next day in UTC+8', async () => {
	const east = await workspaceOf({ users, trades }, { zoneMinutes: 480 });
	const run = await east.run(report);
	// t7 (23:30) and the registration of u4 (20:00) move to Apr 1: 2500 − 500; u1 and u2; only u3 registered in March.
	expect(spans(run, 'measures', 'period', 'to_on', 'turnover_usd', 'trading_users', 'new_users')).toEqual([
		{ to_on: '2026-03-31', turnover_usd: 2000, trading_users: 2, new_users: 1 }
	]);
});

test('products: each with its own users, over the same spans', async () => {
	const run = await workspace.run(report);
	const names = ['product', 'turnover_usd', 'trading_users', 'fills'];
	expect(spans(run, 'products', 'period', ...names)).toEqual([
		{ product: 'spot', turnover_usd: 2350, trading_users: 3, fills: 5 },
		{ product: 'perp', turnover_usd: 150, trading_users: 1, fills: 1 }
	]);
	expect(spans(run, 'products', 'base', ...names)).toEqual([
		{ product: 'perp', turnover_usd: 300, trading_users: 1, fills: 1 },
		{ product: 'spot', turnover_usd: 300, trading_users: 2, fills: 2 }
	]);
});

test('the product filter narrows trading, not registrations', async () => {
	const run = await workspace.run(report, {}, { product: ['perp'] });
	expect(spans(run, 'measures', 'period', 'turnover_usd', 'trading_users', 'new_users')).toEqual([
		{ turnover_usd: 150, trading_users: 1, new_users: 2 }
	]);
	expect(run.tables.reach?.rows[0]).toMatchObject({ first_fill_on: '2026-02-28' });
});

test('exclusions: staff come back when asked for, the API goes', async () => {
	const all = await workspace.run(report, {}, { exclude: [] });
	expect(spans(all, 'measures', 'period', 'turnover_usd', 'trading_users')).toEqual([
		{ turnover_usd: 12_499, trading_users: 4 }
	]);
	// u2 has 600 of its 970 USD through the API and is an API account: gone with all its fills.
	const people = await workspace.run(report, {}, { exclude: ['internal', 'api'] });
	expect(spans(people, 'measures', 'period', 'turnover_usd', 'api_turnover_usd', 'trading_users')).toEqual([
		{ turnover_usd: 2100, api_turnover_usd: 0, trading_users: 2 }
	]);
});

test('symbols of both sides, largest first', async () => {
	const run = await workspace.run(report);
	expect(run.tables.symbols?.rows).toEqual([
		{
			symbol: 'BTCUSDT',
			fills: 5,
			base_fills: 2,
			turnover_usd: 2350,
			base_turnover_usd: 300,
			trading_users: 3
		},
		{
			symbol: 'ETHUSDT',
			fills: 1,
			base_fills: 1,
			turnover_usd: 150,
			base_turnover_usd: 300,
			trading_users: 1
		}
	]);
});

test('concentration over known traders', async () => {
	const run = await workspace.run(report);
	// March: u1 600 in three fills, u3 500 and u2 400 in one each; one trader is the top 1 %. February: u2 500, u1 100.
	expect(run.tables.concentration?.rows).toEqual([
		{
			role: 'base',
			traders: 2,
			top_traders: 1,
			known_turnover_usd: 600,
			top_turnover_usd: 500,
			median_turnover_usd: 300,
			median_fills: 1.5
		},
		{
			role: 'period',
			traders: 3,
			top_traders: 1,
			known_turnover_usd: 1500,
			top_turnover_usd: 600,
			median_turnover_usd: 500,
			median_fills: 1
		}
	]);
});

test('a year before: Feb 29 stands against Feb 28', async () => {
	const leap = await workspaceOf({
		trades: `user_id,traded_at,notional_usd
a,2027-01-01 10:00:00,5
a,2027-02-01 10:00:00,10
b,2027-02-28 10:00:00,20
a,2028-02-01 10:00:00,40
b,2028-02-29 10:00:00,80`
	});
	const run = await leap.run(report, { compare: 'year' });
	const names = ['from_on', 'to_on', 'turnover_usd', 'trading_users'];
	expect(spans(run, 'measures', 'period', ...names)).toEqual([
		{ from_on: '2028-02-01', to_on: '2028-02-29', turnover_usd: 120, trading_users: 2 }
	]);
	expect(spans(run, 'measures', 'base', ...names)).toEqual([
		{ from_on: '2027-02-01', to_on: '2027-02-28', turnover_usd: 30, trading_users: 2 }
	]);
});
