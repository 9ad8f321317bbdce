/** What users are worth and how they moved, by hand. As of 2026-06-30; compared with 30 days before, 2026-05-31. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, TableBlock } from '$lib/figure/block';
import type { ReportRun } from '../run';
import { workspaceOf, type TestWorkspace } from '../testing';
import report from './report';
import { valueTables } from './value-fixture';

const asOf = '2026-06-30';
let workspace: TestWorkspace;
let run: ReportRun;

beforeAll(async () => {
	workspace = await workspaceOf(valueTables);
	run = await workspace.run(report, {}, { asOf });
});

const rowOf = (name: string, key: string, value: string, from = run) =>
	from.tables[name]?.rows.find((row) => row[key] === value);
const tableOf = (blocks: Block[], id: string) =>
	blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id);

describe('summary', () => {
	// -2, -0.5, 0, 0, 1, 1, 2, 3: sum 4.5, median (0 + 1) / 2; the top 1 % of 8 is the one with 3, leaving 1.5 over 7.
	test('all users, zeros included', () => {
		expect(rowOf('summary', 'tier', 'all')).toMatchObject({
			users: 8,
			turnover_total: 700,
			turnover_30_total: 200,
			fee_revenue_total: 20,
			rewards_total: 15.5,
			unpriced_reward_count: 1,
			ltv_total: 4.5,
			ltv_mean: 0.5625,
			ltv_median: 0.5,
			ltv_winsorised_mean: 0.5625
		});
		expect(rowOf('summary', 'tier', 'all')?.ltv_top_share).toBeCloseTo(3 / 4.5, 12);
		expect(rowOf('summary', 'tier', 'all')?.ltv_mean_without_top).toBeCloseTo(1.5 / 7, 12);
	});
	test('a state: dormant is c and e', () => {
		expect(rowOf('summary', 'tier', 'dormant')).toMatchObject({
			users: 2,
			turnover_total: 300,
			turnover_30_total: 0,
			fee_revenue_total: 13,
			ltv_total: 1,
			ltv_mean: 0.5,
			ltv_median: 0.5,
			ltv_top_share: 3,
			ltv_mean_without_top: -2
		});
	});
	test('those who never traded, by the furthest step taken by the as-of day', () => {
		expect(rowOf('summary', 'tier', 'never_traded')).toMatchObject({
			users: 3,
			unverified_users: 1,
			verified_users: 1,
			funded_users: 1,
			ltv_total: -0.5,
			ltv_top_share: null
		});
	});
});

test('movement: everyone is in one row, those who joined since apart', () => {
	expect(run.tables.movement?.rows).toEqual([
		{ state_then: 'active', state_now: 'dormant', users: 1 },
		{ state_then: 'churned', state_now: 'churned', users: 1 },
		{ state_then: 'dormant', state_now: 'returned', users: 1 },
		{ state_then: 'joined_since', state_now: 'never_traded', users: 1 },
		{ state_then: 'never_traded', state_now: 'never_traded', users: 2 },
		{ state_then: 'never_traded', state_now: 'new', users: 1 },
		{ state_then: 'new', state_now: 'dormant', users: 1 }
	]);
	const moves = tableOf(run.blocks, 'moves');
	expect(moves?.rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(8);
	expect(moves?.rows.find((row) => row[0] === 'Never traded *' && row[1] === 'New')?.slice(2, 5)).toEqual([
		1,
		3,
		1 / 3
	]);
});

test('movement: another day to compare with', async () => {
	// On 2026-03-05 only d had traded, 4 days before; z had not registered.
	const march = await workspace.run(report, { compare_on: '2026-03-05' }, { asOf });
	expect(march.tables.movement?.rows).toContainEqual({ state_then: 'new', state_now: 'churned', users: 1 });
	expect(rowOf('movement', 'state_then', 'joined_since', march)?.users).toBe(1);
	const late = await workspace.run(report, { compare_on: asOf }, { asOf });
	expect(late.blocks.some((block) => block.kind === 'chart' && block.shape === 'sankey')).toBe(false);
	expect(late.blocks.some((block) => block.kind === 'note' && block.text.includes('earlier day'))).toBe(true);
});

describe('concentration among the five traders', () => {
	// Fees 1, 2, 3, 4, 10: Gini (-4*1 - 2*2 + 0*3 + 2*4 + 4*10) / (5*20) = 0.4; the top 1 % is one user, 10 of 20.
	test('fees', () => {
		expect(rowOf('inequality', 'measure', 'net_fee_revenue')).toEqual({
			measure: 'net_fee_revenue',
			users: 5,
			negative_users: 0,
			total_usd: 20,
			mean_usd: 4,
			median_usd: 3,
			winsorised_mean_usd: 4,
			mean_without_top_usd: 2.5,
			gini: 0.4,
			top_1_share: 0.5,
			top_10_share: 0.5
		});
		const points = run.tables.concentration?.rows.filter((row) => row.measure === 'net_fee_revenue');
		expect(points?.map((row) => [row.user_share, row.value_share])).toEqual([
			[0.2, 0.05],
			[0.4, 0.15],
			[0.6, 0.3],
			[0.8, 0.5],
			[1, 1]
		]);
	});
	// Turnover 100, 100, 100, 200, 200: (-4 - 2 + 0) * 100 + (2 + 4) * 200 = 600, over 5 * 700.
	test('turnover', () =>
		expect(rowOf('inequality', 'measure', 'turnover')?.gini).toBeCloseTo(600 / 3500, 12));
	// LTV -2, 1, 1, 2, 3: (8 - 2 + 0 + 4 + 12) / (5 * 5) = 0.88.
	test('LTV with one user below zero', () => {
		expect(rowOf('inequality', 'measure', 'ltv')).toMatchObject({
			negative_users: 1,
			gini: 0.88,
			median_usd: 1
		});
	});
	test('the curve starts at the origin and follows the diagonal chart contract', () => {
		const curve = run.blocks.find((block) => block.kind === 'chart' && block.id === 'concentration');
		expect(curve).toMatchObject({ shape: 'line', diagonal: true, x: ['0', '0.2', '0.4', '0.6', '0.8', '1'] });
	});
});

// Above zero are c 3, b 2, a 1, d 1: the top 1 % is one, to 5 and 20 % still one, to 50 % two.
test('bands', () => {
	const rows = run.tables.bands?.rows.map((row) => [row.band, row.users, row.ltv_total, row.ltv_median]);
	expect(rows).toEqual([
		['platinum', 1, 3, 3],
		['bronze', 1, 2, 2],
		['base', 2, 2, 1],
		['zero', 2, 0, 0],
		['negative', 2, -2.5, -1.25]
	]);
	expect(rowOf('bands', 'band', 'zero')?.never_traded_users).toBe(2);
	const table = tableOf(run.blocks, 'ltv_bands');
	expect(table?.rows).toHaveLength(7);
	expect(table?.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(8);
});

test('a commission may count against its receiver instead', async () => {
	const other = await workspace.run(
		report,
		{ commission_charged_to: 'receiver', list_tier: 'returned' },
		{ asOf }
	);
	expect(other.tables.list?.rows).toMatchObject([{ user_id: 'a', rewards_usd: 3, ltv_usd: -2 }]);
	expect(rowOf('summary', 'tier', 'churned', other)?.ltv_total).toBe(4);
});

test('internal accounts and market makers are left out unless asked for', async () => {
	const all = await workspace.run(report, {}, { asOf, exclude: [] });
	expect(rowOf('summary', 'tier', 'all', all)).toMatchObject({ users: 10, hnw_users: 2, hnw_by_turnover: 2 });
	expect(rowOf('inequality', 'measure', 'net_fee_revenue', all)).toMatchObject({
		total_usd: -180,
		gini: null
	});
	expect(all.tables.concentration?.rows.every((row) => row.measure === 'turnover')).toBe(true);
	const words = run.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])).join(' ');
	expect(words).toContain('1 internal accounts, 1 market makers');
});

test('before anyone registered the finding says so, and nothing crashes', async () => {
	const nobody = await workspace.run(report, {}, { asOf: '2025-12-31' });
	expect(nobody.blocks.map((block) => block.kind)).toEqual(['findings', 'note', 'note']);
	expect(nobody.blocks[0]).toMatchObject({ items: [{ tone: 'warning' }] });
	const untraded = await workspace.run(report, {}, { asOf: '2026-01-03' }, 'zh');
	expect(untraded.blocks[0]).toMatchObject({ kind: 'findings', items: [{ tone: 'warning' }] });
});

// Five traders: two dormant (40 %), the others one each; fees 1, 2, 3, 4, 10.
test('findings come first, with their basis, and say when there are too few', () => {
	const findings = run.blocks[0];
	if (findings?.kind !== 'findings') throw new Error('The first block holds no findings.');
	expect(findings.items.map((item) => item.text)).toEqual([
		'Dormant is the largest group: 2 of 5 traders (40.0 %).',
		'The top 1 % of traders bring 50.0 % and the top 10 % bring 50.0 % of net fee revenue; the median trader has brought $3.',
		'Since May 31, 2026, 2 of 2 users trading then went dormant or churned (100.0 %). 1 of 2 dormant or churned users traded again.'
	]);
	expect(findings.items.every((item) => item.basis.includes('Fewer than 30'))).toBe(true);
});

test('one trader on one day', async () => {
	const first = await workspace.run(report, { list_tier: 'new' }, { asOf: '2026-03-01' });
	expect(first.tables.list?.rows).toMatchObject([{ user_id: 'd', days_since_trade: 0, fee_revenue_usd: 4 }]);
	expect(rowOf('inequality', 'measure', 'net_fee_revenue', first)).toMatchObject({ gini: 0, top_1_share: 1 });
	expect(rowOf('summary', 'tier', 'new', first)?.ltv_mean_without_top).toBeNull();
});

test('the table of tiers has every state, the overlay and all users, and marks the small ones', () => {
	const table = tableOf(run.blocks, 'tiers');
	expect(table?.rows.map((row) => [row[0], row[1]])).toEqual([
		['New *', 1],
		['Active *', 0],
		['Returned *', 1],
		['At risk *', 0],
		['Dormant *', 2],
		['Churned *', 1],
		['Never traded *', 3],
		['High net worth (overlay) *', 1],
		['All users *', 8]
	]);
	for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
	expect(tableOf(run.blocks, 'never_traded')?.rows.map((row) => row[1])).toEqual([1, 1, 1]);
});
