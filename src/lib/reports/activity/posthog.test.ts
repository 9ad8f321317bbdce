/** PostHog's lifecycle and stickiness tests: those carried here, and all recorded ones where the collection lies beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { workspaceOf, type TestWorkspace } from '../testing';
import { carried, questionOf, tablesOf, type PosthogCase, type PosthogQuery } from './posthog-cases';
import report from './report';

const casesFile = '../shared/cases/behaviour_cases.json';

/** Checks that are not of the report's figures, with the reason. */
const skipped: Record<string, string> = {
	'result.0.label': 'the name that PostHog’s user gave the action',
	'0.id': 'who the person is: the report counts, it does not list people'
};

/**
 * What the three lists of people in `test_lifecycle_trend_people` are lists of: the recording keeps their lengths, the
 * test file itself also the day and the status.
 */
const lists: [index: number, field: 'returning_users' | 'dormant_users'][] = [
	[1, 'returning_users'],
	[1, 'dormant_users'],
	[2, 'dormant_users']
];

const recorded = existsSync(casesFile)
	? (JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: PosthogCase[] }).cases.filter(
			({ kind }) => kind === 'lifecycle' || kind === 'stickiness'
		)
	: [];

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
});

test.skipIf(recorded.length === 0)('all recorded cases are here', () => {
	expect(recorded.filter(({ kind }) => kind === 'lifecycle').length).toBe(6);
	expect(recorded.filter(({ kind }) => kind === 'stickiness').length).toBe(4);
});

describe('PostHog', () => {
	test.each([...carried, ...recorded].map((one) => [one.id, one] as const))('%s', async (_, one) => {
		const workspace = await workspaceOf(tablesOf(one), { engine });
		let checked = 0;
		for (const [place, query] of one.queries.entries()) {
			for (const check of query.checks) {
				const path = check.path[0] ?? '';
				if (skipped[path]) continue;
				expect(
					one.kind === 'lifecycle'
						? await lifecycleFigure(workspace, one, query, path, place)
						: await stickinessFigure(workspace, one, query, path),
					path
				).toEqual(check.expected);
				checked += 1;
			}
		}
		expect(checked).toBeGreaterThan(0);
	});
});

async function lifecycleFigure(
	workspace: TestWorkspace,
	one: PosthogCase,
	query: PosthogQuery,
	path: string,
	place: number
): Promise<unknown> {
	const { params, scope } = questionOf(query, one);
	const { tables } = await workspace.run(report, params, scope);
	const rows = (tables.lifecycle?.rows ?? []).filter((row) => row.rule === 'shown');
	if (path === '') {
		const [index, field] = lists[place] ?? [0, 'returning_users'];
		return rows[index]?.[field];
	}
	const data = (field: string, sign = 1) => rows.map((row) => sign * Number(row[field]) + 0);
	return [
		{ status: 'dormant', data: data('dormant_users', -1) },
		{ status: 'new', data: data('new_users') },
		{ status: 'resurrecting', data: data('resurrected_users') },
		{ status: 'returning', data: data('returning_users') }
	];
}

async function stickinessFigure(
	workspace: TestWorkspace,
	one: PosthogCase,
	query: PosthogQuery,
	path: string
): Promise<unknown> {
	const { params, scope } = questionOf(query, one);
	const { tables } = await workspace.run(report, params, scope);
	const rows = (tables.stickiness?.rows ?? []).filter(({ rule }) => rule === 'shown');
	if (path === 'result.0.count') return rows.reduce((sum, row) => sum + Number(row.users), 0);
	const row = rows[Number(path.split('.').at(-1))];
	const spans = Number(row?.active_spans);
	return path.includes('.labels.') ? `${spans} day${spans === 1 ? '' : 's'}` : row?.users;
}
