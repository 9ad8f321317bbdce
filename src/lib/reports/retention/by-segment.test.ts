/** Small multiples by hand: 40 referral, 35 paid and 5 organic users, all from one week; VIP levels of some. */
import { expect, test } from 'vitest';
import type { Block, MultiplesChart } from '$lib/figure/block';
import type { ParameterValues } from '../report';
import { whoIn, workspaceOf } from '../testing';
import type { Params } from './params';
import report from './report';

/**
 * All first trade on Monday 2026-03-02. A week later 20 of 40 by referral, 7 of 35 paid and 5 of 5 organic ones are back;
 * two weeks later 10 by referral and 14 paid. 2026-03-22 is the last day: weeks 0 to 2 are complete.
 */
const groups = [
	{ channel: 'referral', users: 40, back: [20, 10], vip: '2' },
	{ channel: 'paid', users: 35, back: [7, 14], vip: '' },
	{ channel: 'organic', users: 5, back: [5, 0], vip: '0' }
];
const everyone = groups.flatMap(({ channel, users, back, vip }) =>
	Array.from({ length: users }, (_, place) => ({ id: `${channel}${place}`, channel, vip, place, back }))
);
const days = ['2026-03-09', '2026-03-16'];
const workspace = workspaceOf({
	users: [
		'user_id,registered_at,channel,vip_level',
		...everyone.map(({ id, channel, vip }) => `${id},2026-03-02 00:00:00,${channel},${vip}`)
	].join('\n'),
	trades: [
		'user_id,traded_at,trade_id,notional_usd',
		...everyone.map(({ id }) => `${id},2026-03-02 10:00:00,${id}-0,10`),
		...days.flatMap((day, week) =>
			everyone
				.filter(({ place, back }) => place < (back[week] ?? 0))
				.map(({ id }) => `${id},${day} 10:00:00,${id}-${week + 1},10`)
		),
		'referral0,2026-03-22 23:30:00,last,10'
	].join('\n')
});

async function multiples(params: Partial<ParameterValues<Params>>, locale: 'en' | 'zh' = 'en') {
	const { blocks } = await (
		await workspace
	).run(
		report,
		{ periods: 3, ...params },
		{ from: '2026-03-02', to: '2026-03-22', asOf: '2026-03-22' },
		locale
	);
	return blocks.find(
		(block: Block): block is MultiplesChart => block.kind === 'chart' && block.shape === 'multiples'
	);
}

test('a panel for each segment of at least 30, everyone behind, the others named', async () => {
	const chart = await multiples({ breakdown: 'channel' });
	expect(chart?.panels.map(({ title }) => title)).toEqual(['referral · n 40', 'paid · n 35']);
	expect(chart?.panels.map(({ series }) => series.values)).toEqual([
		[0.5, 0.25],
		[0.2, 0.4]
	]);
	expect(chart?.panels[0]?.series.n).toEqual([40, 40]);
	// 20 + 7 + 5 and 10 + 14 of 80.
	expect(chart?.behind.values).toEqual([0.4, 0.3]);
	expect(chart?.note).toContain('Fewer than 30 users: organic (5)');
});

test('by VIP level, which is said to be of the day of the export', async () => {
	const chart = await multiples({ breakdown: 'vip_level' });
	expect(chart?.panels.map(({ title }) => title)).toEqual(['VIP 2 · n 40', 'unknown · n 35']);
	expect(chart?.note).toContain('of the day it was made');
	expect((await multiples({ breakdown: 'vip_level' }, 'zh'))?.note).toContain('导出当日');
});

test('none without a breakdown', async () => {
	expect(await multiples({ breakdown: 'none' })).toBeUndefined();
});

test('a point of a panel opens its segment’s users, of every breakdown', async () => {
	const scope = { from: '2026-03-02', to: '2026-03-22', asOf: '2026-03-22' };
	for (const breakdown of ['channel', 'vip_level'] as const) {
		const params = { periods: 3, breakdown };
		const lists = (await multiples({ breakdown }))?.panels.map(({ series }) => series.who?.[0]?.[0]) ?? [];
		const found = await Promise.all(
			lists.map(async (who) => (who ? (await workspace).who(report, params, scope, who) : []))
		);
		// Back in week 1: 20 by referral, VIP 2; 7 paid ones, without a level.
		expect(found.map(({ length }) => length)).toEqual([20, 7]);
		expect(found[1]?.every((id) => id.startsWith('paid'))).toBe(true);
		// The bars ask by segment too.
		const { blocks } = await (await workspace).run(report, params, scope);
		for (const who of whoIn(blocks)) await (await workspace).who(report, params, scope, who);
	}
});
