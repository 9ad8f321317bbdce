import type { Parameters } from '../report';
import { readBrackets } from './brackets';

/** What can start the clock or count as a return, beside the names in the app's export. */
const events = ['register', 'kyc_pass', 'deposit', 'withdraw', 'trade', 'login', 'any'] as const;
const properties = { query: 'properties', column: 'property_value' } as const;
const names = { query: 'event_names', column: 'event' } as const;

/**
 * What a reader may choose: who is counted from when, what counts as a return, in which steps, and by whose rules. How
 * starts count, how returns count, the buckets and the mean are Tapedeck's own settings: a vendor's definition fixes them.
 */
export const params = {
	start: { kind: 'choice', options: events, more: names, default: 'trade' },
	returned_by: { kind: 'choice', options: events, more: names, default: 'trade' },
	grain: { kind: 'choice', options: ['hour', 'day', 'week', 'month'], default: 'week' },
	periods: { kind: 'number', min: 1, max: 60, step: 1, default: 12 },
	breakdown: {
		kind: 'choice',
		options: [
			'none',
			'channel',
			'country',
			'device',
			'account_type',
			'vip_level',
			'lifecycle',
			'high_net_worth'
		],
		default: 'channel'
	},
	breakdown_period: { kind: 'number', min: 1, max: 60, step: 1, default: 4 },
	definition: {
		kind: 'choice',
		options: ['tapedeck', 'posthog', 'mixpanel', 'amplitude'],
		default: 'tapedeck'
	},
	starts: { kind: 'choice', options: ['first_ever', 'first_in_range', 'every'], default: 'first_ever' },
	counting: { kind: 'choice', options: ['on', 'on_or_after', 'brackets'], default: 'on' },
	brackets: { kind: 'text', default: '1-3,4-7,8-14', read: readBrackets },
	buckets: { kind: 'choice', options: ['calendar', 'rolling'], default: 'calendar' },
	min_returns: { kind: 'number', min: 1, max: 100, step: 1, default: 1 },
	share_of: { kind: 'choice', options: ['cohort', 'previous'], default: 'cohort' },
	mean: { kind: 'choice', options: ['pooled', 'weighted', 'simple', 'none'], default: 'pooled' },
	start_with: { kind: 'choice', options: ['all'], more: properties, default: 'all' },
	start_min_usd: { kind: 'number', min: 0, max: 1e9, step: 1, default: 0, unit: 'USD' },
	return_with: { kind: 'choice', options: ['all'], more: properties, default: 'all' },
	return_min_usd: { kind: 'number', min: 0, max: 1e9, step: 1, default: 0, unit: 'USD' },
	gone_after: { kind: 'number', min: 7, max: 180, step: 1, default: 30, unit: 'days' }
} as const satisfies Parameters;

export type Params = typeof params;
