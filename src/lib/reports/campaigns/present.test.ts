/** What the reader sees of the tables in fixtures/tables.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Chart, Findings, TableBlock } from '$lib/figure/block';
import { workspaceOf, type TestWorkspace } from '$lib/reports/testing';
import { tables } from './fixtures/tables';
import report from './report';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

const findings = (blocks: Block[]) =>
	blocks.find((block): block is Findings => block.kind === 'findings')?.items ?? [];
const table = (blocks: Block[], id: string) =>
	blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id);
const chart = (blocks: Block[], id: string) =>
	blocks.find((block): block is Chart => block.kind === 'chart' && block.id === id);
const cell = (block: TableBlock | undefined, row: number, column: string) =>
	block?.rows[row]?.[block.columns.findIndex(({ name }) => name === column)];
const notes = (blocks: Block[]) => blocks.flatMap((block) => (block.kind === 'note' ? block.text : []));

describe('with a holdout', () => {
	test('the findings say what is proven and what is not', async () => {
		const { blocks } = await workspace.run(report);
		const [evidence, cost, descriptive] = findings(blocks);
		// Net fees, see campaigns.test.ts for the way: treated 10 11 12 12.93 (13 winsorised to 12 + 0.93 × 1), mean
		// 11.4825, against 2.5; difference 8.98, variances 1.597892 and 1.666667, df 5.997, t 2.4472, ± 2.211.
		expect(findings(blocks)).toHaveLength(3);
		// ROI: (8.9825 × 4 − 20) ÷ 20 = 79.65 %, from 6.7717 and 11.1933: 35.4 % to 123.9 %. Relative 8.9825 ÷ 2.5.
		expect(evidence?.text).toMatch(
			/^Spring Cup: net fees per user up by \$8\.98 \(\+359\.3 %\); turnover unclear; ROI 79\.[67] %\.$/
		);
		expect(evidence?.basis).toContain('net fees $6.77 – $11.19');
		expect(evidence?.basis).toContain('ROI 35.4 % – 123.9 %');
		expect(evidence?.basis).toContain('n 4 and 4 (too small)');
		// No fees before, so only turnover could be adjusted.
		expect(evidence?.basis).toContain('turnover adjusted for each user’s 7 days before');
		// Spring 20, Late 7 + 5, Open 0, Empty 2.
		expect(cost?.text).toBe('The 4 campaigns with a known cost took $34 in all.');
		expect(cost?.basis).toContain('most per qualified participant: Spring Cup, $10 ($20 for 2)');
		expect(descriptive?.text).toBe('3 of 4 campaigns are descriptive only.');
		expect(descriptive?.basis).toContain('Open Airdrop, Late Coupon, and Empty Trial:');
	});

	test.each(['en', 'zh'] as const)('a finding is one short sentence (%s)', async (locale) => {
		for (const params of [{}, { measure: 'net_fees' as const }, { adjust: 'none' as const }]) {
			const { blocks } = await workspace.run(report, params, {}, locale);
			const items = findings(blocks);
			expect(items.length).toBeLessThanOrEqual(4);
			for (const { text, basis } of items) {
				expect(text.length, text).toBeLessThanOrEqual(110);
				expect(basis.length, basis).toBeLessThanOrEqual(220);
			}
		}
	});

	test('the adjustment stands beside the number, the unadjusted figures stay', async () => {
		const holdout = table((await workspace.run(report)).blocks, 'holdout');
		expect(cell(holdout, 0, 'adjustment')).toBe('adjusted for each user’s turnover in the 7 days before');
		expect(cell(holdout, 1, 'adjustment')).toBe('not adjusted: all users alike before');
		// Moments in windows.test.ts. Squares 2,422.8675 + 1,875 + 2 × 9.825² = 4,490.92875, products −5,687.45 − 5,000 +
		// 2 × 9.825 × 196.5 = −6,826.225, θ = −1.520003; joint mean 17.4125. Treated 396.5 + 1.520003 × 4.9125 = 403.967,
		// held out 200 − 1.520003 × 4.9125 = 192.533.
		expect(cell(holdout, 0, 'treated_mean')).toBeCloseTo(403.967, 3);
		expect(cell(holdout, 0, 'holdout_mean')).toBeCloseTo(192.533, 3);
		expect(cell(holdout, 0, 'treated_plain')).toBeCloseTo(396.5, 9);
		expect(cell(holdout, 0, 'holdout_plain')).toBe(200);
		const plain = table((await workspace.run(report, { adjust: 'none' })).blocks, 'holdout');
		expect(plain?.columns.map(({ name }) => name)).not.toContain('adjustment');
		expect(cell(plain, 0, 'treated_mean')).toBeCloseTo(396.5, 9);
		expect(cell(plain, 0, 'low')).toBeCloseTo(Number(cell(holdout, 0, 'plain_low')), 9);
	});

	test('a difference that may be zero is not shown as a number', async () => {
		const { blocks } = await workspace.run(report);
		const holdout = table(blocks, 'holdout');
		expect(holdout?.rows).toHaveLength(4);
		expect(cell(holdout, 0, 'measure')).toBe('Turnover');
		expect(cell(holdout, 0, 'difference')).toBeNull();
		expect(cell(holdout, 0, 'lift')).toBeNull();
		expect(cell(holdout, 0, 'raw_difference')).toBeNull();
		// Raw 400 − 200, error 100, df 5.4: ± 251.44.
		expect(cell(holdout, 0, 'raw_low')).toBeCloseTo(200 - 251.44, 1);
		expect(cell(holdout, 0, 'raw_high')).toBeCloseTo(200 + 251.44, 1);
		expect(cell(holdout, 0, 'reading')).toBe('not distinguishable from zero; fewer than 30 users on a side');
		expect(cell(holdout, 1, 'difference')).toBeCloseTo(8.9825, 9);
		expect(cell(holdout, 1, 'lift')).toBeCloseTo(8.9825 / 2.5, 9);
		const trading = table(blocks, 'holdout-trading');
		expect(cell(trading, 0, 'treated_share')).toBe(1);
		expect(cell(trading, 0, 'difference')).toBeNull();
	});

	test('a contaminated holdout, doubles and strangers are told', async () => {
		const { blocks } = await workspace.run(report);
		const remarks = cell(table(blocks, 'campaigns'), 2, 'remarks');
		expect(remarks).toContain('1 holdout users were rewarded');
		expect(remarks).toContain('1 users in both groups');
		expect(remarks).toContain('1 participants are not in the users export');
		expect(cell(table(blocks, 'campaigns'), 1, 'remarks')).toContain(
			'$7 paid to 1 users who are not participants'
		);
		// 20 ÷ 2 qualified; the 1,600 traded paid 46 in fees, so 20 need 695.65.
		expect(cell(table(blocks, 'campaigns'), 2, 'perQualified')).toBe(10);
		expect(cell(table(blocks, 'campaigns'), 2, 'breakEven')).toBeCloseTo(695.652, 3);
	});

	test('the detail draws both groups, and leaves the last step open', async () => {
		const { blocks } = await workspace.run(report, { focus: 3, measure: 'net_fees' });
		const daily = chart(blocks, 'daily');
		expect(daily?.title).toBe('Spring Cup: net fees $8.98 per user above the holdout during the campaign');
		expect(daily?.shape === 'line' && daily.series.map(({ name }) => name)).toEqual([
			'Participants',
			'Holdout'
		]);
		const parts = chart(blocks, 'parts');
		// 46 ÷ 4 users ÷ 3 days; 10 ÷ 4 ÷ 3.
		expect(parts?.shape === 'column' && parts.series.map(({ values }) => values[1])).toEqual([
			46 / 12,
			10 / 12
		]);
		const funnel = chart(blocks, 'funnel');
		// The 30 days after March 12 end on April 11, beyond the data.
		expect(
			funnel?.shape === 'funnel' && funnel.steps.map((s) => [s.reached, s.dropped, s.open, s.n])
		).toEqual([
			[4, 0, 0, null],
			[2, 2, 0, 4],
			[2, 0, 0, 2],
			[2, 0, 0, 0]
		]);
		expect(funnel?.title).toBe('50.0 % of participants were rewarded');
		expect(funnel?.note).toContain('Apr 11, 2026');
	});

	test('a filter withholds the return', async () => {
		const { blocks } = await workspace.run(report, {}, { country: ['DE'] });
		// t1 and t2 against h1 and h2.
		expect(cell(table(blocks, 'campaigns'), 2, 'holdout')).toBe(2);
		expect(cell(table(blocks, 'campaigns'), 2, 'total')).toBeNull();
		expect(cell(table(blocks, 'return'), 0, 'reading')).toBe('n/a: remove the filters');
		expect(findings(blocks)[1]?.text).toBe('What the campaigns cost is unknown.');
		expect(notes(blocks).join()).toContain('Filters are on');
	});
});

describe('without', () => {
	test('a holdout, nothing is claimed', async () => {
		const { blocks } = await workspace.run(report, { focus: 2 }, { from: '2026-03-13' });
		expect(findings(blocks)[0]?.text).toBe(
			'None of the 2 campaigns has a usable randomised holdout: no effect is claimed.'
		);
		expect(table(blocks, 'holdout')).toBeUndefined();
		expect(table(blocks, 'return')).toBeUndefined();
		expect(JSON.stringify(blocks)).not.toMatch(/\blift|uplift|increment/i);
		// Late: 200 ÷ 2 ÷ 5 during, 1200 ÷ 2 ÷ 5 before, 40 ÷ 2 ÷ 4 in the four days seen after.
		const described = table(blocks, 'before-during-after');
		expect(cell(described, 2, 'campaign')).toBe('Late Coupon');
		expect(['before', 'during', 'after'].map((part) => cell(described, 2, `${part}_mean`))).toEqual([
			120, 20, 5
		]);
		expect(cell(described, 2, 'remarks')).toBe('After *: 4 of 5 days so far');
		expect(cell(described, 0, 'after_mean')).toBeNull();
		expect(cell(described, 0, 'remarks')).toBe('during *: still running, 3 days so far; After: not yet');
		const parts = chart(blocks, 'parts');
		expect(parts?.shape === 'column' && parts.x).toEqual(['Before', 'During', 'After *']);
		expect(parts?.shape === 'column' && parts.series[0]?.partialFrom).toBe(2);
	});

	test('rewards, the cost is unknown and not zero', async () => {
		const { rewards: _, ...rest } = tables;
		const { blocks } = await (await workspaceOf(rest)).run(report, { focus: 3 });
		const list = table(blocks, 'campaigns');
		expect(['rewards', 'total', 'rewarded', 'perQualified'].map((name) => cell(list, 2, name))).toEqual([
			null,
			null,
			null,
			null
		]);
		expect(cell(list, 2, 'roi')).toBe('n/a: cost unknown');
		expect(cell(list, 2, 'remarks')).toContain('cost unknown: no rewards loaded');
		expect(findings(blocks)[1]).toMatchObject({
			text: 'What the campaigns cost is unknown.',
			basis: 'No rewards are loaded; media and operations alone came to $11'
		});
		const funnel = chart(blocks, 'funnel');
		expect(funnel?.shape === 'funnel' && funnel.steps.map(({ label }) => label)).toEqual([
			'Participants',
			'Qualified',
			'Traded within 30 days after'
		]);
	});

	test('participants, the detail says what to do', async () => {
		const { blocks } = await workspace.run(report, { focus: 9 });
		expect(notes(blocks).join('\n')).toContain(
			'Empty Trial has no known participants: drop campaign_participants rows'
		);
		expect(notes(blocks).join('\n')).toContain('number 9 does not exist');
		expect(chart(blocks, 'daily')).toBeUndefined();
		expect(cell(table(blocks, 'campaigns'), 3, 'type')).toBe('house_special');
	});

	test('campaigns in the period, one note', async () => {
		const { blocks } = await workspace.run(report, {}, { from: '2026-03-05', to: '2026-03-06' });
		expect(blocks).toHaveLength(1);
		expect(blocks[0]).toMatchObject({ kind: 'note' });
	});
});

test('the same in Chinese', async () => {
	const { blocks } = await workspace.run(report, { focus: 3 }, {}, 'zh');
	expect(findings(blocks)[0]?.text).toContain('人均净手续费提高 $8.98');
	expect(findings(blocks)[2]?.text).toBe('4 个活动中有 3 个只能描述。');
	expect(JSON.stringify(blocks)).not.toContain('undefined');
});
