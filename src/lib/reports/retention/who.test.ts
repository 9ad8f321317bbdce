/** Who is behind each mark of the small exchange; the lists of users are worked out by hand. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '$lib/figure/block';
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

async function chart(id: string, params: Partial<ParameterValues<Params>>): Promise<Chart> {
	const { blocks } = await workspace.run(report, params);
	const found = blocks.find((block) => block.kind === 'chart' && block.id === id);
	if (found?.kind !== 'chart') throw new Error(`No chart ${id}.`);
	return found;
}

/** `row column choice: users` of every list in the triangle. */
async function lists(params: Partial<ParameterValues<Params>>): Promise<string[]> {
	const triangle = await chart('triangle', params);
	if (triangle.shape !== 'heat') throw new Error('The triangle is no grid.');
	const lines: string[] = [];
	for (const row of triangle.rows) {
		for (const [place, cell] of row.cells.entries()) {
			for (const who of cell.who ?? []) {
				const users = await workspace.who(report, params, {}, who);
				lines.push(`${row.label} ${triangle.columns[place]} ${who.choice}: ${users.join(' ')}`);
			}
		}
	}
	return lines;
}

describe('the triangle', () => {
	test('who returned, who did not, in every cell and in the mean', async () => {
		// 01-05 a, b: a back in weeks 1 and 2, b in week 3, which runs. 01-12 c: not again. 01-26 d: just begun.
		expect(await lists({ periods: 3 })).toEqual([
			'All, pooled W1 Returned: a',
			'All, pooled W1 Did not return: b c',
			'All, pooled W1 All of them: a b c',
			'All, pooled W2 Returned: a',
			'All, pooled W2 Did not return: b',
			'All, pooled W2 All of them: a b',
			'Jan 5 W1 Returned: a',
			'Jan 5 W1 Did not return: b',
			'Jan 5 W1 All of them: a b',
			'Jan 5 W2 Returned: a',
			'Jan 5 W2 Did not return: b',
			'Jan 5 W2 All of them: a b',
			'Jan 5 W3 Returned: b',
			'Jan 5 W3 Not so far: a',
			'Jan 5 W3 All of them: a b',
			'Jan 12 W1 Did not return: c',
			'Jan 12 W1 All of them: c',
			'Jan 12 W2 Not so far: c',
			'Jan 12 W2 All of them: c'
		]);
	});

	test('the number of users of a cohort opens the cohort', async () => {
		const triangle = await chart('triangle', { periods: 3 });
		const sizes = triangle.shape === 'heat' ? triangle.rows.flatMap((row) => row.who ?? []) : [];
		const users = await Promise.all(sizes.map((who) => workspace.who(report, { periods: 3 }, {}, who)));
		expect(sizes.map(({ label }, index) => `${label}: ${users[index]?.join(' ')}`)).toEqual([
			'Cohort of Jan 5: a b',
			'Cohort of Jan 12: c',
			'Cohort of Jan 26: d'
		]);
	});

	test('where every start counts, a mean has no list: a user is in it more than once', async () => {
		const found = await lists({ periods: 4, definition: 'posthog' });
		expect(found.filter((line) => line.startsWith('Simple mean'))).toEqual([]);
		// Weeks from Sunday. 01-11: a, c; both again in 01-18.
		expect(found).toContain('Jan 11 W1 Returned: a c');
		expect(found).toContain('Jan 4 W0 Returned: a b');
	});
});

test('a bar opens its segment', async () => {
	const bars = await chart('breakdown', { periods: 3, breakdown_period: 1 });
	if (bars.shape !== 'bar') throw new Error('No bars.');
	const told: string[] = [];
	for (const item of bars.items) {
		for (const who of item.who ?? []) {
			const users = await workspace.who(report, { periods: 3, breakdown_period: 1 }, {}, who);
			told.push(`${who.label}: ${users.join(' ')}`);
		}
	}
	expect(told).toEqual([
		'All complete cohorts · ads · week 1: returned: a',
		'All complete cohorts · ads · week 1: a',
		'All complete cohorts · organic · week 1: did not return: b c',
		'All complete cohorts · organic · week 1: b c'
	]);
});

const settings: [Partial<ParameterValues<Params>>, Partial<Scope>][] = [
	[{ start: 'register', returned_by: 'any' }, {}],
	[{ start: 'deposit', grain: 'day', periods: 9 }, { exclude: [] }],
	[
		{ grain: 'hour', periods: 6 },
		{ from: '2026-01-14', to: '2026-01-14' }
	],
	[{ counting: 'on_or_after', buckets: 'rolling', periods: 3 }, { country: ['DE'] }],
	[{ counting: 'brackets', brackets: '1-2,3-4,5-8,9-12', breakdown: 'country' }, {}],
	[{ definition: 'mixpanel', periods: 3 }, { product: ['spot'] }],
	[{ definition: 'amplitude', periods: 3 }, { weekStart: 'sunday' }],
	[{ share_of: 'previous', periods: 3 }, { asOf: '2026-01-20' }]
];

test.each(settings)('every list has as many users as its mark says: %o %o', async (params, scope) => {
	const { blocks } = await workspace.run(report, params, scope);
	const lists = whoIn(blocks);
	expect(lists.length).toBeGreaterThan(0);
	for (const who of lists) {
		const users = await workspace.who(report, params, scope, who);
		expect(new Set(users).size).toBe(users.length);
	}
});
