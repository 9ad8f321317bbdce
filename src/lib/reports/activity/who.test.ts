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
			'Returning in the week of Jan 12: a',
			'Returning in the week of Jan 19: a c',
			'Returning in the week of Jan 26: a',
			'Resurrected in the week of Jan 19: b',
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
		'Active on 1 trading days: d',
		'Active on 2 trading days: b c',
		'Active on 4–5 trading days: a'
	]);
	const spans = await lists('spans', { counted_in: 'day' });
	expect(spans).toContain('Active on 2 days: b c');
	expect(spans).toContain('Active on 2 or more days: a b c');
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
