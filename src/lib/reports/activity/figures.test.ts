/** Stickiness, frequency, hours, sources and products on the small exchange; every expectation is worked out by hand. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '$lib/engine/engine';
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';
import { tables } from './small-exchange';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

async function rowsOf(
	query: string,
	params: Partial<ParameterValues<Params>> = {},
	scope: Partial<Scope> = {}
): Promise<Value[][]> {
	const { tables: results } = await workspace.run(report, params, { from: '2026-01-05', ...scope });
	return (results[query]?.rows ?? []).map((row) => Object.values(row));
}

describe('stickiness', () => {
	const usersBy = async (params: Partial<ParameterValues<Params>>, scope: Partial<Scope> = {}) =>
		(await rowsOf('stickiness', params, scope)).filter(([rule]) => rule === 'shown').map((row) => row[2]);

	test('whole weeks: 01-05, 01-12, 01-19; the running one is not counted', async () => {
		// a in three; b in 01-05 and 01-19; c in 01-12 and 01-19.
		expect(await usersBy({})).toEqual([0, 2, 1]);
	});

	test('PostHog counts the running week too, and all weeks from Sunday', async () => {
		// d in one, b and c in two, a in four of 01-04, 01-11, 01-18, 01-25.
		expect(await usersBy({ definition: 'posthog' })).toEqual([1, 2, 0, 1]);
		// Ours beside it, to say what the definition changes.
		expect(await rowsOf('stickiness', { definition: 'posthog' })).toEqual([
			...[1, 2, 0, 1].map((users, index) => ['shown', index + 1, users]),
			...[0, 2, 1].map((users, index) => ['ours', index + 1, users])
		]);
	});

	test('days', async () => {
		// 01-05 to 01-07: a on two days, b on one.
		expect(await usersBy({ counted_in: 'day' }, { to: '2026-01-07' })).toEqual([1, 1, 0]);
		expect(await usersBy({ counted_in: 'day', event: 'any' }, { to: '2026-01-07' })).toEqual([1, 1, 0]);
	});

	test('days past the as-of day are not counted', async () => {
		expect(await usersBy({ counted_in: 'day' }, { asOf: '2026-01-05', to: '2026-01-07' })).toEqual([1]);
	});
});

describe('rolling users', () => {
	test('of a day and of seven days; thirty days are not there yet', async () => {
		const rows = await rowsOf('rolling');
		expect(rows.length).toBe(24);
		// day, complete, active, 7, 30, mean, trading, 7, 30, mean. 01-11 is the seventh day: a and b.
		expect(rows[6]).toEqual(['2026-01-11', true, 0, 2, null, null, 0, 2, null, null]);
		// Six days of history are no week.
		expect(rows[5]?.[3]).toBeNull();
		// 01-13: a trades, b deposits. Seven days to 01-13: a traded on 13, b on 07; 01-07 is still within.
		expect(rows[8]).toEqual(['2026-01-13', true, 2, 2, null, null, 1, 2, null, null]);
		// 01-14: c trades, a and b log in; b’s trade of 01-07 has left the week.
		expect(rows[9]).toEqual(['2026-01-14', true, 3, 3, null, null, 1, 2, null, null]);
		// 01-28: a (27) and d (28) traded within seven days; c withdrew on 27.
		expect(rows[23]).toEqual(['2026-01-28', true, 1, 3, null, null, 1, 2, null, null]);
	});

	test('thirty days: a pause of thirty days leaves one day without, of twenty-nine none', async () => {
		const small = await workspaceOf({
			users: 'user_id\nu\nv',
			trades: `user_id,traded_at,trade_id,notional_usd
u,2026-01-01 12:00:00,1,1
u,2026-02-01 12:00:00,2,1
v,2026-02-01 12:00:00,3,1
v,2026-03-03 12:00:00,4,1`
		});
		const { tables: results } = await small.run(report, {}, { from: '2026-01-29', to: '2026-03-03' });
		const by = new Map((results.rolling?.rows ?? []).map((row) => [String(row.day).slice(5), row]));
		// Before 01-30 no thirty days have passed. u’s 01-01 counts to 01-30, not on 01-31.
		expect(by.get('01-29')?.trading_30).toBeNull();
		expect(by.get('01-30')?.trading_30).toBe(1);
		expect(by.get('01-31')?.trading_30).toBe(0);
		expect(by.get('02-01')?.trading_30).toBe(2);
		// 02-01 + 29 days = 03-02: both. On 03-03 only v, who came back that day.
		expect(by.get('03-02')?.trading_30).toBe(2);
		expect(by.get('03-03')?.trading_30).toBe(1);
		// Mean of the thirty days to 02-01: two user-days; u’s of 01-01 has left.
		expect(by.get('02-01')?.mean_trading).toBeCloseTo(2 / 30, 12);
		expect(by.get('01-30')?.mean_trading).toBeCloseTo(1 / 30, 12);
	});
});

describe('frequency', () => {
	test('trading days per user and the pauses between them', async () => {
		// a 5, b 2, c 2, d 1. Pauses: a 1, 7, 7, 7; b 14; c 5.
		expect(await rowsOf('frequency')).toEqual([
			['trading_days', 1, 1],
			['trading_days', 2, 2],
			['trading_days', 5, 1],
			['gap_days', 1, 1],
			['gap_days', 5, 1],
			['gap_days', 7, 3],
			['gap_days', 14, 1]
		]);
	});

	test('within the period only: pauses that reach into it are not known', async () => {
		expect(await rowsOf('frequency', {}, { from: '2026-01-19', to: '2026-01-25' })).toEqual([
			['trading_days', 1, 3]
		]);
	});
});

describe('hours', () => {
	test('per weekday and hour, divided by how often the weekday occurs', async () => {
		// Mondays 01-05, 12, 19, 26: a 10 and c 10. Tuesdays 01-06, 13, 20, 27: a 30, 10, 10, 10; z, unknown, 50 at 23:30.
		expect((await rowsOf('hours')).filter(([weekday]) => Number(weekday) < 3)).toEqual([
			[1, 12, 4, 2, 20, 2, 2],
			[2, 12, 4, 4, 60, 4, 4],
			[2, 23, 4, 1, 50, 1, 0]
		]);
		// Wednesdays 01-07, 14, 21, 28: b, c twice within the hour, b, d.
		expect((await rowsOf('hours')).find(([weekday]) => weekday === 3)).toEqual([3, 12, 4, 5, 60, 4, 4]);
	});

	test('in the reporting zone z’s fill of 23:30 falls into the next day', async () => {
		const east = await workspaceOf(tables, { zoneMinutes: 480 });
		const { tables: results } = await east.run(report, {}, { from: '2026-01-05' });
		const rows = (results.hours?.rows ?? []).map((row) => `${row.weekday} ${row.hour_of_day} ${row.fills}`);
		expect(rows).toContain('3 7 1');
		expect(rows).toContain('1 20 2');
	});
});

describe('sources', () => {
	test('fills and turnover of everyone in scope, users of the users export', async () => {
		// 01-05: a 10 by hand and 30 through the API, b 10, z 50 (no user). c’s two fills in 01-12.
		expect(await rowsOf('sources')).toEqual([
			['2026-01-05', true, 2, 1, 4, 1, 0, 100, 30],
			['2026-01-12', true, 2, 0, 3, 0, 0, 40, 0],
			['2026-01-19', true, 3, 0, 3, 0, 0, 30, 0],
			['2026-01-26', false, 2, 0, 2, 0, 0, 20, 0]
		]);
	});

	test('without a source column the API share is not known, and said so', async () => {
		const plain = await workspaceOf({
			trades: 'user_id,traded_at,trade_id,notional_usd\nu,2026-01-05 12:00:00,1,1\nu,2026-01-06 12:00:00,2,1'
		});
		const { tables: results, blocks } = await plain.run(report);
		expect(results.sources?.rows[0]?.unsourced_fills).toBe(2);
		expect(JSON.stringify(blocks)).toContain('no source column');
		expect(blocks.some((block) => 'id' in block && block.id === 'api')).toBe(false);
	});
});

test('products used together: of the users of one, those who also used the other', async () => {
	// Spot: a, b, c, d. Perpetuals: a, c.
	expect(await rowsOf('adoption')).toEqual([
		['spot', 'spot', 4, 4],
		['spot', 'perp', 4, 2],
		['perp', 'spot', 2, 2],
		['perp', 'perp', 2, 2]
	]);
});

test('event names to choose from, the most frequent first', async () => {
	expect((await rowsOf('event_names')).map(([event, amount]) => [event, amount])).toEqual([
		['register', 5],
		['login', 3],
		['kyc_submit', 1],
		['order_page', 1]
	]);
});

test('users of any activity in 7 days are told from a week after the app’s events begin', async () => {
	// Trades from 1 January, the app's events from the 10th: the first whole week of both ends on the 16th.
	const days = Array.from({ length: 20 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`);
	const trades = ['user_id,traded_at,notional_usd', ...days.map((day) => `t,${day} 23:00:00,1`)].join('\n');
	const users = 'user_id,registered_at\nt,2026-01-01 00:00:00\nv,2026-01-01 00:00:00';
	const firstOf = async (tables: Record<string, string>) => {
		const { run } = await workspaceOf({ users, trades, ...tables });
		const { tables: found } = await run(report, {}, { from: '2026-01-01' });
		const rows = found.rolling?.rows ?? [];
		return ['trading_7', 'active_7'].map((name) => {
			const first = rows.find((row) => row[name] !== null);
			return [first?.day, first?.[name]];
		});
	};
	expect(await firstOf({ events: 'user_id,ts,event\nv,2026-01-10 10:00:00,login' })).toEqual([
		['2026-01-07', 1],
		['2026-01-16', 2]
	]);
	expect(await firstOf({})).toEqual([
		['2026-01-07', 1],
		['2026-01-07', 1]
	]);
});
