/** Which findings are told, and in how few words. */
import { expect, test } from 'vitest';
import type { Block, Finding } from '$lib/figure/block';
import { formatFor } from '$lib/figure/format';
import { workspaceOf } from '$lib/reports/testing';
import type { Case } from './cases';
import { tables } from './fixtures/tables';
import { outcomeFinding } from './present-outcome';
import type { CampaignsContext } from './queries';
import report from './report';
import { text } from './text';

const findings = (blocks: Block[]): Finding[] =>
	blocks.flatMap((block) => (block.kind === 'findings' ? block.items : []));

test('of three campaigns with a holdout the latest two have a finding each', async () => {
	// Spring Cup's people in three campaigns of the same kind, one with a name nobody can read to the end.
	const spring = tables.campaign_participants.split('\n').filter((line) => line.startsWith('spring,'));
	const people = ['one', 'two', 'three'].flatMap((id) => spring.map((line) => line.replace('spring', id)));
	const workspace = await workspaceOf({
		...tables,
		campaigns: `campaign_id,name,type,announced_at,start_at,end_at
one,One,coupon,2026-03-08 08:00:00,2026-03-10 00:00:00,2026-03-12 23:59:59
two,Two,coupon,2026-03-08 08:00:00,2026-03-11 00:00:00,2026-03-12 23:59:59
three,${'Third and longest season of the league '.repeat(3)},coupon,2026-03-08 08:00:00,2026-03-12 00:00:00,2026-03-12 23:59:59
late,Late,coupon,,2026-03-12 00:00:00,2026-03-16 23:59:59`,
		campaign_participants: ['campaign_id,user_id,joined_at,group,completed,disqualified', ...people].join(
			'\n'
		),
		rewards: 'user_id,paid_at,kind,amount_usd,campaign_id\nt1,2026-03-13 00:00:00,campaign,4,one'
	});
	const items = findings((await workspace.run(report)).blocks);
	expect(items).toHaveLength(4);
	expect(items[0]?.text).toMatch(/^Third and longest season of the lea…: /);
	expect(items[1]?.text).toMatch(/^Two: /);
	expect(items[3]?.text).toBe('1 of 4 campaigns is descriptive only; 1 more with a holdout is in the table.');
	for (const { text: sentence, basis } of items) {
		expect(sentence.length, sentence).toBeLessThanOrEqual(110);
		expect(basis.length, basis).toBeLessThanOrEqual(220);
	}
});

test('a clear effect the other way is never left out', () => {
	const window = { users: 200, past_days: 56 };
	const item = {
		name: 'Cup',
		period: 'Mar 10 – 12, 2026',
		campaign: { participants: 200, holdout: 80 },
		roi: { state: 'no_cost' },
		evidence: {
			money: [
				{
					measure: 'turnover',
					part: 'during',
					treated: window,
					result: { difference: 130, low: 30, high: 230 },
					lift: { lift: 0.25, low: 0.1, high: 0.4 },
					reading: 'higher',
					adjustment: 'adjusted'
				}
			],
			trading: [
				{ part: 'during', difference: { difference: -0.168, low: -0.271, high: -0.049 }, reading: 'lower' }
			]
		}
	} as unknown as Case;
	const context = {
		text: text.en,
		format: formatFor('en'),
		params: { measure: 'turnover', adjust: 'cuped', focus: 1 }
	} as unknown as CampaignsContext;
	expect(outcomeFinding(item, context)).toEqual({
		tone: 'warning',
		text: 'Cup: turnover per user up by $130 (+25.0 %); but share trading down by 16.8 pp.',
		basis:
			'vs holdout, 95 %: turnover $30 – $230, share trading −27.1 pp – −4.9 pp; money adjusted for each user’s 56 days before; n 200 and 80; Mar 10 – 12, 2026'
	});
});
