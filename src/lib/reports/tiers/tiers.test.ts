/** Which state a user is in, decided by hand. Every trade here is 100 USD unless the line says otherwise. */
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../period';
import { workspaceOf, type TestWorkspace } from '../testing';
import { states, type Values } from './params';
import { queries } from './queries';
import report from './report';

const asOf = '2026-06-30';
const ago = (days: number) => addDays(asOf, -days);

/** Days before the as-of day, with turnover and fee where they matter. */
const traders: Record<string, [days: number, usd?: number, fee?: number][]> = {
	// Only one trade day: 30 days ago is still new, 31 is past new and past active, 90 the last dormant day.
	first_30: [[30]],
	first_31: [[31]],
	last_90: [[90]],
	last_91: [[91]],
	// Three trades in the last 30 days against one in the 30 before; the trade after the as-of day does not count.
	steady: [[60], [45], [29], [10], [5], [-3, 5_000_000]],
	// Tenure 80 days. Silent for 30: nothing in the last 30 days (0–29 ago), 100 in the 30 before: dropped.
	silent_30: [[80], [30]],
	silent_31: [[80], [31]],
	// Back after 61 days of silence; 60 is not longer than 60.
	back_61: [[71], [10]],
	back_60: [[70], [10]],
	// Gaps 23, 1, 1: median 1, so silence may last max(14, 2) days. Turnover rose (700 after 100).
	quiet_15: [[40], [17], [16], [15, 500]],
	quiet_14: [[39], [16], [15], [14, 500]],
	// Gaps 20, 20: silence may last 40 days. Turnover 100 after 100.
	slow_20: [[60], [40], [20]],
	// Gaps 4, 12: median 8, so 16 days; silent for 20. Turnover 100 is not below half of 200.
	even_20: [[36], [32], [20]],
	// 400 on 4 days, then less: below 200 on at most 2 days is a drop; 200, or 3 days, is not.
	drop_both: [[50], [45], [40], [35], [12], [8, 99]],
	drop_exact: [[50], [45], [40], [35], [12], [8]],
	drop_turnover: [[50], [45], [40], [35], [12, 10], [8, 10], [4, 10]],
	// Trades on 30 days ago do not belong to the 30-day turnover.
	rich: [
		[35, 900_000],
		[3, 1_000_000]
	],
	nearly_rich: [
		[45, 900_000],
		[30, 900_000],
		[3, 999_999]
	],
	// Fees of 50 within 90 days; 40 on the last day within them (89 ago); 1000 just outside.
	payer_50: [[40], [5, 100, 50]],
	payer_40: [[89, 100, 40], [40], [5]],
	payer_0: [[90, 100, 1000], [40], [5]]
};

const expected: Record<string, string> = {
	first_30: 'new',
	first_31: 'dormant',
	last_90: 'dormant',
	last_91: 'churned',
	steady: 'active',
	silent_30: 'at_risk',
	silent_31: 'dormant',
	back_61: 'returned',
	back_60: 'active',
	quiet_15: 'at_risk',
	quiet_14: 'active',
	slow_20: 'active',
	even_20: 'at_risk',
	drop_both: 'at_risk',
	drop_exact: 'active',
	drop_turnover: 'active',
	rich: 'active',
	nearly_rich: 'active',
	payer_50: 'active',
	payer_40: 'active',
	payer_0: 'active',
	nobody: 'never_traded'
};

const listOnly = { ...report, queries: { list: queries.list }, present: () => [] };

let workspace: TestWorkspace;

beforeAll(async () => {
	const registered = [...Object.keys(traders), 'nobody'].map((user) => `${user},2025-12-01 00:00:00`);
	const fills = Object.entries(traders).flatMap(([user, days]) =>
		days.map(
			([day, usd = 100, fee = 0]) => `${user},${ago(day)} 12:00:00,BTCUSDT,1,${usd},${usd},${fee},${fee}`
		)
	);
	workspace = await workspaceOf({
		users: ['user_id,registered_at', ...registered, 'later,2026-07-01 00:00:00'].join('\n'),
		trades: [
			'user_id,traded_at,symbol,price,base_qty,notional_usd,fee_amount,fee_usd',
			...fills,
			`stranger,${ago(2)} 12:00:00,BTCUSDT,1,100,100,0,0`
		].join('\n')
	});
});

async function listed(list_tier: Values['list_tier'], params: Partial<Values> = {}) {
	const run = await workspace.run(listOnly, { ...params, list_tier }, { asOf });
	return (run.tables.list?.rows ?? []).map((row) => String(row.user_id)).sort();
}

test('each user is in the state the rules give by hand, and in no other', async () => {
	const found: string[] = [];
	for (const state of states) {
		const users = await listed(state);
		expect(users).toEqual(
			Object.keys(expected)
				.filter((user) => expected[user] === state)
				.sort()
		);
		found.push(...users);
	}
	expect(found.sort()).toEqual(Object.keys(expected).sort());
});

describe('every threshold moves its boundary', () => {
	test('new_days', async () =>
		expect(await listed('new', { new_days: 31 })).toEqual(['first_30', 'first_31']));
	test('active_days', async () => {
		// 31 days of silence now still count as trading, where both are at risk for having dropped to nothing.
		const users = await listed('at_risk', { active_days: 31 });
		expect(users).toEqual(expect.arrayContaining(['first_31', 'silent_31']));
	});
	test('dormant_days', async () => {
		expect(await listed('churned', { dormant_days: 89 })).toEqual(['last_90', 'last_91']);
		expect(await listed('churned', { dormant_days: 91 })).toEqual([]);
	});
	test('returned_gap_days', async () => {
		expect(await listed('returned', { returned_gap_days: 59 })).toEqual(['back_60', 'back_61']);
	});
	test('at_risk_gap_days', async () => {
		expect(await listed('at_risk', { at_risk_gap_days: 13 })).toContain('quiet_14');
		expect(await listed('at_risk', { at_risk_gap_days: 15 })).not.toContain('quiet_15');
	});
	test('at_risk_drop', async () => {
		// 200 is below 51 % of 400, on 2 days of at most 2.04.
		expect(await listed('at_risk', { at_risk_drop: 0.51 })).toContain('drop_exact');
		expect(await listed('at_risk', { at_risk_drop: 0 })).not.toContain('drop_both');
	});
});

describe('high net worth', () => {
	// Two users paid fees in the last 90 days: the top 1 % of two, rounded up, is one.
	test('is 30-day turnover from the threshold, or the top payers', async () => {
		expect(await listed('hnw')).toEqual(['payer_50', 'rich']);
	});
	test('has both thresholds editable', async () => {
		expect(await listed('hnw', { hnw_turnover_usd: 999_999 })).toEqual(['nearly_rich', 'payer_50', 'rich']);
		expect(await listed('hnw', { hnw_top_percent: 50 })).toEqual(['payer_50', 'rich']);
		expect(await listed('hnw', { hnw_top_percent: 51 })).toEqual(['payer_40', 'payer_50', 'rich']);
		expect(await listed('hnw', { hnw_top_percent: 0 })).toEqual(['rich']);
	});
});

test('the list is ordered by value, cut to its limit, and dates the last trade before the as-of day', async () => {
	const run = await workspace.run(listOnly, { list_tier: 'active', list_limit: 2 }, { asOf });
	expect(run.tables.list?.rows).toMatchObject([
		{ user_id: 'payer_0', fee_revenue_usd: 1000, days_since_trade: 5, last_trade_on: ago(5), is_hnw: false },
		{ user_id: 'payer_50', fee_revenue_usd: 50, state: 'active', is_hnw: true, registered_on: '2025-12-01' }
	]);
	const steady = await workspace.run(listOnly, { list_tier: 'active' }, { asOf });
	expect(steady.tables.list?.rows.find((row) => row.user_id === 'steady')).toMatchObject({
		last_trade_on: ago(5),
		turnover_30_usd: 300,
		turnover_usd: 500
	});
});
