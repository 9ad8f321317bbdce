import { describe, expect, it } from 'vitest';
import type { Block } from '$lib/figure/block';
import { bar, charts, heat } from '$lib/figure/fixtures';
import { markdown } from './markdown';

describe('markdown', () => {
	it('writes findings first and figures as padded tables, numbers to the right', () => {
		const blocks: Block[] = [
			{ kind: 'findings', items: [{ tone: 'good', text: '+5.5 pp in week 1', basis: 'n 6,701' }] },
			heat
		];
		expect(markdown(blocks, { locale: 'en' })).toBe(
			[
				'- ▲ **+5.5 pp in week 1**  ',
				'  n 6,701',
				'',
				'### Who came back',
				'_share of users_',
				'',
				'| Cohort          | Users |    W1 |   W2 |',
				'| --------------- | ----: | ----: | ---: |',
				'| **All, pooled** |   300 |  60.0 | 30.0 |',
				'| Aug 3           |   200 | 55.0* |      |',
				'| Aug 10          |   100 |   0.0 |    – |',
				''
			].join('\n')
		);
	});

	it('escapes pipes and counts what it leaves out', () => {
		const text = markdown([bar], { locale: 'en', rows: 2 });
		expect(text).toContain('paid \\| {social}');
		expect(text).toContain('… 1 more rows');
	});

	it('writes every shape, and CJK in two columns', () => {
		for (const chart of charts) expect(markdown([chart], { locale: 'zh' })).not.toMatch(/undefined|NaN/);
		const kpi: Block = {
			kind: 'kpis',
			items: [{ id: 'a', label: '交易用户', value: 25310, format: 'count' }]
		};
		expect(markdown([kpi], { locale: 'zh' })).toContain('| 交易用户 | **25,310** |');
	});
});
