/** What a setting is about, and what the page says of settings that decide who is counted; by hand. */
import { beforeAll, expect, test } from 'vitest';
import type { Block } from '$lib/figure/block';
import type { ParameterValues, Parameters } from '../report';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';
import { appliesTo, chainOf, fixedRules } from './slots';

/**
 * Jan 1 each. u1: a, x, b, c. u2: a, c, b. u3: a. u4: a, b, b, c; on the order path a page for BTC with everything done,
 * u5 a page for ETH and nothing else. u6 trades on two days, u7 on one.
 */
const rows = `u1,01:00,a,
u1,01:30,x,
u1,02:00,b,
u1,03:00,c,
u2,01:00,a,
u2,02:00,c,
u2,03:00,b,
u3,01:00,a,
u4,01:00,a,
u4,02:00,b,
u4,02:30,b,
u4,03:00,c,
u4,04:00,pair_view,BTC
u4,05:00,order_page,BTC
u4,05:01,order_confirm,BTC
u4,05:02,order_submit,BTC
u5,05:00,order_page,ETH`;

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf({
		users: ['user_id', ...[1, 2, 3, 4, 5, 6, 7].map((id) => `u${id}`)].join('\n'),
		events: [
			'user_id,ts,event,symbol',
			...rows.split('\n').map((row) => row.replace(/,(\d\d:\d\d),/, ',2026-01-01 $1:00,')),
			'ghost,2026-02-20 00:00:00,end,'
		].join('\n'),
		trades: `user_id,traded_at,trade_id,symbol,notional_usd
u4,2026-01-01 05:03:00,1,BTC,10
u6,2026-01-01 10:00:00,2,BTC,10
u6,2026-01-02 10:00:00,3,BTC,10
u7,2026-01-01 10:00:00,4,BTC,10`
	});
}, 60_000);

const path = { funnel: 'custom', step_1: 'a', step_2: 'b', step_3: 'c', window_days: 1 } as const;
const run = (params: Partial<Params>) =>
	workspace.run(report, { breakdown: 'none', ...params }, { from: '2026-01-01', to: '2026-01-10' });

async function reached(params: Partial<Params>): Promise<unknown[]> {
	const { tables } = await run(params);
	return (tables.funnel?.rows ?? []).filter((row) => row.part === 'all').map((row) => row.reached);
}

async function notes(params: Partial<Params>): Promise<string> {
	const { blocks } = await run(params);
	return blocks.flatMap((block: Block) => (block.kind === 'note' ? [block.text] : [])).join(' | ');
}

const defaults = Object.fromEntries(
	Object.entries(report.params).map(([name, parameter]) => [name, parameter.default])
);
const values = (params: Partial<Params>): ParameterValues<Parameters> => ({ ...defaults, ...params });
const asIs = (event: string) => event;

test('placing an order: the steps are numbered as they are drawn, the pair view stands beside them', async () => {
	const order = { funnel: 'place_order' } as const;
	expect(await reached(order)).toEqual([2, 1, 1, 1]);
	expect(await reached({ ...order, with_1: 'symbol=BTC' })).toEqual([1, 1, 1, 1]);
	expect(await reached({ ...order, min_usd_4: 11 })).toEqual([2, 1, 1, 0]);
	// Another optional step: the chain goes on without it, from the order page all the same.
	expect(await reached({ ...order, optional_step: 2 })).toEqual([2, 1, 1]);
	expect(chainOf(values(order)).map(({ event }) => event)).toEqual([
		'order_page',
		'order_confirm',
		'order_submit',
		'trade'
	]);
	expect(appliesTo('with_4', values(order), asIs)).toBe('trade');
	expect(appliesTo('with_5', values(order), asIs)).toBe('pair_view');
	expect(appliesTo('with_6', values(order), asIs)).toBeNull();
	expect(appliesTo('step_2', values(order), asIs)).toBeNull();
	expect(appliesTo('step_2', values(path), asIs)).toBe('');
	expect(appliesTo('entry', values(order), asIs)).toBeNull();
	expect(appliesTo('exclusion_to', values(order), asIs)).toBe('trade');
	expect(appliesTo('with_3', values({ entry: 'first_deposit' }), asIs)).toBe('deposit');
	expect(appliesTo('with_2', values({ entry: 'first_deposit' }), asIs)).toBeNull();
});

test('who ran into an exclusion is counted, and why a step does not count is said', async () => {
	const excluding = await notes({ ...path, exclusion: 'x' });
	expect(excluding).toContain('1 user had “x” between a and c: they drop out there and count as lost.');
	// u2 did c before b, u1 after x: both steps c of theirs do not count.
	expect(excluding).toContain('the exclusion event came first');
	expect(await notes({ ...path, exclusion: 'x', exclusion_effect: 'remove' })).toContain(
		'are left out of every number'
	);
	expect(await notes({ ...path, exclusion: 'x', exclusion_from: 2 })).toContain(
		'The exclusion changes nothing'
	);
	expect(await notes({ ...path, exclusion: 'x', exclusion_from: 3 })).toContain('at or after the last step');
	// Of attempts the one that ends there: u4 submits once, and its other attempts would count.
	expect(
		await notes({ funnel: 'place_order', exclusion: 'order_submit', exclusion_from: 1, exclusion_to: 4 })
	).toContain('1 attempt had “order submission”');
	expect(await notes(path)).not.toContain('exclusion');
});

test('in any order a place is a number of steps, not one of them', async () => {
	const { blocks } = await run({ ...path, step_order: 'any' });
	const funnel = blocks.find((block) => block.kind === 'chart' && block.shape === 'funnel');
	expect(
		funnel?.kind === 'chart' && funnel.shape === 'funnel' && funnel.steps.map(({ label }) => label)
	).toEqual(['a', 'any 1 of 2 further steps', 'all 2 further steps']);
	expect(JSON.stringify(blocks)).not.toContain('reached: b');
	// Nobody did all of them, which says nothing of the last alone.
	expect(await notes({ ...path, step_4: 'x', step_5: 'pair_view', step_order: 'any' })).not.toContain(
		'Nobody'
	);
});

test('PostHog in any order: every step lets in, and is called so', async () => {
	const { blocks } = await run({ ...path, step_order: 'any', definition: 'posthog', exclusion: 'x' });
	const text = JSON.stringify(blocks);
	expect(text).toContain('did any step of the path');
	expect(text).not.toContain('did “a”');
	expect(text).toContain('an exclusion event drops at that point');
	expect(text).not.toContain('leaves the user out wholly');
});

test('paths that cannot be are refused with the reason', async () => {
	const refused = async (params: Partial<Params>) => (await run(params)).blocks;
	const [optional, ...more] = await refused({ entry: 'registration', optional_step: 1 });
	expect(optional).toMatchObject({
		tone: 'warning',
		text: expect.stringContaining('cannot be the optional one')
	});
	expect(more).toEqual([]);
	expect(await notes({ ...path, step_1: 'trade_later' })).toContain(
		'neither the first step nor the exclusion'
	);
	expect(await notes({ ...path, exclusion: 'trade_later' })).toContain(
		'neither the first step nor the exclusion'
	);
	expect(await notes({ ...path, step_2: 'trade_later' })).not.toContain('neither');
});

test('settings that undo each other are said', async () => {
	const wrong = { ...path, exclusion: 'x', step_4: 'pair_view', exclusion_from: 3, exclusion_to: 2 } as const;
	expect(await notes(wrong)).toContain('set to end with step 2, which is not after step 3');
	expect(await notes({ ...path, optional_step: 3 })).toContain('The optional “c” comes last');
	expect(await notes({ ...path, min_usd_2: 5 })).toContain(
		'“b” carries no amount, so none is worth at least $5'
	);
	expect(await notes({ funnel: 'new_trader', step_order: 'any' })).not.toContain('Steps count in order');
});

test('users who enter once by what they may do often are not compared over time', async () => {
	expect(await notes(path)).toContain('early and late entrants are different users');
	expect(await notes({ ...path, entries: 'every' })).not.toContain('different users');
	expect(await notes({ funnel: 'place_order' })).not.toContain('different users');
	const theirs = await notes({ funnel: 'place_order', definition: 'posthog' });
	expect(theirs).toContain('for the entry that led furthest: who enters often');
	expect(theirs).not.toContain('Let every attempt');
	expect(await notes({ ...path, compare: 'halves' })).toContain('the comparison below mixes them');
});

test('ClickHouse: a trade on a later day is no event shared with the first', async () => {
	const trades = { funnel: 'custom', step_1: 'trade', step_2: 'trade_later', step_3: 'none' } as const;
	expect(await reached({ ...trades, window_days: 14, definition: 'clickhouse' })).toEqual([3, 1]);
});

test('a definition fixes who enters and what an exclusion does, and says what it counts', async () => {
	expect(fixedRules(values({ definition: 'posthog' }))).toEqual({
		entries: 'best',
		exclusion_effect: 'remove'
	});
	expect(fixedRules(values({ definition: 'amplitude' }))).toEqual({ entries: 'best' });
	expect(fixedRules(values({}))).toEqual({});
	const said = await notes({ funnel: 'place_order', definition: 'posthog', entries: 'every' });
	expect(said).toContain('Tapedeck counts every attempt');
	expect(said).toContain('(1 of 2 users)');
	// Overridden: not among what is set.
	expect(said).not.toContain('every time, each attempt counts');
});
