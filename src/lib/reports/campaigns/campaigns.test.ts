/** The campaigns queries against tables worked out by hand; see fixtures/tables.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '$lib/reports/testing';
import campaignsSql from './campaigns.sql?raw';
import dailySql from './daily.sql?raw';
import { march, one, only } from './fixtures/rows';
import { tables } from './fixtures/tables';
import funnelSql from './funnel.sql?raw';
import report from './report';
import windowsSql from './windows.sql?raw';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

describe('the days before, during and after', () => {
	test('run by announcement, data and as-of day', async () => {
		const { tables: given } = await workspace.run(report);
		expect(given.campaigns?.rows.map(({ campaign_id }) => campaign_id)).toEqual([
			'open',
			'late',
			'spring',
			'empty'
		]);
		// Announced on the 8th: the three days before end on the 7th. The three after end on the 15th.
		expect(one(given.campaigns?.rows, { campaign_id: 'spring' })).toMatchObject({
			heard_on: march(8),
			is_running: false,
			span_days: 3,
			before_from_on: march(5),
			before_to_on: march(7),
			before_days: 3,
			after_from_on: march(13),
			after_to_on: march(15),
			after_days: 3
		});
		// No announcement: the five days before end with the day before the start. After: 17–21, the data end on the 20th.
		expect(one(given.campaigns?.rows, { campaign_id: 'late' })).toMatchObject({
			heard_on: march(12),
			span_days: 5,
			before_from_on: march(7),
			before_to_on: march(11),
			before_days: 5,
			after_from_on: march(17),
			after_to_on: march(20),
			after_days: 4
		});
		// Runs to the 31st, so 18–20 so far; announced after its start, so the start counts.
		expect(one(given.campaigns?.rows, { campaign_id: 'open' })).toMatchObject({
			heard_on: march(18),
			closes_on: march(31),
			is_running: true,
			span_days: 3,
			before_from_on: march(15),
			before_to_on: march(17),
			before_days: 3,
			after_days: 0
		});
		// Two days before would be February 28 and March 1; trading data begin with March 1.
		expect(one(given.campaigns?.rows, { campaign_id: 'empty' })).toMatchObject({
			span_days: 2,
			before_from_on: march(1),
			before_to_on: march(1),
			before_days: 1,
			participants: 0,
			holdout: 0
		});
	});

	test('an earlier as-of day shortens a campaign and the days compared', async () => {
		const { tables: given } = await workspace.run(report, {}, { asOf: march(11) });
		expect(given.campaigns?.rows.map(({ campaign_id }) => campaign_id)).toEqual(['spring', 'empty']);
		expect(one(given.campaigns?.rows, { campaign_id: 'spring' })).toMatchObject({
			is_running: true,
			span_days: 2,
			before_from_on: march(6),
			before_to_on: march(7),
			after_days: 0
		});
		// Without t3's 400 of the 12th: 200 + 400 + 600 of four users.
		expect(
			one(given.windows?.rows, { part: 'during', member_group: 'treatment', measure: 'turnover' })
		).toMatchObject({ users: 4, traders: 3, total_usd: 1200, mean_usd: 300 });
		expect(only(given.windows?.rows, { part: 'after' })).toEqual([]);
	});

	test('a period keeps the campaigns with a day in it, with all their days', async () => {
		const { tables: given } = await workspace.run(report, {}, { from: march(12), to: march(17) });
		expect(given.campaigns?.rows.map(({ campaign_id }) => campaign_id)).toEqual(['late', 'spring']);
		expect(one(given.campaigns?.rows, { campaign_id: 'spring' })).toMatchObject({ span_days: 3 });
	});
});

describe('who took part and what it cost', () => {
	test('participants, holdout, qualified, rewarded', async () => {
		const { tables: given } = await workspace.run(report);
		// t3 met the rules but was disqualified; h4 stands in both groups and stays held out; t4 registered on the 6th.
		// Rewards 4 + 2 + 6 to t1 and t2, 4 to the held-out h4; the internal x1 and its 500 are left out.
		expect(one(given.campaigns?.rows, { campaign_id: 'spring' })).toMatchObject({
			participants: 4,
			holdout: 4,
			in_both_groups: 1,
			unknown_participants: 1,
			newcomers: 1,
			is_qualification_known: true,
			qualified: 2,
			disqualified: 1,
			rewarded: 2,
			rewarded_holdout: 1,
			rewarded_outsiders: 0,
			reward_usd: 16,
			media_usd: 2,
			ops_usd: 2
		});
	});

	test('a reward without participant is part of the cost, and counted apart', async () => {
		const { tables: given } = await workspace.run(report);
		expect(one(given.campaigns?.rows, { campaign_id: 'late' })).toMatchObject({
			participants: 2,
			is_qualification_known: false,
			rewarded: 0,
			rewarded_outsiders: 1,
			outsiders_usd: 7,
			reward_usd: 7
		});
	});

	test('users of several campaigns on the same days', async () => {
		const { tables: given } = await workspace.run(report);
		// Spring and Late share March 12 and t1; Open shares no day with either.
		const overlaps = given.campaigns?.rows.map((row) => [
			row.campaign_id,
			row.overlapping_users,
			row.overlapping_campaigns
		]);
		expect(overlaps).toEqual([
			['open', 0, 0],
			['late', 1, 1],
			['spring', 1, 1],
			['empty', 0, 0]
		]);
	});

	test('with internal accounts let in', async () => {
		const { tables: given } = await workspace.run(report, {}, { exclude: [] });
		expect(one(given.campaigns?.rows, { campaign_id: 'spring' })).toMatchObject({
			participants: 5,
			reward_usd: 516
		});
	});

	test('without a users table every participant is known', async () => {
		const { users: _, ...rest } = tables;
		const { tables: given } = await (await workspaceOf(rest)).run(report);
		expect(one(given.campaigns?.rows, { campaign_id: 'spring' })).toMatchObject({
			participants: 6,
			unknown_participants: 0,
			newcomers: 0
		});
	});
});

test('the four queries agree on the days and the people', () => {
	const shared = (sql: string, name: string) =>
		new RegExp(`-- begin ${name}[\\s\\S]*-- end ${name}`).exec(sql)?.[0];
	for (const name of ['spans', 'people']) {
		expect(shared(campaignsSql, name)).toBeTruthy();
		for (const sql of [windowsSql, dailySql, funnelSql])
			expect(shared(sql, name)).toBe(shared(campaignsSql, name));
	}
});
