/** The one question asked of the data, and what its columns hold. */
import { query, type RowOf } from '../report';
import funnel from './funnel.sql?raw';

export const queries = {
	funnel: query(funnel, {
		/** `all`, `segment` or `bucket`. */
		part: { kind: 'text' },
		/** The segment's value, the bucket's first day, or nothing for everyone. */
		member: { kind: 'text' },
		step: { kind: 'text' },
		entrants: { kind: 'count', unit: 'users' },
		mature_entrants: { kind: 'count', unit: 'users' },
		reached: { kind: 'count', unit: 'users' },
		dropped: { kind: 'count', unit: 'users' },
		still_open: { kind: 'count', unit: 'users' },
		mature_previous: { kind: 'count', unit: 'users' },
		mature_reached: { kind: 'count', unit: 'users' },
		out_of_order: { kind: 'count', unit: 'users' },
		median_hours: { kind: 'number', unit: 'hours', nullable: true },
		p90_hours: { kind: 'number', unit: 'hours', nullable: true }
	})
};

export type FunnelRow = RowOf<(typeof queries)['funnel']['columns']>;
