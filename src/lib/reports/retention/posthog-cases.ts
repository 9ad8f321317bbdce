/** Cases of PostHog's own retention tests as tables of ours: a page view is a fill, a sign-up a registration. */
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import type { Params } from './params';

export interface PosthogCase {
	id: string;
	test: string;
	persons: { ids: string[]; properties?: Record<string, string> }[];
	events: { event: string; id: string; ts: string; properties?: Record<string, string> }[];
	queries: {
		params: PosthogQuery | null;
		kwargs?: { total_intervals?: number };
		checks: { path: string[]; expected: unknown }[];
	}[];
}

export interface PosthogQuery {
	date_to?: string;
	period?: string;
	total_intervals?: number;
	retention_type?: string;
	selected_interval?: number;
	properties?: { key: string; value: string; type?: string }[];
}

/**
 * The tables of a case. An event's own property becomes the fill's product and a person's property the user's
 * channel, so that PostHog's property filters are our scope's filters. Aliases of a person are one user unless the
 * case counts by distinct id.
 */
export function tablesOf(one: PosthogCase): Record<string, string> {
	const byDistinctId = one.test.includes('aggregate_by_distinct_id');
	const userOf = new Map(one.persons.flatMap(({ ids }) => ids.map((id) => [id, byDistinctId ? id : ids[0]])));
	const clock = (ts: string) => ts.slice(0, 19).replace('T', ' ');
	const fills = one.events
		.filter(({ event }) => event === '$pageview')
		.map(({ id, ts, properties }, index) =>
			[userOf.get(id), clock(ts), index, properties?.$some_property ? 'spot' : 'perp', 1].join(',')
		);
	const signUps = one.events
		.filter(({ event }) => event === '$user_signed_up')
		.map(({ id, ts }) => [userOf.get(id), clock(ts), ''].join(','));
	const people = one.persons.flatMap(({ ids, properties }) =>
		(byDistinctId ? ids : ids.slice(0, 1)).map((id) =>
			[id, '', Object.values(properties ?? {})[0] ?? ''].join(',')
		)
	);
	return {
		trades: ['user_id,traded_at,trade_id,product,notional_usd', ...fills].join('\n'),
		users: ['user_id,registered_at,channel', ...signUps, ...(signUps.length > 0 ? [] : people)].join('\n')
	};
}

/** The parameters and the scope of a query. Without an end PostHog means today: any day long after the events. */
export function questionOf(
	query: PosthogQuery,
	kwargs: { total_intervals?: number } = {}
): { params: Partial<ParameterValues<Params>>; scope: Partial<Scope> } {
	const properties = query.properties ?? [];
	const values = (type: string) =>
		properties.filter((one) => (one.type ?? 'event') === type).map(({ value }) => value);
	const grain = (query.period ?? 'Day').toLowerCase();
	if (grain !== 'hour' && grain !== 'day' && grain !== 'week' && grain !== 'month')
		throw new Error(`No such interval: ${grain}`);
	return {
		params: {
			definition: 'posthog',
			start: query.retention_type === 'retention_first_time' ? 'register' : 'trade',
			grain,
			periods: query.total_intervals ?? kwargs.total_intervals ?? 11,
			breakdown: 'none'
		},
		scope: {
			to: (query.date_to ?? '2026-11-01').slice(0, 10),
			channel: values('person'),
			product: values('event').length > 0 ? ['spot'] : []
		}
	};
}
