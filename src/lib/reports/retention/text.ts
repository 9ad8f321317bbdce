import type { Localised } from '$lib/i18n/locale';
import type { ReportText } from '../report';
import { en } from './text.en';
import { zh } from './text.zh';
import type { Params } from './params';

export type Grain = 'day' | 'week' | 'month';
export type Start = 'registration' | 'first_deposit' | 'first_trade';
export type Returned = 'trade' | 'any';
export type Breakdown = 'channel' | 'country' | 'device' | 'account_type';

/** A share as it is written, with the written period it belongs to. */
export interface Level {
	share: string;
	period: string;
}

/** A segment and its share. */
export interface Named {
	name: string;
	share: string;
}

/** A segment against everyone else: k and n of both, their difference and its 99.7 % interval. */
export interface ContrastWords {
	name: string;
	own: [string, string];
	rest: [string, string];
	difference: string;
	interval: string;
}

/** All values are formatted; `recurring` means that every start counts, as PostHog has it. */
export interface RetentionText extends ReportText<Params> {
	period: (grain: Grain, age: number) => string;
	column: (grain: Grain, age: number) => string;
	span: (grain: Grain, count: number) => string;
	/** As in `week of first trade`. */
	startOf: (start: Start, recurring: boolean) => string;
	/** As in `after their first trade`. */
	afterStart: (start: Start, recurring: boolean) => string;
	unknown: string;
	small: string;
	running: (cohort: string) => string;
	completesOn: (day: string) => string;
	levels: (returned: Returned, start: string, first: Level, later?: Level) => string;
	levelBasis: (rate: {
		k: string;
		n: string;
		interval: string;
		cohorts: number;
		period: string;
		small: boolean;
		recurring: boolean;
	}) => string;
	halves: (direction: 'rose' | 'fell', period: string, newer: string, since: string) => string;
	halvesSame: (period: string) => string;
	halvesBasis: (basis: {
		difference: string;
		interval: string;
		newer: [string, string, string];
		older: [string, string, string];
		since: string;
		leftOut: number;
	}) => string;
	segmentsBoth: (period: string, best: Named, worst: Named) => string;
	segmentOne: (direction: 'more' | 'less', period: string, one: Named, rest: string) => string;
	segmentsSame: (breakdown: Breakdown, period: string) => string;
	segmentsBasis: (contrasts: ContrastWords[], of: number) => string;
	nobody: string;
	nobodyBasis: (period: string) => string;
	tooYoung: (grain: Grain) => string;
	tooYoungBasis: (asOf: string, users: string) => string;
	dropUsers: string;
	dropTransfers: string;
	widen: string;
	unproven: (basis: {
		users: string;
		total: string;
		start: Start;
		buckets: string;
		byProduct: boolean;
	}) => string;
	triangle: {
		range: (period: string, low: Named, high: Named) => string;
		plain: string;
		subtitle: (grain: Grain, returned: Returned, start: string) => string;
		summary: (cohorts: number, pooled: string[]) => string;
		cohort: string;
		users: (recurring: boolean) => string;
		pooled: string;
		partial: (grain: Grain) => string;
	};
	curve: {
		title: (first: Level, latest: Level) => string;
		single: (only: Level) => string;
		subtitle: (returned: Returned) => string;
		summary: (points: string[]) => string;
		xLabel: (grain: Grain, start: string) => string;
		all: string;
		newer: (since: string) => string;
		older: string;
		dashed: string;
	};
	bars: {
		subtitle: (breakdown: Breakdown, period: string) => string;
		title: (breakdown: Breakdown, period: string) => string;
		summary: (items: string[]) => string;
		tooSmall: (label: string) => string;
		instead: (wanted: string, shown: string) => string;
		more: (shown: number, all: number) => string;
		note: (period: string) => string;
	};
	table: {
		title: string;
		subtitle: (grain: Grain) => string;
		columns: Record<
			'cohort' | 'period' | 'users' | 'retained' | 'rate' | 'low' | 'high' | 'state' | 'completes',
			string
		>;
		states: Record<'complete' | 'partial' | 'unreached', string>;
	};
	definitions: Record<'tapedeck' | 'posthog', (returned: Returned) => string>;
	anyProduct: string;
	leftOut: (accounts: { internal: number; marketMakers: number; api: number }, unknown: number) => string;
}

export const text: Localised<RetentionText> = { en, zh };
