/** How long traders stay, by hand; history from 2026-01-01, as of 2026-03-31, gone after 30 days: judged up to 03-01. */
import { expect, test } from 'vitest';
import type { Chart } from '$lib/figure/block';
import { whoIn, workspaceOf } from '../testing';
import report from './report';

test('gone, followed, too recent, and before the history', async () => {
	// old: first trade on the first day, registered before: unproven. gone: 01-10 to 02-09, 30 days. late: 01-20 and still
	// there on 03-20: censored on 03-01 after 40 days. edge: last trade on 03-01 itself, not gone for more than 30 days:
	// censored after 20. recent: first trade 03-05. once: 02-10 only, 0 days.
	const workspace = await workspaceOf({
		users: `user_id,registered_at,channel
old,2025-06-01 00:00:00,ads
gone,2026-01-09 00:00:00,ads
late,2026-01-19 00:00:00,ads
edge,2026-02-08 00:00:00,organic
recent,2026-03-01 00:00:00,organic
once,2026-02-10 00:00:00,organic`,
		trades: `user_id,traded_at,trade_id,notional_usd
old,2026-01-01 12:00:00,1,1
gone,2026-01-10 12:00:00,2,1
gone,2026-02-09 12:00:00,3,1
late,2026-01-20 12:00:00,4,1
late,2026-03-20 12:00:00,5,1
edge,2026-02-09 12:00:00,6,1
edge,2026-03-01 12:00:00,7,1
recent,2026-03-05 12:00:00,8,1
once,2026-02-10 12:00:00,9,1
late,2026-03-31 23:00:00,10,1`
	});
	const scope = { asOf: '2026-03-31' };
	const rows = async (breakdown: 'none' | 'channel') =>
		(await workspace.run(report, { breakdown, grain: 'month' }, scope)).tables.survival?.rows.map(
			(row) => `${row.segment} ${row.part} ${row.lasted_days} ${row.users}`
		);
	expect(await rows('none')).toEqual([
		'all censored 20 1',
		'all censored 40 1',
		'all gone 0 1',
		'all gone 30 1',
		'all recent 0 1',
		'all unproven 0 1'
	]);
	expect(await rows('channel')).toEqual([
		'ads censored 40 1',
		'ads gone 30 1',
		'ads unproven 0 1',
		'organic censored 20 1',
		'organic gone 0 1',
		'organic recent 0 1'
	]);
});

test('the curve of 100 users: 40 gone after their first day, 30 after ten, the rest followed', async () => {
	const day = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
	const trades = ['user_id,traded_at,trade_id,notional_usd'];
	const users = ['user_id,registered_at'];
	for (let index = 0; index < 100; index += 1) {
		users.push(`u${index},2026-01-01 00:00:00`);
		trades.push(`u${index},${day(0)} 12:00:00,${index}a,1`);
		if (index >= 40) trades.push(`u${index},${day(10)} 12:00:00,${index}b,1`);
		if (index >= 70) trades.push(`u${index},${day(100)} 12:00:00,${index}c,1`);
	}
	const workspace = await workspaceOf({ users: users.join('\n'), trades: trades.join('\n') });
	const run = await workspace.run(
		report,
		{ grain: 'month', breakdown: 'none' },
		{ asOf: day(100), from: day(0), to: day(100) }
	);
	const chart = run.blocks.find(
		(block): block is Chart & { shape: 'line' } => block.kind === 'chart' && block.id === 'survival'
	);
	// Followed up to day 70. Survival 60 % from day 0, 30 % from day 10, so half are gone after 10 days.
	expect(chart?.title).toBe('Half of all traders are gone 10 days after their first trade');
	expect(chart?.x.at(-1)).toBe('70');
	const values = chart?.series[0]?.values ?? [];
	expect([values[0], values[9], values[10], values[70]].map((value) => Number(value?.toFixed(6)))).toEqual([
		0.6, 0.6, 0.3, 0.3
	]);
	expect(chart?.note).toContain('70 of 100 are');
});

test('a day of a curve opens who was gone, who was there, and who could not be followed so long', async () => {
	// As of Apr 11, 100 days after Jan 1, judged up to day 70. 31 from ads and 30 organic ones trade on both days. g0 and
	// g1 (ads) trade on Jan 1 alone: gone after 0 days. h (organic) on Jan 1 and 11: gone after 10. l (organic) first trades
	// on Mar 1, day 59, and again on Apr 10: followed for 11 days.
	const stays = (name: string, count: number, channel: string) =>
		Array.from({ length: count }, (_, place) => ({ id: `${name}${place}`, channel, last: '2026-04-11' }));
	const people = [
		...stays('a', 31, 'ads').map((one) => ({ ...one, first: '2026-01-01' })),
		...stays('o', 30, 'organic').map((one) => ({ ...one, first: '2026-01-01' })),
		{ id: 'g0', channel: 'ads', first: '2026-01-01', last: '2026-01-01' },
		{ id: 'g1', channel: 'ads', first: '2026-01-01', last: '2026-01-01' },
		{ id: 'h', channel: 'organic', first: '2026-01-01', last: '2026-01-11' },
		{ id: 'l', channel: 'organic', first: '2026-03-01', last: '2026-04-10' }
	];
	const workspace = await workspaceOf({
		users: [
			'user_id,registered_at,channel',
			...people.map(({ id, channel, first }) => `${id},${first} 00:00:00,${channel}`)
		].join('\n'),
		trades: [
			'user_id,traded_at,trade_id,notional_usd',
			...people.flatMap(({ id, first, last }) => [
				`${id},${first} 12:00:00,${id}-0,10`,
				`${id},${last} 12:00:00,${id}-1,10`
			])
		].join('\n')
	});
	const params = { grain: 'month', breakdown: 'channel' } as const;
	const scope = { asOf: '2026-04-11', from: '2026-01-01', to: '2026-04-11' };
	const { blocks } = await workspace.run(report, params, scope);
	const told = async (id: string, day: number) => {
		const chart = blocks.find((block) => block.kind === 'chart' && block.id === id);
		const lines: string[] = [];
		for (const who of whoIn(chart ? [chart] : [])) {
			if (who.values.day_no !== day) continue;
			const users = await workspace.who(report, params, scope, who);
			lines.push(`${who.label}: ${users.length > 4 ? users.length : users.join(' ')}`);
		}
		return lines;
	};
	expect(await told('survival', 0)).toEqual([
		'Gone by day 0 after the first trade: g0 g1',
		'Still there on day 0 after the first trade: 63'
	]);
	// l is followed to day 11 and still at risk on it.
	expect(await told('survival', 11)).toEqual([
		'Gone by day 11 after the first trade: g0 g1 h',
		'Still there on day 11 after the first trade: 62'
	]);
	expect(await told('survival', 12)).toEqual([
		'Gone by day 12 after the first trade: g0 g1 h',
		'Still there on day 12 after the first trade: 61',
		'Not gone, followed for less than 12 days after the first trade: l'
	]);
	expect(await told('survival_segments', 12)).toEqual([
		'ads · Gone by day 12 after the first trade: g0 g1',
		'ads · Still there on day 12 after the first trade: 31',
		'organic · Gone by day 12 after the first trade: h',
		'organic · Still there on day 12 after the first trade: 30',
		'organic · Not gone, followed for less than 12 days after the first trade: l'
	]);
});
