/**
 * Cases of PostHog's own lifecycle and stickiness tests (MIT licence: `test_lifecycle.py`, `test_stickiness.py`) in the
 * shape of the recorded collection, and how they become tables and questions of ours: a watched event is a fill, a
 * person is created with their first event, a property that a case filters by is the product spot.
 */
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import type { Params } from './params';

export interface PosthogCase {
	id: string;
	kind: string;
	test: string;
	persons: { ids: string[]; properties?: Record<string, string> }[];
	events: { id: string; ts: string; properties?: Record<string, string | number> }[];
	queries: PosthogQuery[];
}

export interface PosthogQuery {
	params: {
		date_from: string;
		date_to?: string;
		interval?: string;
		filter_test_accounts?: boolean;
		properties?: { key: string; value: string | number }[];
	};
	now?: string;
	checks: { path: string[]; expected: unknown }[];
}

export function tablesOf(one: PosthogCase): Record<string, string> {
	const userOf = new Map(one.persons.flatMap(({ ids }) => ids.map((id) => [id, ids[0] ?? id])));
	const wanted = one.queries[0]?.params.properties?.[0];
	const clock = (ts: string) => ts.slice(0, 19).replace('T', ' ');
	const fills = one.events.map(({ id, ts, properties }, index) =>
		[
			userOf.get(id),
			clock(ts),
			index,
			!wanted || properties?.[wanted.key] === wanted.value ? 'spot' : 'perp',
			1
		].join(',')
	);
	const people = one.persons.map(({ ids, properties }) => {
		const own = one.events.filter(({ id }) => ids.includes(id)).map(({ ts }) => clock(ts));
		return [ids[0], own.toSorted()[0] ?? '', properties?.email ? 'true' : 'false'].join(',');
	});
	return {
		trades: ['user_id,traded_at,trade_id,product,notional_usd', ...fills].join('\n'),
		users: ['user_id,registered_at,is_internal', ...people].join('\n')
	};
}

/** The parameters and the scope of a query. Where a case does not say what day it is, it is long after the events. */
export function questionOf(
	{ params, now }: PosthogQuery,
	one: PosthogCase
): { params: Partial<ParameterValues<Params>>; scope: Partial<Scope> } {
	const interval = params.interval ?? 'day';
	if (interval !== 'day' && interval !== 'month') throw new Error(`No such interval: ${interval}`);
	const first = one.events.map(({ ts }) => ts.slice(0, 10)).toSorted()[0] ?? '';
	const asOf = now?.slice(0, 10) ?? '2026-11-01';
	return {
		params: { definition: 'posthog', grain: interval, counted_in: 'day' },
		scope: {
			from: params.date_from === 'all' ? first : params.date_from.slice(0, 10),
			to: params.date_to?.slice(0, 10) ?? asOf,
			asOf,
			product: params.properties ? ['spot'] : [],
			exclude: params.filter_test_accounts ? ['internal'] : []
		}
	};
}

const noon = (day: string) => `${day}T12:00:00Z`;

function lifecycle(
	test: string,
	days: Record<string, string>,
	query: Omit<PosthogQuery, 'checks'>,
	expected: [dormant: number[], fresh: number[], resurrecting: number[], returning: number[]],
	properties?: Record<string, number>
): PosthogCase {
	const status = ['dormant', 'new', 'resurrecting', 'returning'];
	return {
		id: `carried: ${test}`,
		kind: 'lifecycle',
		test,
		persons: Object.keys(days).map((id) => ({
			ids: [id],
			...(id === 'p1' ? { properties: { email: 'test' } } : {})
		})),
		events: Object.entries(days).flatMap(([id, text]) =>
			text
				.split(' ')
				.map((day) => ({ id, ts: noon(day), ...(id === 'p1' && properties ? { properties } : {}) }))
		),
		queries: [
			{
				...query,
				checks: [
					{
						path: ['*.data', '*.status'],
						expected: status.map((name, index) => ({ status: name, data: expected[index] }))
					}
				]
			}
		]
	};
}

const january = {
	p1: '2020-01-11 2020-01-12 2020-01-13 2020-01-15 2020-01-17 2020-01-19',
	p2: '2020-01-09 2020-01-12',
	p3: '2020-01-12',
	p4: '2020-01-15'
};
const eightDays = { date_from: '2020-01-12', date_to: '2020-01-19' };

function stickiness(
	test: string,
	query: Omit<PosthogQuery, 'checks'>,
	count: number,
	data: number[]
): PosthogCase {
	const watched: [id: string, day: string][] = [
		['person1', '2020-01-01'],
		['person2', '2020-01-01'],
		['person2', '2020-01-02'],
		['person2', '2020-01-02'],
		['person3a', '2020-01-01'],
		['person3b', '2020-01-02'],
		['person3a', '2020-01-03'],
		['person4', '2020-01-05']
	];
	return {
		id: `carried: ${test}`,
		kind: 'stickiness',
		test,
		persons: [['person1'], ['person2'], ['person3a', 'person3b'], ['person4']].map((ids) => ({ ids })),
		events: watched.map(([id, day]) => ({
			id,
			ts: noon(day),
			properties: { $browser: id === 'person4' ? 'Safari' : 'Chrome' }
		})),
		queries: [
			{
				...query,
				checks: [
					{ path: ['result.0.count'], expected: count },
					...data.map((users, index) => ({ path: [`result.0.data.${index}`], expected: users }))
				]
			}
		]
	};
}

const firstWeek = { date_from: '2020-01-01', date_to: '2020-01-08' };
const atNoon = '2020-01-08T13:01:01Z';

/** The cases worth having everywhere; the recorded collection holds more. */
export const carried: PosthogCase[] = [
	lifecycle('test_lifecycle_trend', january, { params: eightDays }, [
		[0, -2, -1, 0, -2, 0, -1, 0],
		[1, 0, 0, 1, 0, 0, 0, 0],
		[1, 0, 0, 1, 0, 1, 0, 1],
		[1, 1, 0, 0, 0, 0, 0, 0]
	]),
	lifecycle('test_filter_test_accounts', january, { params: { ...eightDays, filter_test_accounts: true } }, [
		[0, -2, 0, 0, -1, 0, 0, 0],
		[1, 0, 0, 1, 0, 0, 0, 0],
		[1, 0, 0, 0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0, 0, 0, 0]
	]),
	lifecycle(
		'test_lifecycle_trend_all_time',
		january,
		{ params: { date_from: 'all' }, now: '2020-01-17T13:01:01Z' },
		[
			[0, -1, 0, 0, -2, -1, 0, -2, 0],
			[1, 0, 1, 1, 0, 0, 1, 0, 0],
			[0, 0, 0, 1, 0, 0, 1, 0, 1],
			[0, 0, 0, 1, 1, 0, 0, 0, 0]
		]
	),
	lifecycle(
		'test_lifecycle_trend_months',
		{
			p1: '2020-01-11 2020-02-12 2020-03-13 2020-05-15 2020-07-17 2020-09-19',
			p2: '2019-12-09 2020-02-12',
			p3: '2020-02-12',
			p4: '2020-05-15'
		},
		{ params: { date_from: '2020-02-01', date_to: '2020-09-01', interval: 'month' } },
		[
			[0, -2, -1, 0, -2, 0, -1, 0],
			[1, 0, 0, 1, 0, 0, 0, 0],
			[1, 0, 0, 1, 0, 1, 0, 1],
			[1, 1, 0, 0, 0, 0, 0, 0]
		]
	),
	lifecycle(
		'test_lifecycle_trend_prop_filtering',
		january,
		{ params: { ...eightDays, properties: [{ key: '$number', value: 1 }] } },
		[
			[0, 0, -1, 0, -1, 0, -1, 0],
			[0, 0, 0, 0, 0, 0, 0, 0],
			[0, 0, 0, 1, 0, 1, 0, 1],
			[1, 1, 0, 0, 0, 0, 0, 0]
		],
		{ $number: 1 }
	),
	stickiness('test_stickiness', { params: firstWeek, now: atNoon }, 4, [2, 1, 1, 0, 0, 0, 0]),
	stickiness('test_stickiness_all_time', { params: { date_from: 'all' }, now: atNoon }, 4, [2, 1, 1]),
	stickiness(
		'test_stickiness_prop_filter',
		{ params: { ...firstWeek, properties: [{ key: '$browser', value: 'Chrome' }] }, now: atNoon },
		3,
		[1, 1, 1]
	)
];
