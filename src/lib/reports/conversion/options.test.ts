/** Every option of the walk, by hand. */
import { beforeAll, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

/**
 * Steps a → b → c, times of Jan 1 unless a day is named.
 *  u1 a 01:00, b 02:00, c 03:00
 *  u2 a 01:00, c 02:00, b 03:00: out of order
 *  u3 a 01:00, x 01:30, b 02:00, c 03:00: an event that is no step comes between
 *  u4 a 01:00, a Jan 3 01:00, b Jan 3 02:00, c Jan 3 03:00: only the second attempt leads anywhere within a day
 *  u5 a, b, c all at 05:00:00, written in another order
 *  u6 b 01:00, a 02:00: b before the entry
 *  u7 a 01:00 BTC, b 02:00 ETH, b 03:00 BTC, c 09:00 BTC
 *  u8 a 01:00, b 02:00, c 01:00 next day plus one second: out of the day's window
 */
const rows = `u1,01 01:00:00,a,
u1,01 02:00:00,b,
u1,01 03:00:00,c,
u2,01 01:00:00,a,
u2,01 02:00:00,c,
u2,01 03:00:00,b,
u3,01 01:00:00,a,
u3,01 01:30:00,x,
u3,01 02:00:00,b,
u3,01 03:00:00,c,
u4,01 01:00:00,a,
u4,03 01:00:00,a,
u4,03 02:00:00,b,
u4,03 03:00:00,c,
u5,01 05:00:00,c,
u5,01 05:00:00,a,
u5,01 05:00:00,b,
u6,01 01:00:00,b,
u6,01 02:00:00,a,
u7,01 01:00:00,a,BTC
u7,01 02:00:00,b,ETH
u7,01 03:00:00,b,BTC
u7,01 09:00:00,c,BTC
u8,01 01:00:00,a,
u8,01 02:00:00,b,
u8,02 01:00:01,c,`;

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf({
		users: ['user_id', ...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => `u${id}`)].join('\n'),
		events: [
			'user_id,ts,event,symbol',
			...rows.split('\n').map((row) => row.replace(/,(\d\d) /, ',2026-01-$1 ')),
			'ghost,2026-02-20 00:00:00,end,'
		].join('\n')
	});
}, 60_000);

const path = { funnel: 'custom', step_1: 'a', step_2: 'b', step_3: 'c', window_days: 1 } as const;
const only = {
	...report,
	queries: { funnel: report.queries.funnel },
	present: () => []
} as unknown as typeof report;

async function reached(params: Partial<Params>, part = 'all', member = ''): Promise<unknown[]> {
	const run = await workspace.run(
		only,
		{ ...path, ...params },
		{ from: '2026-01-01', to: '2026-01-05', asOf: '2026-01-31' }
	);
	const found = run.tables.funnel?.rows.filter((row) => row.part === part && row.member === member) ?? [];
	return found.map((row) => row.reached);
}

test('in order: u1 u3 u5 u7 reach c; u2 and u8 reach b; u4 and u6 stay at a', async () => {
	expect(await reached({})).toEqual([8, 6, 4]);
});

test('any order: u2 has all three; u6 did b before its entry', async () => {
	expect(await reached({ step_order: 'any' })).toEqual([8, 6, 5]);
});

test('strict: nothing between stops u3 and, with its second b, u7; strict of steps lets u3 through', async () => {
	// u2: after a comes c. u7: a, b, then b again instead of c.
	expect(await reached({ step_order: 'strict' })).toEqual([8, 4, 2]);
	expect(await reached({ step_order: 'strict_steps' })).toEqual([8, 5, 3]);
});

test('the entry that led furthest is u4’s second; every attempt counts u4 twice', async () => {
	expect(await reached({ entries: 'best' })).toEqual([8, 7, 5]);
	expect(await reached({ entries: 'every' })).toEqual([9, 7, 5]);
});

test('the window in hours: c of u7 comes 8 hours after its entry', async () => {
	expect(await reached({ window_days: 8, window_unit: 'hours' })).toEqual([8, 6, 4]);
	expect(await reached({ window_days: 7, window_unit: 'hours' })).toEqual([8, 6, 3]);
});

test('a window in days reaches u4’s second attempt and u8’s last step', async () => {
	expect(await reached({ window_days: 3 })).toEqual([8, 7, 6]);
});

test('an optional step is no condition, and tells who did it', async () => {
	// a → c: u1 u2 u3 u5 u7; of those b between: all but u2
	expect(await reached({ optional_step: 2 })).toEqual([8, 5]);
	// u8 did b but not c: the bounds end with the window
	expect(await reached({ optional_step: 2 }, 'optional', 'done')).toEqual([5, 4]);
	expect(await reached({ optional_step: 2 }, 'optional', 'skipped')).toEqual([3, 1]);
});

test('an exclusion event drops the user at that point or removes the user wholly', async () => {
	expect(await reached({ exclusion: 'x' })).toEqual([8, 5, 3]);
	expect(await reached({ exclusion: 'x', exclusion_effect: 'remove' })).toEqual([7, 5, 3]);
	// between b and c nobody did x
	expect(await reached({ exclusion: 'x', exclusion_from: 2, exclusion_to: 3 })).toEqual([8, 6, 4]);
});

test('an exclusion event between two steps is no step: where only steps may not stand between, it does not part others', async () => {
	const strict = await reached({ step_order: 'strict_steps' });
	expect(await reached({ step_order: 'strict_steps', exclusion: 'x', exclusion_from: 2 })).toEqual(strict);
	expect(await reached({ step_order: 'strict_steps', exclusion: 'x' })).toEqual(
		strict.map((users, place) => Number(users) - (place === 0 ? 0 : 1))
	);
});

test('held constant: u7’s b of another symbol does not count, its b of BTC does', async () => {
	expect(await reached({ held: 'symbol' })).toEqual([8, 6, 4]);
	expect(await reached({ held: 'symbol', window_days: 1, window_unit: 'hours' })).toEqual([8, 4, 1]);
	expect(await reached({ window_days: 1, window_unit: 'hours' })).toEqual([8, 5, 1]);
	// sessions end after half an hour: only u5 does it all in one
	expect(await reached({ held: 'session' })).toEqual([8, 2, 1]);
});

test('a repeated step needs another event, save for ClickHouse', async () => {
	const twice = { step_1: 'a', step_2: 'a', step_3: 'none' };
	expect(await reached({ ...twice, window_days: 3 })).toEqual([8, 1]);
	expect(await reached({ ...twice, definition: 'clickhouse' })).toEqual([8, 8]);
});

test('definitions: the vendors’ entry and exclusion replace the settings', async () => {
	for (const definition of ['posthog', 'amplitude', 'clickhouse'] as const)
		expect(await reached({ definition })).toEqual([8, 7, 5]);
	expect(await reached({ definition: 'mixpanel', entries: 'best' })).toEqual([8, 6, 4]);
	expect(await reached({ definition: 'posthog', exclusion: 'x' })).toEqual([7, 6, 4]);
	expect(await reached({ definition: 'mixpanel', exclusion: 'x', exclusion_effect: 'remove' })).toEqual([
		8, 5, 3
	]);
	// in any order PostHog enters with whatever step comes first: u6 has two
	expect(await reached({ definition: 'posthog', step_order: 'any' })).toEqual([8, 8, 6]);
});

test('steps six deep', async () => {
	expect(
		await reached({
			step_1: 'a',
			step_2: 'b',
			step_3: 'c',
			step_4: 'a',
			step_5: 'b',
			step_6: 'c',
			window_days: 5
		})
	).toEqual([8, 7, 6, 0, 0, 0]);
});

test('a window of hours goes on past midnight, and looks back past it for an optional step', async () => {
	// On the first day: viewed late the evening before. On the last: the order is done after midnight.
	const { engine, run } = await workspaceOf({
		users: 'user_id\nearly\nlate',
		events: `user_id,ts,event,symbol
early,2026-01-01 23:50:00,pair_view,BTC
early,2026-01-02 00:05:00,order_page,BTC
late,2026-01-10 23:50:00,pair_view,BTC
late,2026-01-10 23:55:00,order_page,BTC
late,2026-01-11 00:01:00,order_confirm,BTC
late,2026-01-11 00:02:00,order_submit,BTC
ghost,2026-02-20 00:00:00,end,`,
		trades: 'user_id,traded_at,symbol,notional_usd\nlate,2026-01-11 00:03:00,BTC,10'
	});
	const scope = { from: '2026-01-02', to: '2026-01-10', asOf: '2026-01-14' };
	for (const entries of ['auto', 'first'] as const) {
		const { tables } = await run(only, { funnel: 'place_order', window_days: 14, entries }, scope);
		const rows = tables.funnel?.rows ?? [];
		const of = (part: string, member: string) =>
			rows.filter((row) => row.part === part && row.member === member).map((row) => row.reached);
		// Order page, confirmation, order, fill.
		expect(of('all', ''), entries).toEqual([2, 1, 1, 1]);
		expect(of('optional', 'done')[0], entries).toBe(2);
	}
	await engine.close();
});
