/** What the reader may change: the thresholds of the states, of the overlay, the earlier day and the list. */
import type { ParameterValues } from '../report';

/** The lifecycle states in the order they are shown; the order they are decided in is that of the SQL. */
export const states = ['new', 'active', 'returned', 'at_risk', 'dormant', 'churned', 'never_traded'] as const;
export type State = (typeof states)[number];

export const params = {
	new_days: { kind: 'number', min: 1, max: 365, default: 30, unit: 'days' },
	active_days: { kind: 'number', min: 1, max: 365, default: 30, unit: 'days' },
	dormant_days: { kind: 'number', min: 2, max: 730, default: 90, unit: 'days' },
	returned_gap_days: { kind: 'number', min: 1, max: 730, default: 60, unit: 'days' },
	at_risk_gap_days: { kind: 'number', min: 1, max: 365, default: 14, unit: 'days' },
	at_risk_drop: { kind: 'number', min: 0, max: 1, step: 0.05, default: 0.5 },
	hnw_turnover_usd: { kind: 'number', min: 1, max: 1_000_000_000, default: 1_000_000, unit: 'USD' },
	hnw_top_percent: { kind: 'number', min: 0, max: 100, step: 0.1, default: 1, unit: '%' },
	commission_charged_to: { kind: 'choice', options: ['referee', 'receiver'], default: 'referee' },
	compare_on: { kind: 'day', default: '' },
	list_tier: { kind: 'choice', options: [...states, 'hnw'], default: 'dormant' },
	list_limit: { kind: 'number', min: 1, max: 100_000, default: 1000 }
} as const;

export type Params = typeof params;
export type Values = ParameterValues<Params>;
