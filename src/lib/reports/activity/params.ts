import type { Parameters } from '../report';

/** What a reader may choose: which event makes a user active, in which steps, and by whose rules. */
export const params = {
	event: {
		kind: 'choice',
		options: ['trade', 'deposit', 'withdraw', 'login', 'any'],
		more: { query: 'event_names', column: 'event' },
		default: 'trade'
	},
	event_with: {
		kind: 'choice',
		options: ['all'],
		more: { query: 'properties', column: 'property_value' },
		default: 'all'
	},
	event_min_usd: { kind: 'number', min: 0, max: 1e9, step: 1, default: 0, unit: 'USD' },
	grain: { kind: 'choice', options: ['day', 'week', 'month'], default: 'week' },
	definition: {
		kind: 'choice',
		options: ['tapedeck', 'posthog', 'mixpanel', 'amplitude'],
		default: 'tapedeck'
	},
	new_by: { kind: 'choice', options: ['first_event', 'registration'], default: 'first_event' },
	counted_in: { kind: 'choice', options: ['day', 'week'], default: 'week' },
	heat: { kind: 'choice', options: ['fills', 'turnover', 'traders'], default: 'traders' }
} as const satisfies Parameters;

export type Params = typeof params;
