/** Times between steps, signals before dropping, view to trade, first trade with censoring, definitions, identities. */
import { beforeAll, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

/**
 * As of Jan 31. Registered Jan 1, 00:00: u1 u2 u3; Jan 30, 00:00: u4 (two days followed).
 * First trades: u1 after 12 h (day 1), u2 after 60 h (day 3); u3 and u4 none.
 *  u1 views BTC 06:00 and trades it 12:00; u2 views BTC Jan 1, trades it Jan 3: not within 24 h, views ETH Jan 3 11:00,
 *  trades BTC; u3 views BTC, writes a ticket and logs in after it
 */
const tables = {
	users: `user_id,registered_at
u1,2026-01-01 00:00:00
u2,2026-01-01 00:00:00
u3,2026-01-01 00:00:00
u4,2026-01-30 00:00:00`,
	trades: `user_id,traded_at,symbol,notional_usd
u1,2026-01-01 12:00:00,BTC,10
u2,2026-01-03 12:00:00,BTC,10
ghost,2026-02-20 00:00:00,BTC,10`,
	events: `user_id,ts,event,symbol
u1,2026-01-01 06:00:00,pair_view,BTC
u2,2026-01-01 06:00:00,pair_view,BTC
u2,2026-01-03 11:00:00,pair_view,ETH
u3,2026-01-01 06:00:00,pair_view,BTC
u3,2026-01-01 20:00:00,login,
u1,2026-01-01 11:00:00,login,`,
	tickets: `ticket_id,created_at,category,user_id
T1,2026-01-01 07:00:00,trading,u3
T2,2026-01-03 07:00:00,trading,u3
T3,2026-01-01 13:00:00,trading,u1`
};
const january = { from: '2026-01-01', to: '2026-01-31', asOf: '2026-01-31' };
const viewed: Partial<Params> = {
	funnel: 'custom',
	step_1: 'pair_view',
	step_2: 'trade',
	step_3: 'none',
	window_days: 10
};

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf(tables);
}, 60_000);

async function rowsOf(name: keyof typeof report.queries, params: Partial<Params> = {}) {
	const queries = { [name]: report.queries[name] };
	const one = { ...report, queries, present: () => [] } as unknown as typeof report;
	const run = await workspace.run(one, params, january);
	return run.tables[name]?.rows ?? [];
}

test('time between steps by spans of hours', async () => {
	// u1 6 h, u2 54 h
	expect(await rowsOf('waits', viewed)).toEqual([
		{ place: 0, span: 5, users: 1 },
		{ place: 0, span: 6, users: 1 },
		{ place: 2, span: 5, users: 1 },
		{ place: 2, span: 6, users: 1 }
	]);
});

test('tickets and logins within 24 hours of the last step', async () => {
	expect(await rowsOf('signals', viewed)).toEqual([
		{ place: 2, outcome: 'dropped', users: 1, with_ticket: 1, with_login: 1 },
		// u1's ticket comes after its trade
		{ place: 2, outcome: 'went_on', users: 2, with_ticket: 0, with_login: 1 }
	]);
});

test('view to trade within 24 hours, by symbol', async () => {
	expect(await rowsOf('symbols')).toEqual([
		{ symbol: 'BTC', viewers: 3, traders: 1 },
		{ symbol: 'ETH', viewers: 1, traders: 0 }
	]);
});

test('time to the first trade: who is cut short leaves the risk set', async () => {
	const rows = await rowsOf('first_trade');
	const told = (day: number) => {
		const row = rows[day - 1];
		return [row?.at_risk, row?.traded, Number(Number(row?.survival).toFixed(6))];
	};
	// day 1: 4 at risk, 1 trades: 3/4; day 2: u2 u3 u4; day 3: u4 is gone, 1 of 2 trades: 3/8
	expect(told(1)).toEqual([4, 1, 0.75]);
	expect(told(2)).toEqual([3, 0, 0.75]);
	expect(told(3)).toEqual([2, 1, 0.375]);
	expect(told(31)).toEqual([1, 0, 0.375]);
	expect(rows.length).toBe(31);
	// Greenwood: 1/(4·3) + 1/(2·1)
	expect(rows[2]?.variance_sum).toBeCloseTo(1 / 12 + 1 / 2, 12);
});

test('under another definition the same path by our own rules stands beside', async () => {
	const entries: Partial<Params> = { ...viewed, step_1: 'login', step_2: 'pair_view' };
	expect(await rowsOf('ours', entries)).toEqual([]);
	expect(await rowsOf('ours', { ...viewed, definition: 'posthog' })).toEqual([
		{ place: 1, step: 'pair_view', mature_entrants: 3, mature_reached: 3 },
		{ place: 2, step: 'trade', mature_entrants: 3, mature_reached: 2 }
	]);
});
