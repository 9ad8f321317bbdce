/** Turnover, fees and balances by hand, on the users of four-users.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParameterValues } from '../report';
import { workspaceOf, type TestWorkspace } from '../testing';
import { days, tables } from './four-users';
import type { Params } from './params';
import report from './report';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

describe('money', () => {
	const money = async (params: Partial<ParameterValues<Params>>) =>
		(
			await workspace.run(report, { grain: 'day', periods: 3, breakdown: 'none', ...params }, days)
		).tables.money?.rows.map((row) => [
			row.age,
			row.users,
			row.turnover_usd,
			row.base_turnover_usd,
			Number(Number(row.net_fee_usd).toFixed(6)),
			Number(Number(row.base_net_fee_usd).toFixed(6))
		]);

	test('of the same cohorts, complete cells only', async () => {
		// Day 0: a 10, b 10, c 510, d 10; fees 0.1 + 0.1 + 1.1 + 0.1. Day 1: a 10. Day 2: b 10, a rebate of 0.05; 03-09
		// has not had it. Day 3: a 10.
		expect(await money({})).toEqual([
			[0, 4, 540, 540, 1.4, 1.4],
			[1, 4, 10, 540, 0.1, 1.4],
			[2, 3, 10, 530, -0.05, 1.3],
			[3, 3, 10, 530, 0.1, 1.3]
		]);
	});

	test('what the largest account traded; of a bracket nobody’s sum is known', async () => {
		const largest = async (params: Partial<ParameterValues<Params>>) =>
			(
				await workspace.run(report, { grain: 'day', periods: 3, breakdown: 'none', ...params }, days)
			).tables.money?.rows.map((row) => [row.largest_usd, row.base_largest_usd]);
		// c's 510 are two fills of one day; later days are 10 of a or b alone.
		const days0to3 = [
			[510, 510],
			[10, 510],
			[10, 510],
			[10, 510]
		];
		expect(await largest({})).toEqual(days0to3);
		expect((await largest({ buckets: 'rolling' }))?.[0]).toEqual([510, 510]);
		expect(await largest({ counting: 'brackets', brackets: '1-2,3' })).toEqual([
			[510, 510],
			[null, 510],
			[10, 510]
		]);
	});

	test('rolling: a’s trade after 10 hours belongs to its first day', async () => {
		expect((await money({ buckets: 'rolling' }))?.slice(0, 2)).toEqual([
			[0, 4, 550, 550, 1.5, 1.5],
			[1, 3, 10, 540, -0.05, 1.4]
		]);
	});
});

test('balances: the snapshot of a day over that of day 0, cohorts with both', async () => {
	const withBalances = await workspaceOf({
		...tables,
		balances: `user_id,date,account,equity_usd
a,2026-03-02,spot,100
a,2026-03-02,funding,50
b,2026-03-02,spot,50
c,2026-03-02,spot,999
a,2026-03-03,spot,90
c,2026-03-04,spot,200
a,2026-03-05,spot,60
b,2026-03-05,spot,30
c,2026-03-05,spot,10`
	});
	const kept = async (params: Partial<ParameterValues<Params>>) =>
		(
			await withBalances.run(report, { grain: 'day', periods: 3, breakdown: 'none', ...params }, days)
		).tables.balances?.rows.map((row) => [row.age, row.users, row.balance_usd, row.base_balance_usd]);
	// Day 0 of 03-02: a 150, b 50; of 03-04: c 200, whose balance before the start is nobody's. Day 1: a 90, b is not in
	// it; c 10. Day 2 of 03-02 is 03-04, when neither is in it. Day 3: 60 and 30. 03-09 has no snapshot.
	expect(await kept({})).toEqual([
		[0, 3, 400, 400],
		[1, 3, 100, 400],
		[2, 2, 0, 200],
		[3, 2, 90, 200]
	]);
	// Days 2–3 of 03-02 end on 03-05; days 4–5 of nobody with a snapshot.
	expect(await kept({ counting: 'brackets', brackets: '2-3,4-5' })).toEqual([
		[0, 3, 400, 400],
		[1, 2, 90, 200]
	]);
	expect(await kept({ buckets: 'rolling' })).toEqual([]);
	expect(await kept({ grain: 'hour', periods: 24 })).toEqual([]);
	const { blocks } = await withBalances.run(report, { grain: 'day', periods: 3 }, days, 'zh');
	const money = blocks.find((block) => 'id' in block && block.id === 'money');
	expect(money?.kind === 'chart' && money.shape === 'line' && money.series.map(({ name }) => name)).toContain(
		'资产余额'
	);
	const without = (await workspace.run(report, { grain: 'day', periods: 3 }, days)).blocks;
	expect(JSON.stringify(without)).toContain('no balances are loaded');
});

test('turnover by bucket', async () => {
	const { tables: results } = await workspace.run(report, { grain: 'day', periods: 3 }, days);
	expect(results.volume?.rows.map((row) => [String(row.bucket_on).slice(5), row.turnover_usd])).toEqual([
		['03-02', 20],
		['03-03', 10],
		['03-04', 520],
		['03-05', 10],
		['03-06', 0],
		['03-07', 0],
		['03-08', 0],
		['03-09', 10],
		['03-10', 10]
	]);
});
