/** What the reader may change about the funnel. */
import type { ParameterValues, Parameters } from '../report';

/** Every event the data holds; `trade_later` is a trade on a later day than the step before. */
const more = { query: 'event_names', column: 'event' } as const;
const property = {
	kind: 'choice',
	options: ['all'],
	more: { query: 'properties', column: 'property_value' },
	default: 'all'
} as const;
const leastUsd = { kind: 'number', min: 0, max: 1e9, step: 1, default: 0, unit: 'USD' } as const;
const none = { kind: 'choice', options: ['none'], more, default: 'none' } as const;

export const params = {
	funnel: { kind: 'choice', options: ['new_trader', 'place_order', 'custom'], default: 'new_trader' },
	window_days: { kind: 'number', min: 1, max: 180, step: 1, default: 14 },
	window_unit: { kind: 'choice', options: ['auto', 'days', 'hours'], default: 'auto' },
	breakdown: {
		kind: 'choice',
		options: ['none', 'channel', 'device', 'country', 'account_type', 'vip_level', 'product', 'symbol'],
		default: 'channel'
	},
	bucket: { kind: 'choice', options: ['day', 'week', 'month'], default: 'week' },
	entry: { kind: 'choice', options: ['registration', 'kyc', 'first_deposit'], default: 'registration' },
	step_1: { kind: 'choice', options: ['login'], more, default: 'login' },
	step_2: { kind: 'choice', options: ['none', 'deposit'], more, default: 'deposit' },
	step_3: { kind: 'choice', options: ['none', 'trade'], more, default: 'trade' },
	step_4: none,
	step_5: none,
	step_6: none,
	/** 0: as fits the path. */
	optional_step: { kind: 'number', min: 0, max: 6, step: 1, default: 0 },
	step_order: { kind: 'choice', options: ['ordered', 'strict_steps', 'strict', 'any'], default: 'ordered' },
	repeats: { kind: 'choice', options: ['ignored', 'stop'], default: 'ignored' },
	entries: { kind: 'choice', options: ['auto', 'first', 'best', 'every'], default: 'auto' },
	held: { kind: 'choice', options: ['none', 'symbol', 'product', 'device', 'session'], default: 'none' },
	exclusion: { kind: 'choice', options: ['none'], more, default: 'none' },
	exclusion_from: { kind: 'number', min: 1, max: 5, step: 1, default: 1 },
	exclusion_to: { kind: 'number', min: 2, max: 6, step: 1, default: 6 },
	exclusion_effect: { kind: 'choice', options: ['drop', 'remove'], default: 'drop' },
	definition: {
		kind: 'choice',
		options: ['tapedeck', 'posthog', 'mixpanel', 'amplitude', 'clickhouse'],
		default: 'tapedeck'
	},
	with_1: property,
	min_usd_1: leastUsd,
	with_2: property,
	min_usd_2: leastUsd,
	with_3: property,
	min_usd_3: leastUsd,
	with_4: property,
	min_usd_4: leastUsd,
	with_5: property,
	min_usd_5: leastUsd,
	with_6: property,
	min_usd_6: leastUsd,
	exclusion_with: property,
	exclusion_min_usd: leastUsd,
	compare: { kind: 'choice', options: ['auto', 'halves', 'day'], default: 'auto' },
	changed_on: { kind: 'day', default: '' },
	changed_until: { kind: 'day', default: '' }
} as const satisfies Parameters;

export type Entry = (typeof params.entry.options)[number];
export type Definition = (typeof params.definition.options)[number];
/** A breakdown that does break down. */
export type Dimension = Exclude<(typeof params.breakdown.options)[number], 'none'>;
export type Params = ParameterValues<typeof params>;

/** The filters of the steps and of the exclusion event. */
export const filterNames = Object.keys(params).filter((name) =>
	/^(exclusion_)?(with|min_usd)(_\d)?$/.test(name)
);
