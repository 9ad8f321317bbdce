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
			'All cohorts: a b c d',
			'Cohort of Jan 5: a b',
			'Cohort of Jan 12: c',
			'Cohort of Jan 26: d'
		]);
	});

	test('where every start counts, a mean says that a user counts once in each cohort', async () => {
		const found = await lists({ periods: 4, definition: 'posthog' });
		// Weeks from Sunday. 01-04: a, b; 01-11: a, c; 01-18: a, c; 01-25 is running. a is in three cohorts.
		const ofMean = found.filter((line) => line.startsWith('Simple mean'));
		expect(ofMean.map((line) => line.slice(line.indexOf(' W') + 1))).toEqual([
			'W0 Returned: a b c',
			'W0 All of them: a b c',
			'W1 Returned: a c',
			'W1 Did not return: b',
			'W1 All of them: a b c',
			'W2 Returned: a',
			'W2 Did not return: b',
			'W2 All of them: a b'
		]);
		const triangle = await chart('triangle', { periods: 4, definition: 'posthog' });
		const [mean, cell] = triangle.shape === 'heat' ? triangle.rows.map((row) => row.cells[1]?.who?.[0]) : [];
		expect(mean).toMatchObject({
			expected: null,
			counts: 'users once in each of their cohorts, and a user may be in several'
		});
		expect(cell).toMatchObject({ expected: 1 });
		// 01-11: a, c; both again in 01-18.
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

test('beyond the complete cohorts the curve opens those it is of so far', async () => {
	const params = { periods: 3 };
	const told: string[] = [];
	for (const who of whoIn([await chart('curve', params)])) {
		if (who.values.age !== 3) continue;
		told.push(`${who.label}: ${(await workspace.who(report, params, {}, who)).join(' ')}`);
	}
	// Week 3 of 01-05 runs: b is back, a may yet come.
	expect(told).toEqual([
		'Cohorts not complete yet · week 3: returned: b',
		'Cohorts not complete yet · week 3: not so far: a',
		'Cohorts not complete yet · week 3: a b'
	]);
});

test('money opens the users of the cohorts it is summed over', async () => {
	const params = { periods: 3 };
	const told: string[] = [];
	for (const who of whoIn([await chart('money', params)]))
		told.push(`${who.label}: ${(await workspace.who(report, params, {}, who)).join(' ')}`);
	// Week 1 is over for 01-05 and 01-12, week 2 for 01-05 alone.
	expect(told).toEqual(['All complete cohorts · week 1: a b c', 'All complete cohorts · week 2: a b']);
});

test('the newer and the older cohorts of the curve open their own', async () => {
	// 40 first trade in the week of 03-02, of whom n0 to n3 come back in the next; 40 in that of 03-09, of whom 30 do.
	const group = (name: string, day: string, back: string, returning: number) =>
		Array.from({ length: 40 }, (_, place) => [
			`${name}${place},${day} 10:00:00,${name}${place}-0,10`,
			...(place < returning ? [`${name}${place},${back} 10:00:00,${name}${place}-1,10`] : [])
		]).flat();
	const halves = await workspaceOf({
		users: [
			'user_id,registered_at',
			...['n', 'm'].flatMap((name) =>
				Array.from({ length: 40 }, (_, place) => `${name}${place},2026-03-02 00:00:00`)
			)
		].join('\n'),
		trades: [
			'user_id,traded_at,trade_id,notional_usd',
			...group('n', '2026-03-02', '2026-03-09', 4),
			...group('m', '2026-03-09', '2026-03-16', 30),
			'm0,2026-03-22 23:30:00,last,10'
		].join('\n')
	});
	const scope = { from: '2026-03-02', to: '2026-03-22', asOf: '2026-03-22' };
	const { blocks } = await halves.run(report, { periods: 2 }, scope);
	const told: string[] = [];
	for (const who of whoIn(blocks.filter((block) => block.kind === 'chart' && block.id === 'curve'))) {
		const users = await halves.who(report, { periods: 2 }, scope, who);
		if (who.values.age === 1 && who.values.part === 'returned')
			told.push(`${who.label}: ${users.length > 4 ? users.length : users.join(' ')}`);
	}
	expect(told).toEqual([
		'All complete cohorts · week 1: returned: 34',
		'Complete cohorts from Mar 9 on · week 1: returned: 30',
		'Complete cohorts before · week 1: returned: n0 n1 n2 n3'
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
