/** The words and figures of the options, on 100 users who start on Monday 2026-01-05 and 100 a week later. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '$lib/figure/block';
import type { ParameterValues } from '../report';
import type { ReportRun } from '../run';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

let workspace: TestWorkspace;

beforeAll(async () => {
	// 01-05: 40 come back after one week, 20 of them again after two. 01-12: 60 after one week. Each trade is 100 USD, a
	// return 50. The data end on Sunday 01-25: 01-05 has weeks 1 and 2, 01-12 has week 1.
	const users = ['user_id,registered_at,channel'];
	const trades = ['user_id,traded_at,trade_id,notional_usd,fee_usd'];
	const add = (user: string, day: string, usd: number) =>
		trades.push(`${user},2026-01-${day} 12:00:00,${trades.length},${usd},${usd / 1000}`);
	for (let index = 0; index < 200; index += 1) {
		const user = `u${index}`;
		const isOld = index < 100;
		users.push(`${user},2026-01-${isOld ? '05' : '12'} 00:00:00,ads`);
		add(user, isOld ? '05' : '12', 100);
		if (isOld ? index < 40 : index < 160) add(user, isOld ? '12' : '19', 50);
		if (index < 20) add(user, '19', 50);
	}
	trades.push('nobody,2026-01-25 12:00:00,end,100,0');
	workspace = await workspaceOf({ users: users.join('\n'), trades: trades.join('\n') });
});

const run = (params: Partial<ParameterValues<Params>>) =>
	workspace.run(report, { periods: 3, breakdown: 'none', breakdown_period: 1, ...params });
const chart = <S extends Chart['shape']>({ blocks }: ReportRun, id: string, shape: S) =>
	blocks.find(
		(block): block is Chart & { shape: S } =>
			block.kind === 'chart' && block.id === id && block.shape === shape
	);
const findings = ({ blocks }: ReportRun) =>
	blocks.flatMap((block) => (block.kind === 'findings' ? block.items.map(({ text }) => text) : []));

describe('one period over time', () => {
	test('each cohort with its interval, the halves compared, the market beneath', async () => {
		const ours = await run({});
		const trend = chart(ours, 'trend', 'line');
		expect(trend?.title).toBe('Week 1 retention rose to 60.0 % for users who started from Jan 12 on');
		expect(trend?.note).toContain('+20.0 pp (95 % +6.1 pp – +32.8 pp)');
		expect(trend?.x).toEqual(['Jan 5', 'Jan 12', 'Jan 19']);
		// Wilson: 40 of 100 is 30.9–49.8 %; 01-19 has nobody.
		expect(trend?.series[0]?.values).toEqual([0.4, 0.6, null]);
		expect(trend?.series[0]?.low?.[0]).toBeCloseTo(0.3094, 4);
		expect(trend?.series[0]?.partialFrom).toBe(2);
		// 01-05: 100 × 100. 01-12: 100 × 100 + 40 × 50. 01-19: 80 × 50 and nobody’s 100.
		expect(chart(ours, 'volume', 'column')?.series[0]?.values).toEqual([10000, 12000, 4100]);
	});

	test('findings name the largest loss, and the best and worst cohort only when chance does not explain them', async () => {
		const texts = findings(await run({}));
		expect(texts).toContain('After week 1 the largest fall is from week 1 to week 2: 40.0 % to 20.0 %');
		// Two cohorts are one pair: 20 points, at 95 % from 6.1.
		expect(texts).toContain('Week 1: best cohort Jan 12 with 60.0 %, worst Jan 5 with 40.0 %');
	});

	test('a fall within chance is no finding, nor one between brackets of different lengths', async () => {
		// 40 start on 01-05: 16 come back after one week, 14 of them after two. A fall of 5 points of 40 users.
		const fills = [...Array(40).keys()].flatMap((user) =>
			['05', ...(user < 16 ? ['12'] : []), ...(user < 14 ? ['19'] : [])].map(
				(day) => `u${user},2026-01-${day} 12:00:00,1`
			)
		);
		const small = await workspaceOf({
			users: ['user_id', ...[...Array(40).keys()].map((user) => `u${user}`)].join('\n'),
			trades: ['user_id,traded_at,notional_usd', ...fills, 'nobody,2026-01-25 12:00:00,1'].join('\n')
		});
		const few = await small.run(report, { periods: 3, breakdown: 'none', breakdown_period: 1 });
		expect(chart(few, 'curve', 'line')?.series[0]?.values.slice(0, 2)).toEqual([0.4, 0.35]);
		expect(findings(few).some((text) => text.includes('largest fall'))).toBe(false);
		const brackets = await run({ counting: 'brackets', brackets: '1,2-3', breakdown_period: 2 });
		expect(findings(brackets).some((text) => text.includes('largest fall'))).toBe(false);
		// The second bracket holds week 2, and no cohort has completed its week 3.
		expect(chart(brackets, 'trend', 'line')?.note).toContain(
			'Too few users have completed weeks 2–3: week 1 shown instead'
		);
	});

	test('what narrows starts and returns is said with them', async () => {
		const [level] = findings(await run({ return_min_usd: 40, min_returns: 2, start_min_usd: 60 }));
		expect(level).toContain(
			'0.0 % of users trade (at least $40 each, 2 times or more) in week 1 after their first trade (at least $60 each)'
		);
	});

	test('under another mean the headline is that mean, and no k of n stands beside it', async () => {
		const simple = await run({ mean: 'simple' });
		const level = simple.blocks.flatMap((block) => (block.kind === 'findings' ? block.items : []));
		// 40 of 100 and 60 of 100.
		const said = level.find(({ text }) => text.startsWith('By a simple mean of cohorts 50.0 % of users'));
		expect(said?.basis).toContain('pooled 50.0 %, 100 of 200 users');
		const [mean] = chart(simple, 'triangle', 'heat')?.rows ?? [];
		expect(mean?.cells[0]).toMatchObject({ value: 0.5, state: 'complete' });
		expect(mean?.cells[0]).not.toHaveProperty('k');
	});

	test('of the column before: a ratio without an interval, and whose number it is of', async () => {
		const [, first] = chart(await run({ share_of: 'previous' }), 'triangle', 'heat')?.rows ?? [];
		// 01-05: 100, then 40, then 20.
		expect(first?.cells[1]).toMatchObject({ value: 0.5, k: 20, n: 40 });
		expect(first?.cells[1]).not.toHaveProperty('low');
		expect(first?.cells[1]?.who?.map(({ choice, expected }) => [choice, expected])).toEqual([
			['Returned', 20],
			['Did not return', 80],
			['All of them', 100],
			['W1 · Returned', 40]
		]);
	});

	test('the sentence for those who do not see the triangle tells its mean row', async () => {
		// Week 2 of 01-05 alone: 20 of 100, and of the 40 of week 1 a half.
		const summary = async (share_of: 'cohort' | 'previous') =>
			chart(await run({ share_of }), 'triangle', 'heat')?.summary;
		expect(await summary('cohort')).toContain('week 2 20.0 %');
		expect(await summary('previous')).toContain('week 2 50.0 %');
	});

	test('the asterisk is explained where there is one', async () => {
		const note = async (scope: { to: string; asOf?: string }) => {
			const asked = { periods: 2, breakdown: 'none' } as const;
			const found = await workspace.run(report, asked, { from: '2026-01-05', ...scope });
			return chart(found, 'triangle', 'heat')?.note;
		};
		// By Sunday 01-25 both weeks after that of 01-05 are over; by Thursday 01-22 the second is not.
		expect(await note({ to: '2026-01-11' })).not.toContain('not over yet');
		expect(await note({ to: '2026-01-11', asOf: '2026-01-22' })).toContain('not over yet');
	});

	test('the market is everyone’s', async () => {
		const excluded = await workspace.run(
			report,
			{ periods: 3, breakdown: 'none' },
			{ channel: ['nowhere', 'ads'] }
		);
		expect(chart(excluded, 'volume', 'column')?.series[0]?.values).toEqual([10000, 12000, 4100]);
	});

	test('cohorts with unequal time to return are not compared', async () => {
		const later = await run({ counting: 'on_or_after' });
		expect(findings(later).some((text) => /rose|fell|best|range|largest fall/.test(text))).toBe(false);
		expect(chart(later, 'trend', 'line')?.note).toContain('less time to return');
		expect(chart(later, 'triangle', 'heat')?.title).toBe('Who came back, by cohort');
		// Nor are users who may return later held against money within the week.
		expect(chart(later, 'money', 'line')?.title).toBe('Week 1: 25.0 % of the first turnover');
		expect(chart(later, 'money', 'line')?.series.map(({ id }) => id)).toEqual(['turnover', 'fees']);
	});
});

test('hours in which nobody started have no row', async () => {
	const hours = await workspace.run(
		report,
		{ grain: 'hour', periods: 6, breakdown: 'none' },
		{ from: '2026-01-05', to: '2026-01-05' }
	);
	// All 100 at noon.
	const heat = chart(hours, 'triangle', 'heat');
	expect(heat?.rows.map(({ label, size }) => [label, size])).toEqual([
		['All, pooled', 100],
		['Jan 5 12:00', 100]
	]);
	expect(heat?.note).toContain('hours in which nobody started are not shown');
	expect(chart(await run({}), 'triangle', 'heat')?.note).not.toContain('not shown');
});

test('money beside heads', async () => {
	const money = chart(await run({}), 'money', 'line');
	// Week 1: (40 + 60) × 50 of 200 × 100. Week 2, 01-05 only: 20 × 50 of 100 × 100. Fees alike.
	const lines = Object.fromEntries((money?.series ?? []).map(({ id, values, n }) => [id, { values, n }]));
	expect(lines.turnover).toEqual({ values: [0.25, 0.1], n: [200, 100] });
	expect(lines.fees?.values.map((value) => Number(value?.toFixed(9)))).toEqual([0.25, 0.1]);
	expect(lines.users?.values).toEqual([0.5, 0.2]);
	expect(money?.title).toBe('Week 1: 25.0 % of the first turnover, from 50.0 % of the users');
	// Everyone trades 100 in week 0 and 50 later: 50 of 5,000, and 100 of 20,000.
	expect(money?.note).toContain('The largest account carries 1.0 % of it, and one 0.5 % of week 0');
});

test('percent of the period before', async () => {
	const heat = chart(await run({ share_of: 'previous' }), 'triangle', 'heat');
	// 40 of 100, then 20 of 40. The pooled row holds the same cohorts on both sides.
	expect(heat?.rows[1]?.cells.slice(0, 2).map(({ value, k, n }) => [value, k, n])).toEqual([
		[0.4, 40, 100],
		[0.5, 20, 40]
	]);
	expect(heat?.rows[0]?.cells[1]?.value).toBe(0.5);
	// Of sums in any case, and so called: week 1 is 100 of 200, whatever mean is taken of shares.
	const weighted = chart(await run({ share_of: 'previous', mean: 'weighted' }), 'triangle', 'heat');
	expect(weighted?.rows[0]).toMatchObject({
		label: 'All, pooled',
		cells: [{ value: 0.5, k: 100, n: 200 }, {}, {}]
	});
});

test('money is not told beside users who are counted by something else than any fill', async () => {
	const twice = chart(await run({ min_returns: 2 }), 'money', 'line');
	expect(twice?.title).toBe('Week 1: 25.0 % of the first turnover');
	expect(twice?.series.map(({ id }) => id)).not.toContain('users');
});

test('an amount nobody’s registration has leaves nobody, with the reason', async () => {
	const { blocks } = await run({ start: 'register', start_min_usd: 1000 });
	expect(blocks.map((block) => block.kind)).toEqual(['findings', 'note']);
	expect(blocks[1]).toMatchObject({
		text: '“registration” carries no amount, so none is worth at least $1K: set its smallest amount to 0.'
	});
	expect(findings(await run({ returned_by: 'login', return_min_usd: 5 }))[0]).toContain('0.0 %');
});

test('no mean row, and brackets as columns', async () => {
	const none = chart(await run({ mean: 'none' }), 'triangle', 'heat');
	expect(none?.rows.map(({ label }) => label)).toEqual(['Jan 5', 'Jan 12', 'Jan 19']);
	const bracketed = chart(
		await run({ counting: 'brackets', brackets: '1-2,3-4,5-8,9-12' }),
		'triangle',
		'heat'
	);
	expect(bracketed?.columns).toEqual(['W1–2', 'W3–4', 'W5–8', 'W9–12']);
	expect(bracketed?.rows[1]?.cells[0]).toMatchObject({ k: 40, n: 100, state: 'complete' });
	expect(bracketed?.rows[2]?.cells[0]).toMatchObject({ k: 60, n: 100, state: 'partial' });
});

test('a vendor’s way names its rules and what it does to the headline', async () => {
	const note = (await run({ definition: 'mixpanel' })).blocks.find((block) => block.kind === 'note');
	// Spans from noon: 01-05's week 1 ends on 01-26, after the data: 01-12 and 01-05 … week 1 of 01-05 is complete on
	// 01-26 00:00 (cohort end 01-12 + 14 days), of 01-12 not. 40 of 100 either way; ours pools both, 100 of 200.
	expect(JSON.stringify(note)).toContain(
		'Week 1: 40.0 % this way, 50.0 % by Tapedeck’s own rules (−10.0 pp) · Other rules than Tapedeck’s: the first start in the period (ours: the first start ever)'
	);
});
