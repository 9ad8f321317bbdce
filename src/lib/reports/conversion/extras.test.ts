/** Times between steps, signals before dropping, view to trade, first trade with censoring, definitions, identities. */
import { beforeAll, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';
import { january, viewed, views } from './small-views';

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf(views);
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
	// day 1: 4 at risk, 1 trades: 3/4; day 2: u2 u3 u4; day 3: u4 goes, then 1 of 2 trades: 3/8
	expect(told(1)).toEqual([4, 1, 0.75]);
	expect(told(2)).toEqual([3, 0, 0.75]);
	expect(told(3)).toEqual([3, 1, 0.375]);
	expect(told(31)).toEqual([1, 0, 0.375]);
	expect(rows.length).toBe(31);
	// Greenwood: 1/(4·3) + 1/(2·1)
	expect(rows[2]?.variance_sum).toBeCloseTo(1 / 12 + 1 / 2, 12);
});

test('who is cut short on the day of a first trade was at risk when it came', async () => {
	const { engine, run } = await workspaceOf({
		users: 'user_id,registered_at\np,2026-01-01 00:00:00\nq,2026-01-01 06:00:00',
		trades: 'user_id,traded_at,trade_id,notional_usd\np,2026-01-01 12:00:00,1,10\nz,2026-01-01 23:59:59,2,10'
	});
	const { tables } = await run(report, {}, { from: '2026-01-01', to: '2026-01-01', asOf: '2026-01-01' });
	// p trades after 12 hours; q, watched for 18, has not: 1 of 2.
	expect(tables.first_trade?.rows).toMatchObject([
		{ day_no: 1, at_risk: 2, traded: 1, waiting: 0, survival: 0.5, variance_sum: 0.5 }
	]);
	await engine.close();
});

test('under another definition the same path by our own rules stands beside', async () => {
	const entries: Partial<Params> = { ...viewed, step_1: 'login', step_2: 'pair_view' };
	expect(await rowsOf('ours', entries)).toEqual([]);
	expect(await rowsOf('ours', { ...viewed, definition: 'posthog' })).toEqual([
		{ place: 1, step: 'pair_view', mature_entrants: 3, mature_reached: 3 },
		{ place: 2, step: 'trade', mature_entrants: 3, mature_reached: 2 }
	]);
});
