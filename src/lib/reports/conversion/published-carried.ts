/** The recorded cases worth having everywhere; the whole collection holds more. Sources in `published-cases.ts`. */
import type { FunnelCase, FunnelQuery, WindowCase } from './published-cases';

const day = (time: string, date = '2021-05-01') => `${date}T${time}:00Z`;

function funnel(
	test: string,
	kind: string,
	events: Record<string, string>,
	query: FunnelQuery['params'],
	checks: [path: string, expected: unknown][]
): FunnelCase {
	return {
		id: `carried: ${test}`,
		kind,
		test,
		features: [],
		persons: Object.keys(events).map((id) => ({ ids: [id] })),
		events: Object.entries(events).flatMap(([id, list]) =>
			list.split(', ').map((one) => {
				const [event = '', moment = ''] = one.split('@');
				return { id, event, ts: day(moment) };
			})
		),
		queries: [
			{
				method: 'run',
				params: query,
				checks: checks.map(([path, expected]) => ({ kind: 'equal', path: [path], expected }))
			}
		]
	};
}

const may = { date_from: '2021-05-01', date_to: '2021-05-14', funnel_window_days: 1 };
const signed = [{ id: 'user signed up' }, { id: 'paid' }];

export const carried: FunnelCase[] = [
	funnel(
		'test_funnel_exclusion_no_end_event',
		'funnel',
		{
			person1: 'user signed up@01:00, paid@02:00',
			person2: 'user signed up@03:00, x@03:30, paid@04:00',
			person3: 'user signed up@05:00, x@06:00'
		},
		{ ...may, events: signed, exclusions: [{ id: 'x', funnel_from_step: 0, funnel_to_step: 1 }] },
		[
			['0.count', 1],
			['1.count', 1]
		]
	),
	funnel(
		'test_funnel_exclusions_full_window (unordered)',
		'funnel_unordered',
		{
			person1: 'user signed up@01:00, paid@02:00',
			person2: 'user signed up@03:00, x@03:30, paid@04:00',
			person3: 'user signed up@05:00, paid@06:00'
		},
		{ ...may, events: signed, exclusions: [{ id: 'x', funnel_from_step: 0, funnel_to_step: 1 }] },
		[
			['0.count', 3],
			['1.count', 2]
		]
	),
	funnel(
		'test_basic_funnel_with_repeat_steps',
		'funnel',
		{ two: 'user signed up@00:00, user signed up@00:01', one: 'user signed up@00:02' },
		{ ...may, events: [{ id: 'user signed up' }, { id: 'user signed up' }] },
		[
			['0.count', 2],
			['1.count', 1]
		]
	)
];

const window = (
	test: string,
	events: [number, string][],
	steps: string[],
	modes: string[],
	level: number
): WindowCase => ({
	id: `carried: ${test}`,
	kind: 'window_funnel',
	events_ts_event: events,
	steps,
	window: 86_400,
	modes,
	expected_level: level
});

export const carriedWindows: WindowCase[] = [
	window('same event three steps', [[2, '1004']], ['1004', '1004', '1004'], [], 3),
	window('same event three steps, once', [[2, '1004']], ['1004', '1004', '1004'], ['strict_once'], 1),
	window(
		'strict order',
		[
			[1, 'a'],
			[2, 'a'],
			[3, 'b'],
			[4, 'b'],
			[5, 'd'],
			[6, 'c']
		],
		['a', 'b', 'c'],
		['strict_order'],
		2
	)
];
