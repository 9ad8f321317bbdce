/** What the users of each campaign traded, against tables worked out by hand; see fixtures/tables.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '$lib/reports/testing';
import { march, one, only } from './fixtures/rows';
import { tables } from './fixtures/tables';
import report from './report';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

describe('what they traded', () => {
	test('turnover of the treated and the held out, raw and winsorised', async () => {
		const { tables: given } = await workspace.run(report);
		const spring = only(given.windows?.rows, { campaign_id: 'spring', part: 'during', measure: 'turnover' });
		// All eight: 100 100 200 300 300 400 400 600. The 99th percentile lies at place 1 + 0.99 × 7 = 7.93,
		// 400 + 0.93 × 200 = 586, so 600 becomes 586. Treated: 200 400 400 586, mean 396.5,
		// deviations −196.5 3.5 3.5 189.5, squares 74,547, variance 24,849. Held out: 100 100 300 300 as they are.
		const treated = one(spring, { member_group: 'treatment' });
		expect(treated).toMatchObject({ users: 4, traders: 4, total_usd: 1600, mean_usd: 400, median_usd: 400 });
		expect(treated.capped_mean_usd).toBeCloseTo(396.5, 9);
		expect(treated.capped_variance).toBeCloseTo(24849, 6);
		expect(treated.variance).toBeCloseTo(80000 / 3, 6);
		expect(treated.top_share).toBeCloseTo(600 / 1600, 12);
		const heldOut = one(spring, { member_group: 'holdout' });
		expect(heldOut).toMatchObject({ users: 4, mean_usd: 200, median_usd: 200, capped_mean_usd: 200 });
		expect(heldOut.capped_variance).toBeCloseTo(40000 / 3, 6);
	});

	test('before and after leave out the days of the announcement and beyond', async () => {
		const { tables: given } = await workspace.run(report);
		const of = (part: string, member_group: string) =>
			one(given.windows?.rows, { campaign_id: 'spring', part, member_group, measure: 'turnover' });
		// Before: t1 30, t2 60. After: t1 120; t2's 999 is a day late.
		expect(of('before', 'treatment')).toMatchObject({
			traders: 2,
			total_usd: 90,
			mean_usd: 22.5,
			median_usd: 15
		});
		expect(of('before', 'holdout')).toMatchObject({ traders: 1, total_usd: 50 });
		expect(of('after', 'treatment')).toMatchObject({
			traders: 1,
			total_usd: 120,
			median_usd: 0,
			top_share: 1
		});
		expect(of('after', 'holdout')).toMatchObject({ traders: 0, total_usd: 0, top_share: null });
	});

	test('the days before the announcement, for an adjusted comparison', async () => {
		const { tables: given } = await workspace.run(report);
		const of = (member_group: string, measure: string) =>
			one(given.windows?.rows, { campaign_id: 'spring', part: 'during', member_group, measure });
		// Of the 56 days before March 8 the data hold March 1–7. t1 30, t2 60, h1 50, five with nothing: the 99th
		// percentile lies at 50 + 0.93 × 10 = 59.3. Treated 30 59.3 0 0: mean 22.325, deviations 7.675 36.975 −22.325
		// −22.325, squares 2,422.8675. With turnover's deviations −196.5 3.5 3.5 189.5: products −5,687.45.
		const treated = of('treatment', 'turnover');
		expect(treated.past_days).toBe(7);
		expect(treated.past_mean_usd).toBeCloseTo(22.325, 9);
		expect(treated.past_variance).toBeCloseTo(2422.8675 / 3, 6);
		expect(treated.past_covariance).toBeCloseTo(-5687.45 / 3, 6);
		// Held out 50 0 0 0: mean 12.5, squares 1,875; with −100 −100 100 100: −3,750 + 1,250 − 2 × 1,250 = −5,000.
		const heldOut = of('holdout', 'turnover');
		expect(heldOut.past_mean_usd).toBeCloseTo(12.5, 9);
		expect(heldOut.past_variance).toBeCloseTo(625, 6);
		expect(heldOut.past_covariance).toBeCloseTo(-5000 / 3, 6);
		// No fees before; and the thousand between announcement and start counts nowhere.
		expect(of('treatment', 'net_fees')).toMatchObject({ past_mean_usd: 0, past_variance: 0 });
		expect(only(given.windows?.rows, { part: 'past' })).toEqual([]);
	});

	test('no day of data before leaves nothing to adjust by', async () => {
		const { users: _, ...rest } = tables;
		const late = await workspaceOf({
			...rest,
			campaigns: `campaign_id,name,type,start_at,end_at\nspring,S,coupon,2026-03-01 00:00:00,2026-03-02 23:59:59`
		});
		const { tables: given } = await late.run(report);
		const rows = only(given.windows?.rows, { part: 'during' });
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every((row) => row.past_days === 0 && row.past_variance === 0)).toBe(true);
	});

	test('rebates below the first percentile are raised to it', async () => {
		// One user's fees −100 beside ten zeros: place 1 + 0.01 × 10 = 1.1, −100 + 0.1 × 100 = −90.
		const ids = Array.from({ length: 11 }, (_, index) => `r${index}`);
		const rebates = await workspaceOf({
			trades: `user_id,traded_at,trade_id,symbol,side,price,base_qty,notional_usd,fee_usd
${ids.map((id, index) => `${id},2026-03-02 12:00:00,${id},BTCUSDT,buy,1,1,1,${index === 0 ? -100 : 0}`).join('\n')}
r1,2026-03-03 12:00:00,next,BTCUSDT,buy,1,1,1,0`,
			campaigns: `campaign_id,name,type,start_at,end_at\nc,C,coupon,2026-03-02 00:00:00,2026-03-02 23:59:59`,
			campaign_participants: `campaign_id,user_id\n${ids.map((id) => `c,${id}`).join('\n')}`
		});
		const { tables: given } = await rebates.run(report);
		const fees = one(given.windows?.rows, { part: 'during', measure: 'net_fees' });
		expect(fees.total_usd).toBeCloseTo(-100, 9);
		expect(fees.capped_mean_usd).toBeCloseTo(-90 / 11, 9);
		expect(fees.top_share).toBeNull();
	});

	test('day by day, with a holdout beside, and the funnel', async () => {
		const { tables: given } = await workspace.run(report, { focus: 3 });
		const daily = given.daily?.rows ?? [];
		// March 5–15, two groups.
		expect(daily).toHaveLength(22);
		expect(daily[0]).toMatchObject({
			day: march(5),
			part: 'before',
			member_group: 'treatment',
			users: 4,
			turnover_usd: 0
		});
		expect(one(daily, { day: march(8), member_group: 'treatment' })).toMatchObject({
			part: 'announced',
			turnover_usd: 250
		});
		// t1 200 and t4 600, fees 10 and 13, of four; h1 100 and h4 300, fees 1 and 4.
		expect(one(daily, { day: march(10), member_group: 'treatment' })).toMatchObject({
			part: 'during',
			traders: 2,
			turnover_usd: 200,
			net_fees_usd: 5.75
		});
		expect(one(daily, { day: march(10), member_group: 'holdout' })).toMatchObject({
			turnover_usd: 100,
			net_fees_usd: 1.25
		});
		expect(one(daily, { day: march(13), member_group: 'treatment' })).toMatchObject({
			part: 'after',
			turnover_usd: 30
		});
		// t1 and t2 qualified, were rewarded and traded on the 13th and 16th; t3 disqualified and t4 did neither.
		expect(given.funnel?.rows).toEqual([
			{ is_qualified: true, is_rewarded: true, has_traded_after: true, users: 2 },
			{ is_qualified: false, is_rewarded: false, has_traded_after: false, users: 2 }
		]);
	});

	test('the focus counts back from the most recent and stops at the earliest', async () => {
		const first = await workspace.run(report);
		expect(one(first.tables.campaigns?.rows, { is_focus: true }).campaign_id).toBe('open');
		const beyond = await workspace.run(report, { focus: 9 });
		expect(one(beyond.tables.campaigns?.rows, { is_focus: true }).campaign_id).toBe('empty');
	});
});
