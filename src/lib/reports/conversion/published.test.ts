/** PostHog's funnel tests and ClickHouse's windowFunnel: those carried here, and all recorded ones where they lie beside. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Row } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { workspaceOf } from '../testing';
import type { Params } from './params';
import { questionOf, tablesOf, windowTables, type FunnelCase, type WindowCase } from './published-cases';
import { carried, carriedWindows } from './published-carried';
import report from './report';

const casesFile = '../shared/cases/behaviour_cases.json';

/** Whole cases that ask for what the report has no notion of. */
const skippedCases: Record<string, string> = {
	test_funnel_with_property_groups:
		'persons by groups of properties joined by or: the scope joins its filters by and'
};

/** ClickHouse modes the report does not offer. */
const skippedModes: Record<string, string> = {
	strict_increase: 'strictly later moments: equal ones stand in the order of the steps here',
	allow_reentry: 'strict order that forgives another entry: no such rule here'
};

const everything = existsSync(casesFile)
	? (JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: (FunnelCase | WindowCase)[] }).cases
	: [];
const funnels = everything.filter((one): one is FunnelCase => one.kind.startsWith('funnel'));
const windows = everything.filter((one): one is WindowCase => one.kind === 'window_funnel');

let engine: Engine;
const skipped: string[] = [];
beforeAll(async () => {
	engine = await openNodeEngine();
});

/** The cases not reproduced to the last check. Everything else is, or its test fails. */
const incomplete = [
	'funnel:analytickit:test_funnel_with_property_groups: persons by groups of properties joined by or: the scope joins its filters by and',
	'funnel_unordered:analytickit:test_basic_unordered_funnel_conversion_times 1.average_conversion_time: PostHog averages all attempts of a person, the report takes the best one',
	'funnel_unordered:analytickit:test_basic_unordered_funnel_conversion_times 2.average_conversion_time: PostHog averages all attempts of a person, the report takes the best one',
	'clickhouse:wf:same_event_three_steps_strict_increase: strictly later moments: equal ones stand in the order of the steps here',
	'clickhouse:wf:ecommerce_user1_strict_order+allow_reentry: strict order that forgives another entry: no such rule here',
	'clickhouse:wf:ecommerce_user2_strict_order+allow_reentry: strict order that forgives another entry: no such rule here',
	'clickhouse:wf:ecommerce_user3_strict_order+allow_reentry: strict order that forgives another entry: no such rule here'
];

/** What the collection must come to: nothing is left out without a word. The other 35 cases are retention's and activity's. */
afterAll(() => {
	if (everything.length === 0) return;
	expect(skipped).toEqual(incomplete);
	const reproduced = (kind: string) => {
		const ids = everything.filter((one) => one.kind === kind).map(({ id }) => id);
		const whole = ids.filter(
			(id) => !incomplete.some((line) => line.startsWith(`${id}:`) || line.startsWith(`${id} `))
		);
		return `${kind}: ${whole.length} of ${ids.length}`;
	};
	expect(
		[...new Set(everything.map(({ kind }) => kind))].filter((kind) => kind.includes('funnel')).map(reproduced)
	).toEqual([
		'funnel: 10 of 11',
		'funnel_strict: 2 of 2',
		'funnel_unordered: 3 of 4',
		'funnel_trends: 11 of 11',
		'funnel_time_to_convert: 4 of 4',
		'window_funnel: 30 of 34'
	]);
});

test.skipIf(everything.length === 0)('all recorded cases are here', () => {
	const count = (kind: string) => everything.filter((one) => one.kind === kind).length;
	expect(
		['funnel', 'funnel_strict', 'funnel_unordered', 'funnel_trends', 'funnel_time_to_convert'].map(count)
	).toEqual([11, 2, 4, 11, 4]);
	expect(windows.length).toBe(34);
});

const queries = { funnel: report.queries.funnel };
const plain = { ...report, queries, present: () => [] } as unknown as typeof report;

describe('PostHog', () => {
	test.each([...carried, ...funnels].map((one) => [one.id, one] as const))('%s', async (_, one) => {
		if (skippedCases[one.test]) {
			skipped.push(`${one.id}: ${skippedCases[one.test]}`);
			return;
		}
		// The team of this case lives in California.
		const zoneMinutes = one.test === 'test_timezones' ? -480 : 0;
		const workspace = await workspaceOf(tablesOf(one), { engine, zoneMinutes });
		for (const query of one.queries) {
			const [params, scope] = questionOf(one, query);
			// A period PostHog chose itself ends before the events.
			if (one.test === 'test_funnel_default') Object.assign(scope, { from: '2026-12-20', to: '2026-12-31' });
			const { tables } = await workspace.run(plain, params, scope);
			const rows = tables.funnel?.rows ?? [];
			for (const check of query.checks) {
				const path = check.path.join(',');
				// The line of a breakdown that is recorded is that of Chrome.
				const line =
					path === '*.data' ? await workspace.run(plain, params, { ...scope, channel: ['Chrome'] }) : null;
				const figure = figureOf(one, query, line?.tables.funnel?.rows ?? rows, path, params);
				if (typeof figure === 'string') skipped.push(`${one.id} ${path}: ${figure}`);
				else
					expect(figure.found, `${path} of ${JSON.stringify(query.params)}`).toEqual(
						figure.expected(check.expected)
					);
			}
		}
	});
});

interface Figure {
	found: unknown;
	expected: (value: unknown) => unknown;
}

/** The figure a check is about, or why it is skipped. */
function figureOf(
	one: FunnelCase,
	query: FunnelCase['queries'][number],
	rows: readonly Row[],
	path: string,
	params: Partial<Params>
): Figure | string {
	const same = (value: unknown) => value;
	const all = rows.filter((row) => row.part === 'all');
	const people = (value: unknown) => (Array.isArray(value) ? value.length : value);
	const [first = '', second] = path.split('.');
	const place = Number(first);
	if (one.kind === 'funnel_time_to_convert') {
		const to = (query.params.funnel_to_step ?? (params.step_3 === 'none' ? 1 : 2)) + 1;
		const row = all[to - 1];
		const hours = query.params.funnel_to_step === undefined ? row?.mean_total_hours : row?.mean_hours;
		// The edges of PostHog's bins are its own; their counts add up to who converted.
		return {
			found: [Math.round(Number(hours) * 3600), row?.reached],
			expected: (value) => {
				const { average_conversion_time: mean, bins } = value as {
					average_conversion_time: number;
					bins: [number, number][];
				};
				return [mean, bins.reduce((sum, [, count]) => sum + count, 0)];
			}
		};
	}
	if (one.kind === 'funnel_trends') return trendFigure(query, rows, path);
	if (second === 'name')
		return {
			found: String(params[`step_${place + 1}` as 'step_1']),
			expected: (value) => `case ${String(value)}`
		};
	if (second === 'count') return { found: all[place]?.reached ?? 0, expected: same };
	if (second === 'average_conversion_time') {
		if (one.kind === 'funnel_unordered')
			return 'PostHog averages all attempts of a person, the report takes the best one';
		return { found: Math.round(Number(all[place]?.mean_hours) * 3600), expected: same };
	}
	if (path === '') return { found: all.length, expected: same };
	if (path.startsWith('1.*')) {
		const step = query.params.funnel_step ?? 1;
		const row = all[Math.abs(step) - 1];
		const before = all[Math.abs(step) - 2];
		return {
			found: step > 0 ? row?.reached : Number(before?.reached) - Number(row?.reached),
			expected: people
		};
	}
	return 'not a figure';
}

function trendFigure(
	query: FunnelCase['queries'][number],
	rows: readonly Row[],
	path: string
): Figure | string {
	const buckets = rows.filter((row) => row.part === 'bucket');
	const length = Math.max(...buckets.map(({ place }) => Number(place)), 1);
	const at = (day: string, place: number) =>
		Number(buckets.find((row) => row.member === day && row.place === place)?.reached ?? 0);
	const dayOf = (index: number) => {
		const date = new Date(`${query.params.date_from?.slice(0, 10)}T00:00:00Z`);
		date.setUTCDate(date.getUTCDate() + index);
		return date.toISOString().slice(0, 10);
	};
	const point = (day: string) => ({
		reached_from_step_count: at(day, 1),
		reached_to_step_count: at(day, length),
		conversion_rate: at(day, 1) === 0 ? 0 : Math.round((10_000 * at(day, length)) / at(day, 1)) / 100,
		is_period_final: true
	});
	const known = (value: unknown) => {
		const { timestamp, ...rest } = value as { timestamp?: string };
		return [timestamp?.slice(0, 10), rest];
	};
	if (query.method === 'get_actors') {
		const start = query.params.entrance_period_start?.slice(0, 10) ?? '';
		const dropped = at(start, 1) - at(start, length);
		return {
			found: query.params.drop_off ? dropped : at(start, length),
			expected: (value) => (Array.isArray(value) ? value.length : value)
		};
	}
	if (path === '*.data') {
		const days =
			1 +
			Math.round(
				(Date.parse(query.params.date_to ?? '') - Date.parse(query.params.date_from ?? '')) / 864e5 - 0.5
			);
		return {
			found: Array.from({ length: days }, (_, index) => point(dayOf(index)).conversion_rate),
			expected: (value) => value
		};
	}
	const [first = '', second] = path.split('.');
	if (path === '' && query.params.breakdown)
		return {
			found: new Set(rows.filter((row) => row.part === 'segment').map((row) => row.member)).size,
			expected: (value) => value
		};
	if (path === '') {
		return {
			found: null,
			expected: (value) => {
				if (!Array.isArray(value)) {
					// How many buckets there are is the presentation's; its last day is within the period.
					expect(dayOf(Number(value) - 1)).toBe(query.params.date_to?.slice(0, 10));
					return null;
				}
				for (const one of value) {
					const [day, rest] = known(one) as [string, object];
					expect(point(day)).toEqual(rest);
				}
				return null;
			}
		};
	}
	const figures: Record<string, unknown> = point(dayOf(Number(first)));
	return { found: figures[second ?? ''], expected: (value) => value };
}

describe('ClickHouse', () => {
	test.each([...carriedWindows, ...windows].map((one) => [one.id, one] as const))('%s', async (_, one) => {
		const unknown = one.modes.find((mode) => skippedModes[mode]);
		if (unknown) {
			skipped.push(`${one.id}: ${skippedModes[unknown]}`);
			return;
		}
		const workspace = await workspaceOf(windowTables(one), { engine });
		const isOnce = one.modes.includes('strict_once');
		const names = one.steps.map((name) => `case ${name}`);
		const steps = Object.fromEntries(
			[0, 1, 2, 3, 4, 5].map((index) => [`step_${index + 1}`, names[index] ?? 'none'])
		);
		const { tables } = await workspace.run(
			plain,
			{
				...steps,
				funnel: 'custom',
				window_days: 1,
				// One event for one step is the rule of ours and of Amplitude.
				definition: isOnce ? 'amplitude' : 'clickhouse',
				step_order: one.modes.includes('strict_order') ? 'strict' : 'ordered',
				repeats: one.modes.includes('strict_deduplication') ? 'stop' : 'ignored'
			},
			{ from: '2026-01-01', to: '2026-01-31', asOf: '2026-12-31', exclude: [] }
		);
		const rows = (tables.funnel?.rows ?? []).filter((row) => row.part === 'all');
		expect(rows.filter(({ reached }) => reached === 1).length).toBe(one.expected_level);
	});
});
