/** Lifecycle on the small exchange of small-exchange.ts; every expectation is worked out by hand. */
import { beforeAll, describe, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '../testing';
import report from './report';
import { lifecycleOf, tables } from './small-exchange';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

describe('weeks of trading', () => {
	test('internal and unknown ids left out, the running week’s dormant unknown', async () => {
		// 01-05: a, b first. 01-12: c first, a again, b gone. 01-19: a and c again, b back. 01-26: d first, a again so far.
		expect(await lifecycleOf(workspace)).toEqual([
			'01-05: 2 0 0 −0',
			'01-12: 1 1 0 −1',
			'01-19: 0 2 1 −0',
			'01-26*: 1 1 0 −?'
		]);
	});

	test('narrowed to a product, a symbol or an amount, and called so', async () => {
		// Perpetuals: a and c once, in 01-12.
		expect(await lifecycleOf(workspace, { event_with: 'product=perp' })).toEqual([
			'01-05: 0 0 0 −0',
			'01-12: 2 0 0 −0',
			'01-19: 0 0 0 −2',
			'01-26*: 0 0 0 −?'
		]);
		// At least 20: a's fill of 30 on 01-06, c's of 20 on 01-14.
		expect(await lifecycleOf(workspace, { event_min_usd: 20 })).toEqual([
			'01-05: 1 0 0 −0',
			'01-12: 1 0 0 −1',
			'01-19: 0 0 0 −1',
			'01-26*: 0 0 0 −?'
		]);
		expect(await lifecycleOf(workspace, { event: 'any', event_with: 'product=perp' })).toEqual(
			await lifecycleOf(workspace, { event_with: 'product=perp' })
		);
		const { tables: results, blocks } = await workspace.run(
			report,
			{ event_with: 'product=perp', event_min_usd: 5 },
			{ from: '2026-01-05' }
		);
		expect((results.stickiness?.rows ?? []).map(({ users }) => users)).toEqual([2, 0, 0]);
		expect(JSON.stringify(blocks)).toContain('Trading users (perp only, at least $5 each)');
	});

	test('with the exclusions lifted, the internal account counts too', async () => {
		// e: first in 01-05, again in 01-12, gone in 01-19.
		expect((await lifecycleOf(workspace, {}, { exclude: [] })).slice(0, 3)).toEqual([
			'01-05: 3 0 0 −0',
			'01-12: 1 2 0 −1',
			'01-19: 0 2 1 −1'
		]);
	});

	test('weeks from Sunday have the same users here: nobody trades on a Sunday', async () => {
		expect((await lifecycleOf(workspace, {}, { weekStart: 'sunday' })).slice(0, 2)).toEqual([
			'01-04: 2 0 0 −0',
			'01-11: 1 1 0 −1'
		]);
	});

	test('new with the registration: b registered before, d in 01-12', async () => {
		expect(await lifecycleOf(workspace, { new_by: 'registration' })).toEqual([
			'01-05: 1 0 1 −0',
			'01-12: 1 1 0 −1',
			'01-19: 0 2 1 −0',
			'01-26*: 0 1 1 −?'
		]);
	});

	test('a period is widened to whole weeks and knows the week before it', async () => {
		expect(await lifecycleOf(workspace, {}, { from: '2026-01-14', to: '2026-01-20' })).toEqual([
			'01-12: 1 1 0 −1',
			'01-19: 0 2 1 −0'
		]);
	});

	test('as of a day within a week that week runs, and nothing later is known', async () => {
		// On 01-20 b has not come back yet.
		expect(await lifecycleOf(workspace, {}, { asOf: '2026-01-20' })).toEqual([
			'01-05: 2 0 0 −0',
			'01-12: 1 1 0 −1',
			'01-19*: 0 2 0 −?'
		]);
	});

	test('as of a later day the reader says that nothing happened until then', async () => {
		expect((await lifecycleOf(workspace, {}, { asOf: '2026-02-01' })).at(-1)).toBe('01-26: 1 1 0 −2');
	});

	test('within a product', async () => {
		// Perpetuals: a and c in 01-12, nobody since.
		expect(await lifecycleOf(workspace, {}, { product: ['perp'] })).toEqual([
			'01-05: 0 0 0 −0',
			'01-12: 2 0 0 −0',
			'01-19: 0 0 0 −2',
			'01-26*: 0 0 0 −?'
		]);
	});
});

describe('other steps', () => {
	test('days: gone the day after', async () => {
		// 01-05 a; 01-06 a again; 01-07 b, a gone; 01-08 b gone.
		expect(await lifecycleOf(workspace, { grain: 'day' }, { to: '2026-01-08' })).toEqual([
			'01-05: 1 0 0 −0',
			'01-06: 0 1 0 −0',
			'01-07: 1 0 0 −1',
			'01-08: 0 0 0 −1'
		]);
	});

	test('months: all in January, which is not over', async () => {
		expect(await lifecycleOf(workspace, { grain: 'month' })).toEqual(['01-01*: 4 0 0 −?']);
	});
});

describe('other events', () => {
	test.each([
		// b on 01-13; the failed one of 01-20 does not count.
		['deposit', ['01-05: 0 0 0 −0', '01-12: 1 0 0 −0', '01-19: 0 0 0 −1', '01-26*: 0 0 0 −?']],
		['withdraw', ['01-05: 0 0 0 −0', '01-12: 0 0 0 −0', '01-19: 0 0 0 −0', '01-26*: 1 0 0 −?']],
		// a in 01-05; a again and b in 01-12.
		['login', ['01-05: 1 0 0 −0', '01-12: 1 1 0 −0', '01-19: 0 0 0 −2', '01-26*: 0 0 0 −?']],
		// Any name of the events file.
		['order_page', ['01-05: 0 0 0 −0', '01-12: 0 0 0 −0', '01-19: 1 0 0 −0', '01-26*: 0 0 0 −?']],
		// Trades and all of the above, KYC steps not: b stays through 01-12, d is new with the order page.
		['any', ['01-05: 2 0 0 −0', '01-12: 1 2 0 −0', '01-19: 1 3 0 −0', '01-26*: 0 3 0 −?']],
		['no such event', ['01-05: 0 0 0 −0', '01-12: 0 0 0 −0', '01-19: 0 0 0 −0', '01-26*: 0 0 0 −?']],
		["x' or 'a' = 'a", ['01-05: 0 0 0 −0', '01-12: 0 0 0 −0', '01-19: 0 0 0 −0', '01-26*: 0 0 0 −?']]
	])('%s', async (event, expected) => {
		expect(await lifecycleOf(workspace, { event })).toEqual(expected);
	});
});

test('of any activity, buckets are compared from where the app’s events are there too', async () => {
	const later = await workspaceOf({
		...tables,
		events: `user_id,ts,event
a,2026-01-14 10:00:00,login
b,2026-01-14 10:00:00,login
d,2026-01-20 10:00:00,order_page`
	});
	const { tables: results } = await later.run(report, { event: 'any' }, { from: '2026-01-05' });
	const rows = results.lifecycle?.rows ?? [];
	// Events begin in the week of 01-12: the first whole week before another is that of 01-19.
	expect(rows.map((row) => row.is_comparable)).toEqual([false, false, false, true]);
	// b registered before the history, c and d before the events: they may have been active unseen.
	expect(rows.map((row) => row.unproven_users)).toEqual([1, 1, 1, 0]);
	const trades = await later.run(report, {}, { from: '2026-01-05' });
	expect((trades.tables.lifecycle?.rows ?? []).map((row) => row.is_comparable)).toEqual([
		false,
		true,
		true,
		true
	]);
	expect((trades.tables.lifecycle?.rows ?? []).map((row) => row.unproven_users)).toEqual([1, 0, 0, 0]);
});

describe('the rules of others, ours beside them', () => {
	test('PostHog: new is who registered in the week from Sunday; the running week’s dormant are counted', async () => {
		// b is resurrected at the first sight. d, registered in 01-11, is resurrected in 01-25; c gone since 01-18, b too.
		expect((await lifecycleOf(workspace, { definition: 'posthog' })).slice(0, 4)).toEqual([
			'shown 01-04: 1 0 1 −0',
			'shown 01-11: 1 1 0 −1',
			'shown 01-18: 0 2 1 −0',
			'shown 01-25*: 0 1 1 −2'
		]);
	});

	test('ours stands beside it with its own weeks', async () => {
		expect((await lifecycleOf(workspace, { definition: 'posthog' })).slice(4)).toEqual([
			'ours 01-05: 2 0 0 −0',
			'ours 01-12: 1 1 0 −1',
			'ours 01-19: 0 2 1 −0',
			'ours 01-26*: 1 1 0 −?'
		]);
	});

	test('Mixpanel: windows of seven days back from the last complete day', async () => {
		// 01-22–28: a, d (new). 01-15–21: c and b and a; 01-08–14: a, c (new). 01-01–07: a, b (new).
		expect((await lifecycleOf(workspace, { definition: 'mixpanel' })).slice(0, 4)).toEqual([
			'shown 01-01: 2 0 0 −0',
			'shown 01-08: 1 1 0 −1',
			'shown 01-15: 0 2 1 −0',
			'shown 01-22: 1 1 0 −2'
		]);
	});

	test('Amplitude: new with the first sign of any kind', async () => {
		// d: registered in 01-12, so its first trade in 01-26 is no news. Order pages: seen in 01-19, a week too late.
		expect((await lifecycleOf(workspace, { definition: 'amplitude' })).slice(0, 4)).toEqual([
			'shown 01-05: 1 0 1 −0',
			'shown 01-12: 1 1 0 −1',
			'shown 01-19: 0 2 1 −0',
			'shown 01-26*: 0 1 1 −?'
		]);
		const orders = await lifecycleOf(workspace, { definition: 'amplitude', event: 'order_page' });
		expect(orders[2]).toBe('shown 01-19: 0 0 1 −0');
	});
});
