/** What the reader may change about the funnel. */
import type { Parameters } from '../report';

export const params = {
	entry: { kind: 'choice', options: ['registration', 'kyc', 'first_deposit'], default: 'registration' },
	window_days: { kind: 'number', min: 1, max: 180, step: 1, default: 14, unit: 'days' },
	breakdown: { kind: 'choice', options: ['none', 'channel', 'device', 'country'], default: 'channel' },
	bucket: { kind: 'choice', options: ['week', 'month'], default: 'week' }
} as const satisfies Parameters;

export type Entry = (typeof params.entry.options)[number];
/** A breakdown that does break down. */
export type Dimension = Exclude<(typeof params.breakdown.options)[number], 'none'>;
