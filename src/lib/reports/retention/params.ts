import type { Parameters } from '../report';

/** What a reader may choose: who is counted from when, what counts as a return, in which steps, and by whose rules. */
export const params = {
	start: {
		kind: 'choice',
		options: ['registration', 'first_deposit', 'first_trade'],
		default: 'first_trade'
	},
	returned_by: { kind: 'choice', options: ['trade', 'any'], default: 'trade' },
	grain: { kind: 'choice', options: ['day', 'week', 'month'], default: 'week' },
	periods: { kind: 'number', min: 1, max: 60, step: 1, default: 12 },
	breakdown: {
		kind: 'choice',
		options: ['none', 'channel', 'country', 'device', 'account_type'],
		default: 'channel'
	},
	breakdown_period: { kind: 'number', min: 1, max: 60, step: 1, default: 4 },
	definition: { kind: 'choice', options: ['tapedeck', 'posthog'], default: 'tapedeck' }
} as const satisfies Parameters;

export type Params = typeof params;
