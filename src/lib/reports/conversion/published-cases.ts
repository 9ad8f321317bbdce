/**
 * Cases of PostHog's funnel tests (MIT licence) and of ClickHouse's windowFunnel (Apache 2.0) in the shape of the
 * recorded collection, and how they become tables and questions of ours.
 */
import type { Scope } from '../scope';
import type { Params } from './params';

interface RecordedEvent {
	event: string;
	id: string;
	ts: string;
	properties?: Record<string, string | number>;
}

export interface FunnelCase {
	id: string;
	kind: string;
	test: string;
	features: string[];
	persons: { ids: string[]; properties?: Record<string, string> }[];
	events: RecordedEvent[];
	queries: FunnelQuery[];
}

export interface FunnelQuery {
	method: string;
	params: {
		events?: { id: string; properties?: Record<string, string> }[];
		date_from?: string;
		date_to?: string;
		interval?: string;
		funnel_window_days?: number | string;
		funnel_order_type?: string;
		funnel_step?: number;
		funnel_from_step?: number;
		funnel_to_step?: number;
		filter_test_accounts?: boolean;
		entrance_period_start?: string;
		drop_off?: boolean;
		breakdown?: string;
		exclusions?: { id: string; funnel_from_step: number; funnel_to_step: number }[];
	};
	checks: { kind: string; path: string[]; expected: unknown }[];
}

export interface WindowCase {
	id: string;
	kind: 'window_funnel';
	events_ts_event: [number, string][];
	steps: string[];
	window: number;
	modes: string[];
	expected_level: number;
}

const clock = (ts: string) => ts.slice(0, 19).replace('T', ' ');
// The names of ours must not be taken for what the exports date themselves.
const named = (event: string) => `case ${event}`;

/** An event's property, whatever it is called there, is its product here. */
const productOf = (properties?: Record<string, string | number>) => Object.values(properties ?? {})[0] ?? '';

/** Users and events; whoever the case marks by an e-mail of the tester's own house is internal. */
export function tablesOf(one: FunnelCase): Record<string, string> {
	const userOf = new Map(one.persons.flatMap(({ ids }) => ids.map((id) => [id, ids[0] ?? id])));
	const people = one.persons.map(
		({ ids, properties }) => `${ids[0]},${properties?.email ? 'true' : 'false'},${properties?.$browser ?? ''}`
	);
	const events = one.events.map(
		({ id, ts, event, properties }) =>
			`${userOf.get(id)},${clock(ts)},${named(event)},${productOf(properties)}`
	);
	return {
		users: ['user_id,is_internal,channel', ...people].join('\n'),
		events: ['user_id,ts,event,product', ...events, 'nobody,2026-12-31 00:00:00,end,'].join('\n')
	};
}

/** A query as parameters and scope of ours under PostHog's definition. Its weeks start on Sunday. */
export function questionOf(one: FunnelCase, { params }: FunnelQuery): [Partial<Params>, Partial<Scope>] {
	const days = one.events.map(({ ts }) => ts.slice(0, 10)).toSorted();
	// Without a period PostHog takes the last week, which holds no event of a case with times of its own.
	const isAnyPeriod = !params.date_from || params.date_from === 'all';
	const names = (params.events ?? []).map(({ id }) => named(id));
	const withs = (params.events ?? []).map(({ properties }) =>
		properties ? `product=${productOf(properties)}` : 'all'
	);
	const [exclusion] = params.exclusions ?? [];
	const order =
		params.funnel_order_type ?? (one.kind === 'funnel' ? 'ordered' : one.kind.replace('funnel_', ''));
	return [
		{
			funnel: 'custom',
			definition: 'posthog',
			step_1: names[0] ?? 'none',
			step_2: names[1] ?? 'none',
			step_3: names[2] ?? 'none',
			step_4: names[3] ?? 'none',
			step_5: names[4] ?? 'none',
			step_6: names[5] ?? 'none',
			with_1: withs[0] ?? 'all',
			with_2: withs[1] ?? 'all',
			with_3: withs[2] ?? 'all',
			with_4: withs[3] ?? 'all',
			with_5: withs[4] ?? 'all',
			with_6: withs[5] ?? 'all',
			window_days: Number(params.funnel_window_days ?? 14),
			step_order: order === 'strict' ? 'strict' : order === 'unordered' ? 'any' : 'ordered',
			bucket: params.interval === 'week' || params.interval === 'month' ? params.interval : 'day',
			breakdown: params.breakdown ? 'channel' : 'none',
			...(exclusion
				? {
						exclusion: named(exclusion.id),
						exclusion_from: exclusion.funnel_from_step + 1,
						exclusion_to: exclusion.funnel_to_step + 1
					}
				: {})
		},
		{
			from: isAnyPeriod ? days[0] : params.date_from?.slice(0, 10),
			to: isAnyPeriod ? days.at(-1) : params.date_to?.slice(0, 10),
			asOf: '2026-12-31',
			weekStart: 'sunday',
			exclude: params.filter_test_accounts ? ['internal'] : []
		}
	];
}

/** One user; a unit of the case's clock is stretched so that its window is a day. */
export function windowTables(one: WindowCase): Record<string, string> {
	const stretch = 86_400 / one.window;
	const start = Date.parse('2026-01-01T00:00:00Z');
	const events = one.events_ts_event.map(
		([moment, event]) =>
			`u,${clock(new Date(start + Math.round(moment * stretch * 1000)).toISOString())},${named(event)}`
	);
	return {
		users: 'user_id\nu',
		events: ['user_id,ts,event', ...events, 'nobody,2026-12-31 00:00:00,end'].join('\n')
	};
}
