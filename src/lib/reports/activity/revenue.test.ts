/** Growth accounting in net revenue, by hand. */
import { beforeAll, expect, test } from 'vitest';
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import { whoIn, workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import type { ActivityRows } from './queries';
import report from './report';
import { revenueGrowth } from './revenue';

/** Weeks from Monday 01-05; 01-28, a Wednesday, is the last day and complete. z is not in the users export. */
const tables = {
	users: `user_id,registered_at
a,2026-01-05 09:00:00
b,2026-01-05 09:00:00
c,2026-01-12 09:00:00`,
	trades: `user_id,traded_at,trade_id,notional_usd,fee_usd
a,2026-01-05 12:00:00,1,1000,10
z,2026-01-05 13:00:00,2,1000,100
b,2026-01-06 12:00:00,3,1000,4
a,2026-01-12 12:00:00,4,1000,6
c,2026-01-13 12:00:00,5,1000,7
a,2026-01-19 12:00:00,6,1000,9
a,2026-01-20 12:00:00,7,1000,-1
b,2026-01-21 12:00:00,8,1000,5
c,2026-01-27 12:00:00,9,1000,2
z,2026-01-28 23:30:00,10,1000,1`
};

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

const run = (params: Partial<ParameterValues<Params>> = {}, scope: Partial<Scope> = {}) =>
	workspace.run(report, params, { from: '2026-01-05', ...scope });

/** `bucket: revenue = new + resurrected + retained + expansion | before, contraction, churned`, running ones with *. */
async function rows(params: Partial<ParameterValues<Params>> = {}, scope: Partial<Scope> = {}) {
	const { tables: results } = await run(params, scope);
	return (results.revenue?.rows ?? []).map((row) => {
		const parts = [row.new_usd, row.resurrected_usd, row.retained_usd, row.expansion_usd].join(' + ');
		const lost = [row.before_usd, row.contraction_usd ?? '?', row.churned_usd ?? '?'].join(', ');
		const day = String(row.bucket_on).slice(5);
		return `${day}${row.is_complete ? '' : '*'}: ${row.revenue_usd} = ${parts} | ${lost}`;
	});
}

test('new, resurrected, retained, expansion; contraction and churned of the week before', async () => {
	expect(await rows()).toEqual([
		'01-05: 14 = 14 + 0 + 0 + 0 | 0, 0, 0',
		// a pays 6 after 10; b, who paid 4, is away; c is new.
		'01-12: 13 = 7 + 0 + 6 + 0 | 14, 4, 4',
		// a pays 9 less a rebate of 1 after 6; b is back; c, who paid 7, is away.
		'01-19: 13 = 0 + 5 + 6 + 2 | 13, 0, 7',
		'01-26*: 2 = 0 + 2 + 0 + 0 | 13, ?, ?'
	]);
});

test('every amount has the users it comes from', async () => {
	const counted = async (params: Partial<ParameterValues<Params>>) =>
		((await run(params)).tables.revenue?.rows ?? []).map((row) => [
			row.churned_users,
			row.staying_users,
			row.resurrected_users,
			row.new_users
		]);
	// Of 01-12: b is away, a stays, c is new; then c is away, a stays, b is back; then c is back.
	expect(await counted({})).toEqual([
		[0, 0, 0, 2],
		[1, 1, 0, 1],
		[1, 1, 1, 0],
		[null, 0, 1, 0]
	]);
	expect(await counted({ grain: 'month' })).toEqual([[null, 0, 0, 3]]);
});

test('days and months', async () => {
	const days = await rows({ grain: 'day' }, { from: '2026-01-19', to: '2026-01-21' });
	// a pays 9, then earns 1: the lesser of the two is kept, 10 are lost. Then a pays nothing any more.
	expect(days).toEqual([
		'01-19: 9 = 0 + 9 + 0 + 0 | 0, 0, 0',
		'01-20: -1 = 0 + 0 + -1 + 0 | 9, 10, 0',
		'01-21: 5 = 0 + 5 + 0 + 0 | -1, 0, -1'
	]);
	expect(await rows({ grain: 'month' })).toEqual(['01-01*: 42 = 42 + 0 + 0 + 0 | 0, ?, ?']);
});

test('an earlier as-of day sees nothing later, within a week too', async () => {
	expect((await rows({}, { asOf: '2026-01-20' })).at(-1)).toBe('01-19*: 8 = 0 + 0 + 6 + 2 | 13, ?, ?');
});

test('weeks from Sunday hold the same days here', async () => {
	expect((await rows({}, { weekStart: 'sunday' })).map((row) => row.slice(row.indexOf(':')))).toEqual(
		(await rows()).map((row) => row.slice(row.indexOf(':')))
	);
});

test('the quick ratio, and nothing of it while the bucket runs', async () => {
	const { tables: results } = await run();
	const growth = (results.revenue?.rows ?? []).map((row) =>
		revenueGrowth(row as unknown as ActivityRows['revenue'][number])
	);
	expect(growth).toEqual([
		{ came: 14, left: 0, quickRatio: null },
		{ came: 7, left: 8, quickRatio: 0.875 },
		{ came: 7, left: 7, quickRatio: 1 },
		null
	]);
});

test('the chart, the table and the ratio beside that in users; none of them without fees', async () => {
	for (const locale of ['en', 'zh'] as const) {
		const { blocks } = await workspace.run(report, {}, { from: '2026-01-05' }, locale);
		const chart = blocks.find((block) => block.kind === 'chart' && block.id === 'revenue-growth');
		if (chart?.kind !== 'chart' || chart.shape !== 'stacked') throw new Error('no revenue chart');
		expect(chart.title).toContain('$7');
		expect(chart.series.map(({ id, values }) => [id, values[2]])).toEqual([
			['retained', 6],
			['expansion', 2],
			['resurrected', 5],
			['new', 0],
			['contraction', 0],
			['churned', -7]
		]);
		const ratio = blocks.find((block) => block.kind === 'chart' && block.id === 'quick-ratio');
		expect(ratio?.kind === 'chart' && ratio.shape === 'line' && ratio.series[1]?.values).toEqual([0.875, 1]);
	}
	const without = await workspaceOf({ ...tables, trades: tables.trades.replaceAll(/,-?\d+$/gm, ',') });
	const { blocks } = await without.run(report, {}, { from: '2026-01-05' });
	expect(JSON.stringify(blocks)).not.toContain('revenue');
});

test('whose money each part is; of a running week what was lost has no list', async () => {
	const { blocks } = await run();
	const told: string[] = [];
	const table = blocks.filter((block) => block.kind === 'table' && block.id === 'revenue-growth-table');
	for (const who of whoIn(table)) {
		const users = await workspace.who(report, {}, { from: '2026-01-05' }, who);
		told.push(`${String(who.values.bucket_on).slice(5)} ${String(who.values.part)}: ${users.join(' ')}`);
	}
	expect(told).toEqual([
		'01-26 revenue: c',
		'01-26 resurrected: c',
		'01-19 revenue: a b',
		'01-19 resurrected: b',
		'01-19 retained: a',
		'01-19 expansion: a',
		'01-19 churned: c',
		'01-12 revenue: a c',
		'01-12 new: c',
		'01-12 retained: a',
		'01-12 contraction: a',
		'01-12 churned: b',
		'01-05 revenue: a b',
		'01-05 new: a b'
	]);
});
