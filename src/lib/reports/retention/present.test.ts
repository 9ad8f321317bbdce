import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { workspaceOf } from '../testing';
import type { Block, Chart } from '$lib/figure/block';
import type { ReportRun } from '../run';
import report from './report';

/**
 * Weeks from Monday 2026-01-05: each entry is one cohort with its users and how many of them trade again one week
 * later. The last fill of all, on `end`, closes the data. Users register on the day they first trade.
 */
function exchange(
	cohorts: { users: number; back: number; channel?: string }[],
	options: { end?: string; registered?: string } = {}
): Record<string, string> {
	const day = (week: number) => new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10);
	const users = ['user_id,registered_at,channel'];
	const trades = ['user_id,traded_at,trade_id,notional_usd'];
	cohorts.forEach(({ users: size, back, channel }, cohort) => {
		for (let index = 0; index < size; index += 1) {
			const id = `c${cohort}u${index}`;
			const week = channel ? 0 : cohort;
			users.push(`${id},${options.registered ?? day(week)} 10:00:00,${channel ?? 'organic'}`);
			trades.push(`${id},${day(week)} 12:00:00,${id}a,1`);
			if (index < back) trades.push(`${id},${day(week + 1)} 12:00:00,${id}b,1`);
		}
	});
	// Somebody outside the users export trades last, and is not counted.
	trades.push(`nobody,${options.end ?? day(cohorts.length + 1)} 12:00:00,end,1`);
	return { users: users.join('\n'), trades: trades.join('\n') };
}

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
});

/** One engine for all: each load replaces the tables of the one before. */
const load = (tables: Record<string, string>) => workspaceOf(tables, { engine });

const findingsOf = ({ blocks }: ReportRun) => (blocks[0]?.kind === 'findings' ? blocks[0].items : []);
const chartOf = <S extends Chart['shape']>({ blocks }: ReportRun, shape: S) =>
	blocks.find((block): block is Chart & { shape: S } => block.kind === 'chart' && block.shape === shape);
const kinds = (blocks: Block[]) => blocks.map((block) => (block.kind === 'chart' ? block.shape : block.kind));

describe('a clear change', () => {
	// 01-05: 40 of 100 return; 01-12: 60 of 100; the data end on Sunday 01-25, so both have a complete week 1.
	const tables = exchange(
		[
			{ users: 100, back: 40 },
			{ users: 100, back: 60 }
		],
		{ end: '2026-01-25' }
	);

	test('leads, with both rates and Newcombe’s interval', async () => {
		const run = await (await load(tables)).run(report, { periods: 3 });
		// 60 % − 40 % = 20 points. Wilson: 50.2–69.1 % and 30.9–49.8 %. Newcombe: 20 − √(9.8² + 9.8²) = 6.1 to
		// 20 + √(9.06² + 9.06²) = 32.8.
		expect(findingsOf(run)[0]).toEqual({
			tone: 'good',
			text: 'Week 1 retention rose to 60.0 % for users who started from Jan 12 on',
			basis:
				'+20.0 pp (95 % +6.1 pp – +32.8 pp) · from Jan 12 on 60.0 % (60 of 100), before 40.0 % (40 of 100)'
		});
		// Pooled week 1: 100 of 200. Week 2 is complete for 01-05 only: none of 100.
		expect(findingsOf(run)[1]).toMatchObject({
			text: '50.0 % of users trade in week 1 after their first trade, 0.0 % in week 2',
			basis:
				'week 1: 100 of 200 users, 95 % 43.1 % – 56.9 %, 2 complete cohorts · week 2: 0 of 100 users, 95 % 0.0 % – 3.7 %, 1 complete cohort'
		});
		expect(chartOf(run, 'heat')?.title).toBe(
			'Week 1 runs from 40.0 % (Jan 5) to 60.0 % (Jan 12) among cohorts of at least 30'
		);
		expect(chartOf(run, 'line')?.series.map(({ id, quiet }) => [id, quiet ?? false])).toEqual([
			['pooled', false],
			['newer', false],
			['older', true]
		]);
	});

	test('in Chinese', async () => {
		const run = await (await load(tables)).run(report, { periods: 3 }, {}, 'zh');
		expect(findingsOf(run)[0]?.text).toBe('1月12日起开始的用户，第 1 周留存升至 60.0%');
		expect(findingsOf(run)[1]?.text).toBe('首笔交易后第 1 周，50.0% 的用户有交易；第 2 周为 0.0%');
	});

	test('recurring starts make no claim about halves or segments', async () => {
		const run = await (await load(tables)).run(report, { periods: 3, definition: 'posthog' });
		// The level, and the loss within the same users: 100 of 01-05 in week 1 of 40, none in week 2.
		expect(findingsOf(run).map(({ text }) => text)).toEqual([
			expect.stringContaining('in week 1 after a trade, users trade again in'),
			expect.stringContaining('After week 1 the largest fall is from week 1 to week 2')
		]);
		expect(chartOf(run, 'line')?.series).toHaveLength(1);
		expect(chartOf(run, 'heat')?.columns).toEqual(['W0', 'W1', 'W2']);
	});
});

test('a difference within chance is said to be none', async () => {
	const tables = exchange(
		[
			{ users: 50, back: 25 },
			{ users: 50, back: 27 }
		],
		{ end: '2026-01-25' }
	);
	const run = await (await load(tables)).run(report, { periods: 3 });
	expect(findingsOf(run).at(-1)).toMatchObject({
		tone: 'neutral',
		text: 'Newer and older cohorts: no difference in week 1 that the data can show'
	});
	expect(chartOf(run, 'line')?.series).toHaveLength(1);
});

describe('the triangle', () => {
	test('pools complete cells only; marks incomplete ones with the day they complete; leaves the rest blank', async () => {
		// The data end on Wednesday 01-21: 01-05 has weeks 1 complete and 2 running, 01-12 has week 1 running,
		// 01-19 nobody. Running cells: 0 of 40, 10 of 20.
		const tables = exchange(
			[
				{ users: 40, back: 20 },
				{ users: 20, back: 10 }
			],
			{ end: '2026-01-21' }
		);
		const run = await (await load(tables)).run(report, { periods: 3 });
		const heat = chartOf(run, 'heat');
		expect(heat?.rows.map(({ label, size }) => [label, size])).toEqual([
			['All, pooled', 60],
			['Jan 5', 40],
			['Jan 12', 20],
			['Jan 19 (still filling)', 0]
		]);
		expect(heat?.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
			['complete', 'unreached', 'unreached'],
			['complete', 'partial', 'unreached'],
			['partial', 'unreached', 'unreached'],
			['unreached', 'unreached', 'unreached']
		]);
		expect(heat?.rows[0]?.cells[0]).toMatchObject({ value: 0.5, k: 20, n: 40 });
		expect(heat?.rows[2]?.cells[0]).toMatchObject({
			value: 0.5,
			k: 10,
			n: 20,
			note: 'value so far; complete after Jan 25, 2026 · fewer than 30 users: too small to rely on'
		});
		// Week 2 has no complete cell: the curve shows what there is so far, dashed and without a band.
		expect(chartOf(run, 'line')).toMatchObject({
			x: ['W1', 'W2'],
			series: [{ values: [0.5, 0], n: [40, 40], partialFrom: 1, high: [expect.any(Number), null] }]
		});
	});
});

describe('segments', () => {
	test('those clearly above and below the rest are named; small ones are shown and never compared', async () => {
		// Week 1, one cohort: ads 10 of 100, referral 80 of 100, organic 45 of 100, event 5 of 5.
		const tables = exchange(
			[
				{ users: 100, back: 10, channel: 'ads' },
				{ users: 100, back: 80, channel: 'referral' },
				{ users: 100, back: 45, channel: 'organic' },
				{ users: 5, back: 5, channel: 'event' }
			],
			{ end: '2026-01-25' }
		);
		const run = await (await load(tables)).run(report, { breakdown_period: 1, periods: 4 });
		expect(findingsOf(run)[1]).toMatchObject({
			text: 'Week 1: referral retains more than the rest (80.0 %), ads less (10.0 %)',
			basis: expect.stringMatching(
				/^referral 80 of 100, the rest 60 of 205: \+50\.7 pp .* · ads 10 of 100, the rest 130 of 205: −53\.4 pp .* · 99\.7 % because 3 segments are compared$/
			) as string
		});
		expect(chartOf(run, 'bar')?.items.map(({ label, n }) => [label, n])).toEqual([
			['referral', 100],
			['organic', 100],
			['ads', 100],
			['event · too small', 5]
		]);
	});

	test('a period no cohort has completed falls back to the latest complete one and says so', async () => {
		const tables = exchange([{ users: 40, back: 20 }], { end: '2026-01-18' });
		const run = await (await load(tables)).run(report, { breakdown_period: 4 });
		expect(chartOf(run, 'bar')?.note).toContain('Too few users have completed week 4: week 1 shown instead');
		expect(kinds((await (await load(tables)).run(report, { breakdown: 'none' })).blocks)).not.toContain(
			'bar'
		);
	});
});

describe('the beginning of the history', () => {
	test('is warned about when users were there before it, and such cohorts are not compared', async () => {
		const tables = exchange(
			[
				{ users: 100, back: 40 },
				{ users: 100, back: 60 }
			],
			{ end: '2026-01-25', registered: '2025-06-01' }
		);
		const run = await (await load(tables)).run(report, { periods: 3 });
		expect(run.blocks[1]).toMatchObject({ kind: 'note', tone: 'warning' });
		expect(JSON.stringify(run.blocks[1])).toContain(
			'For 200 of 200 users the first trade here may not be the first ever'
		);
		expect(findingsOf(run).some(({ text }) => text.includes('rose'))).toBe(false);
		const proven = await (
			await load(tables)
		).run(report, { periods: 3, start: 'register' }, { from: '2025-06-01' });
		expect(kinds(proven.blocks)).not.toContain('note');
	});
});

describe('too little data', () => {
	test('nobody started: what is missing and what to do', async () => {
		const { trades } = exchange([{ users: 1, back: 0 }]);
		const workspace = await load({ trades: trades ?? '' });
		const registration = await workspace.run(report, { start: 'register' });
		expect(kinds(registration.blocks)).toEqual(['findings', 'note']);
		expect(JSON.stringify(registration.blocks[1])).toContain('Registration needs a users export');
		const deposit = await workspace.run(report, { start: 'deposit' });
		expect(JSON.stringify(deposit.blocks[1])).toContain('First deposits need a transfers export');
		const filtered = await workspace.run(report, {}, { product: ['options'] });
		expect(JSON.stringify(filtered.blocks[1])).toContain('choose a longer period or remove a filter');
	});

	test('one user on one day: no complete week, no crash, in either language', async () => {
		const workspace = await load({
			trades: 'user_id,traded_at,trade_id,notional_usd\na,2026-01-05 12:00:00,1,1'
		});
		for (const locale of ['en', 'zh'] as const) {
			const run = await workspace.run(report, {}, {}, locale);
			expect(kinds(run.blocks)).toEqual(['findings', 'note', 'heat', 'line', 'table']);
		}
		expect(findingsOf(await workspace.run(report))[0]?.text).toBe(
			'No cohort has a complete first week behind it yet'
		);
	});
});
