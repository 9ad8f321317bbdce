/** All recorded cases of PostHog's retention tests (MIT licence), where the collection lies beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { addDays } from '../period';
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import { workspaceOf, type TestWorkspace } from '../testing';
import { matrixOf } from './matrix';
import type { Params } from './params';
import { questionOf, tablesOf, type PosthogCase } from './posthog-cases';

const casesFile = '../shared/cases/behaviour_cases.json';

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
});

const recorded = existsSync(casesFile)
	? (JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: (PosthogCase & { kind: string })[] }).cases
	: [];
const retention = recorded.filter(({ kind }) => kind === 'retention');

describe.skipIf(recorded.length === 0)('PostHog, all recorded cases', () => {
	test('all of them are here', () => {
		expect(retention.length).toBe(23);
	});

	for (const one of retention) {
		test(one.id, async () => {
			const workspace = await workspaceOf(tablesOf(one), { engine });
			let checked = 0;
			let people = 0;
			for (const { params: asked, kwargs, checks } of one.queries) {
				for (const { path, expected } of checks) {
					checked += 1;
					// The second page of the people of the query before.
					if (asked === null) {
						expect(people - page).toBe(expected);
						continue;
					}
					const { params, scope } = questionOf(asked, kwargs);
					if (asked.selected_interval === undefined) {
						const { starts, counts } = upTo(asked.date_to, params, await matrixOf(workspace, params, scope));
						expect(matrixCheck(path[0] ?? '', starts, counts)).toEqual(
							dated(path[0] ?? '', params.grain, expected)
						);
						continue;
					}
					people = await peopleCheck(
						workspace,
						params,
						scope,
						asked.selected_interval,
						one.test,
						path,
						expected
					);
				}
			}
			expect(checked).toBeGreaterThan(0);
		});
	}
});

/** `YYYY-MM-DD` or `YYYY-MM-DD HH`. */
const midnight = (start = '') => `${start.slice(0, 10)}T${start.slice(11) || '00'}:00:00+00:00`;

/** Our period ends with a day, PostHog's of hours with an hour: the same cells, up to that one. */
function upTo(
	end: string | undefined,
	{ grain, periods = 0 }: Partial<ParameterValues<Params>>,
	matrix: Awaited<ReturnType<typeof matrixOf>>
): Awaited<ReturnType<typeof matrixOf>> {
	if (grain !== 'hour' || !end) return matrix;
	const last = matrix.starts.indexOf(end.slice(0, 13).replace('T', ' '));
	const first = last + 1 - periods;
	return {
		starts: matrix.starts.slice(first, last + 1),
		counts: matrix.counts.slice(first, last + 1).map((row, index) => row.slice(0, periods - index))
	};
}

/** What a check of the matrix looks at, from ours. Labels differ in wording only: their number is checked. */
function matrixCheck(path: string, starts: string[], counts: number[][]): unknown {
	if (path === '') return counts.length;
	if (path === '0.date') return midnight(starts[0]);
	if (path === '*.date') return starts.map(midnight);
	if (path === '*.label') return counts.map((_, index) => `${intervalOf(starts)} ${index}`);
	return counts;
}

/**
 * PostHog counts calendar months but dates its month rows by the day of `date_to` (2020-01-10, 2020-02-10 …); ours carry
 * the first of the month. The one deviation from the recorded figures: the day of a month row is not compared.
 */
function dated(path: string, grain: string | undefined, expected: unknown): unknown {
	if (path !== '*.date' || grain !== 'month' || !Array.isArray(expected)) return expected;
	return expected.map((date) => midnight(`${String(date).slice(0, 7)}-01`));
}

function intervalOf([first = '', second = '']: string[]): string {
	if (first.length > 10) return 'Hour';
	const days = (Date.parse(second) - Date.parse(first)) / 86_400_000;
	return days === 1 ? 'Day' : days === 7 ? 'Week' : 'Month';
}

/** People on a page of PostHog's lists. */
const page = 100;

/**
 * PostHog's lists of people, as counts. `people` are those of the first cohort who returned at the interval;
 * `people_in_period` are the cohort of the interval itself, which may lie before the first. Gives how many there are.
 */
async function peopleCheck(
	workspace: TestWorkspace,
	params: Partial<ParameterValues<Params>>,
	scope: Partial<Scope>,
	interval: number,
	name: string,
	path: string[],
	expected: unknown
): Promise<number> {
	const isPeriod = name.includes('in_per');
	const firstCohort = addDays(scope.to ?? '', 1 - (params.periods ?? 0));
	const from = isPeriod ? addDays(firstCohort, interval) : firstCohort;
	const { starts, counts } = await matrixOf(workspace, params, { ...scope, from });
	expect(starts[0]).toBe(from);
	if (path[0] === '0.appearances') {
		expect(counts[0]).toEqual(expected);
		return 0;
	}
	const people = counts[0]?.[isPeriod ? 0 : interval] ?? 0;
	expect(name.includes('paginated') ? Math.min(people, page) : people).toBe(expected);
	return people;
}
