/** Who is behind the marks of the small exchange; the lists of users are worked out by hand. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Who } from '$lib/figure/block';
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import { whoIn, workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';
import { tables } from './small-exchange';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

const fromMonday = { from: '2026-01-05' };

/** `label: users` of every list of one query; the table under a chart repeats the chart's. */
async function lists(
	query: string,
	params: Partial<ParameterValues<Params>> = {},
	isWanted: (who: Who) => boolean = () => true
): Promise<string[]> {
	const { blocks } = await workspace.run(report, params, fromMonday);
	const lines: string[] = [];
	for (const who of whoIn(blocks)) {
		if (who.query !== query || !isWanted(who)) continue;
		lines.push(`${who.label}: ${(await workspace.who(report, params, fromMonday, who)).join(' ')}`);
	}
	return [...new Set(lines)];
}

describe('lifecycle', () => {
	test('each state of each week', async () => {
		// 01-05: a, b first. 01-12: c first, a again, b gone. 01-19: a and c again, b back. 01-26: d first, a again so far.
		expect(await lists('lifecycle', {}, ({ values }) => values.state !== 'active')).toEqual([
			// The card of the latest quick ratio.
			'Resurrected in the week of Jan 19: b',
			'Returning in the week of Jan 12: a',
			'Returning in the week of Jan 19: a c',
			'Returning in the week of Jan 26: a',
			'New in the week of Jan 5: a b',
			'New in the week of Jan 12: c',
			'New in the week of Jan 26: d',
			'Dormant in the week of Jan 12: b'
		]);
	});

	test('by another’s definition the list follows it: new is who registered in the bucket', async () => {
		const found = await lists('lifecycle', { definition: 'posthog' }, ({ values }) => values.state === 'new');
		// Weeks from Sunday. b registered long before; d on 01-13, two weeks before the first trade.
		expect(found).toEqual(['New in the week of Jan 4: a', 'New in the week of Jan 11: c']);
	});
});

test('how many days: exactly and at least', async () => {
	// Trading days: a 01-05, 06, 13, 20, 27; b 01-07, 21; c 01-14, 19; d 01-28.
	expect(await lists('frequency')).toEqual([
		'Active on 1 trading day: d',
		'Active on 2 trading days: b c',
		'Active on 4–5 trading days: a'
	]);
	const spans = await lists('spans', { counted_in: 'day' });
	expect(spans).toContain('Active on 2 days: b c');
	expect(spans).toContain('Active on 2 or more days: a b c');
});

test('pauses: who had one of so many days, however often', async () => {
	// a paused 1, 7, 7 and 7 days, b 14, c 5; d traded once.
	expect(await lists('gaps')).toEqual([
		'Traded again after 1 day: a',
		'Traded again after 4–5 days: c',
		'Traded again after 6–10 days: a',
		'Traded again after 11–20 days: b'
	]);
});

test('an hour of the week: who traded in it on any of its days', async () => {
	// Tuesdays a alone at noon; at 23:30 z, whom the users export does not hold: no list.
	expect(await lists('hours')).toEqual([
		'Traded on Monday 12:00–13:00: a c',
		'Traded on Tuesday 12:00–13:00: a',
		'Traded on Wednesday 12:00–13:00: b c d'
	]);
});

test('what a figure counts instead of users is said', async () => {
	const said = async (query: string, params: Partial<ParameterValues<Params>>, locale: 'en' | 'zh') => {
		const { blocks } = await workspace.run(report, params, fromMonday, locale);
		const who = whoIn(blocks).find((one) => one.query === query);
		return who?.expected === null ? who.counts : 'users';
	};
	expect(await said('gaps', {}, 'en')).toBe(
		'how often that happened, and a user may have traded again several times'
	);
	expect(await said('gaps', {}, 'zh')).toBe('间隔次数，同一用户可有多次');
	expect(await said('hours', { heat: 'turnover' }, 'en')).toBe(
		'US dollars traded in one such hour on average'
	);
	expect(await said('frequency', {}, 'en')).toBe('users');
});

test('the ratio of a day and its month: the month’s users, of the day too where they are divided', async () => {
	// 02-03 is the 30th day of trading. Since 01-05: a, b, c, d; on 02-03 d, who then trades again.
	const february = await workspaceOf({
		...tables,
		trades: `${tables.trades}\nd,2026-02-03 12:00:00,15,spot,web,10\nd,2026-02-04 12:00:00,16,spot,web,10`
	});
	const ofCard = async (definition: 'tapedeck' | 'posthog') => {
		const scope = { ...fromMonday, asOf: '2026-02-03' };
		const { blocks } = await february.run(report, { definition }, scope);
		const cards = blocks.flatMap((block) => (block.kind === 'kpis' ? block.items : []));
		const own = cards.find(({ id }) => id === 'trading_ratio')?.who ?? [];
		return Promise.all(
			own.map(
				async (who) => `${who.label}: ${(await february.who(report, { definition }, scope, who)).join(' ')}`
			)
		);
	};
	expect(await ofCard('tapedeck')).toEqual(['MTU of Feb 3, 2026: a b c d']);
	expect(await ofCard('posthog')).toEqual(['MTU of Feb 3, 2026: a b c d', 'DTU of Feb 3, 2026: d']);
});

test('the users of a day, of seven and of thirty days', async () => {
	const found = await lists(
		'rolling',
		{},
		({ values }) => values.population === 'trading' && values.day === '2026-01-20'
	);
	// Seven days to 01-20: 01-14 to 01-20.
	expect(found.map((line) => line.split(': ')[1])).toEqual(['a', 'a c']);
});

test('products: who used both, who only one, and everyone of one', async () => {
	const found = await lists('adoption');
	expect(found).toContain('Used Spot: a b c d');
	expect(found).toContain('Used Spot and Perpetual: a c');
	expect(found).toContain('Used Spot, not Perpetual: b d');
});

test('the API’s traders', async () => {
	expect((await lists('sources')).slice(0, 2)).toEqual([
		'Traded through the API in the week of Jan 5: a',
		'Traded by hand alone in the week of Jan 5: b'
	]);
});

const settings: [Partial<ParameterValues<Params>>, Partial<Scope>][] = [
	[{ event: 'any', new_by: 'registration' }, { from: '2026-01-12' }],
	[{ definition: 'mixpanel', grain: 'day' }, { from: '2026-01-20' }],
	[{ definition: 'amplitude' }, { exclude: [] }]
];

test.each(settings)('every list has as many users as its mark says: %o %o', async (params, scope) => {
	const { blocks } = await workspace.run(report, params, scope);
	const found = whoIn(blocks);
	expect(found.length).toBeGreaterThan(0);
	for (const who of found) await workspace.who(report, params, scope, who);
});
