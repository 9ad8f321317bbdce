/** The planted truths of the sample data, where it lies beside. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workspaceOf } from '$lib/reports/testing';
import { evidenceOf, type WindowLookup } from './evidence';
import type { Adjust, CampaignsRows } from './queries';
import report from './report';

interface Planted {
	campaign_id: string;
	treatment: number;
	holdout: number;
	true_lift: number;
	rewards_usd: number;
}

const read = (file: string) => readFileSync(`sample-data/${file}`, 'utf8');

test.skipIf(!existsSync('sample-data/answer_key.json'))('the planted campaigns', async () => {
	const { A, B } = (JSON.parse(read('answer_key.json')) as { campaigns: { A: Planted; B: Planted } })
		.campaigns;
	const names = ['users', 'trades', 'campaigns', 'campaign_participants', 'rewards'];
	const workspace = await workspaceOf(Object.fromEntries(names.map((name) => [name, read(`${name}.csv`)])));
	const { tables, blocks } = await workspace.run(report);
	const campaigns = tables.campaigns?.rows as CampaignsRows['campaigns'];
	const windows = tables.windows?.rows as CampaignsRows['windows'];
	const [a, b] = [A, B].map((planted) => campaigns.find((row) => row.campaign_id === planted.campaign_id));
	expect(a).toMatchObject({ participants: A.treatment, holdout: A.holdout });
	expect(a?.reward_usd).toBeCloseTo(A.rewards_usd, 2);
	expect(b).toMatchObject({ participants: B.treatment, holdout: 0 });

	const windowOf: WindowLookup = (part, group, measure) =>
		windows.find(
			(row) =>
				row.campaign_id === A.campaign_id &&
				row.part === part &&
				row.member_group === group &&
				row.measure === measure
		);
	const during = (adjust: Adjust) => {
		const evidence = a && evidenceOf(a, windowOf, adjust);
		return {
			turnover: evidence?.money.find(({ part, measure }) => part === 'during' && measure === 'turnover'),
			trading: evidence?.trading.find(({ part }) => part === 'during')
		};
	};
	const { turnover, trading } = during('cuped');
	expect(turnover).toMatchObject({ adjustment: 'adjusted', reading: 'higher', cappedReading: 'unclear' });
	for (const lift of [turnover?.lift, during('none').turnover?.lift]) {
		expect(lift?.low).toBeLessThan(A.true_lift);
		expect(lift?.high).toBeGreaterThan(A.true_lift);
	}
	// The effect is on how much is traded, not on who trades.
	expect(trading?.reading).toBe('unclear');
	expect(Math.abs(trading?.difference?.difference ?? 1)).toBeLessThan(0.02);

	const evidenceTables = blocks.filter(
		(block) => block.kind === 'table' && ['holdout', 'holdout-trading', 'return'].includes(block.id)
	);
	expect(JSON.stringify(evidenceTables)).toContain(a?.name);
	expect(JSON.stringify(evidenceTables)).not.toContain(b?.name);
});
