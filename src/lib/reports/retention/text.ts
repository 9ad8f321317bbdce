import type { Localised } from '$lib/i18n/locale';
import type { ReportText } from '../report';
import type { Params } from './params';
import type { Rules } from './rules';
import { en } from './text-en';
import { zh } from './text-zh';

export type Grain = 'hour' | 'day' | 'week' | 'month';
export type Breakdown =
	'channel' | 'country' | 'device' | 'account_type' | 'vip_level' | 'lifecycle' | 'high_net_worth';
export type Definition = 'tapedeck' | 'posthog' | 'mixpanel' | 'amplitude';

/** The intervals after the start that a column holds; `orLater` counts those after it too. */
export interface Span {
	from: number;
	to: number;
	orLater: boolean;
}

/** What counts as a return: the event, and what narrows it, as in narrowed.ts. */
export interface Returned {
	event: string;
	detail: string;
}

/** A share as it is written, with the written period it belongs to. */
export interface Level {
	share: string;
	period: string;
}

/** A segment or cohort and its share. */
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

/** A cohort at one period: share, k, n and interval. */
export interface CohortWords extends Named {
	k: string;
	n: string;
	interval: string;
}

/** All values are formatted; `recurring` means that every start counts, so that a user is in many cohorts. */
export interface RetentionText extends ReportText<Params> {
	period: (grain: Grain, span: Span) => string;
	column: (grain: Grain, span: Span) => string;
	span: (grain: Grain, count: number) => string;
	/** As in `week of first trade`. */
	startOf: (start: string, starts: Rules['starts']) => string;
	/** As in `after their first trade`. */
	afterStart: (start: string, starts: Rules['starts']) => string;
	unknown: string;
	/** Names of the tiers, by value of the breakdown. */
	tiers: Readonly<Record<string, string>>;
	small: string;
	running: (cohort: string) => string;
	completesOn: (day: string) => string;
	levels: (
		returned: Returned,
		start: string,
		/** `again`: the return is the event of the start. */
		counted: { recurring: boolean; mean: Rules['mean']; again: boolean },
		first: Level,
		later?: Level
	) => string;
	/** Why the second of two levels is above the first. */
	laterCohorts: string;
	/** `pooled`: its share, where another mean stands above. */
	levelBasis: (rate: {
		pooled: string | null;
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
	/** `first`: the first period, which no fall before is looked for. */
	drop: (first: string, from: Level, to: Level) => string;
	dropBasis: (basis: {
		from: string;
		to: string;
		n: string;
		cohorts: number;
		points: string;
		interval: string;
		recurring: boolean;
	}) => string;
	range: (period: string, best: Named, worst: Named) => string;
	/** The gap is one that chance alone makes. */
	rangeSame: (period: string, low: Named, high: Named) => string;
	rangeBasis: (best: CohortWords, worst: CohortWords, of: number) => string;
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
	dropEvents: string;
	widen: string;
	unproven: (basis: { users: string; total: string; start: string; buckets: string }) => string;
	triangle: {
		range: (period: string, low: Named, high: Named) => string;
		plain: string;
		subtitle: (grain: Grain, returned: Returned, start: string, shareOf: 'cohort' | 'previous') => string;
		summary: (cohorts: number, mean: Rules['mean'], points: string[]) => string;
		cohort: string;
		users: (recurring: boolean) => string;
		mean: Record<'pooled' | 'weighted' | 'simple', string>;
		partial: (grain: Grain, isRolling: boolean) => string;
		previous: string;
		stillRising: string;
		emptyHours: string;
	};
	curve: {
		title: (first: Level, latest: Level) => string;
		single: (only: Level) => string;
		subtitle: (returned: Returned, mean: Rules['mean']) => string;
		summary: (mean: Rules['mean'], points: string[]) => string;
		xLabel: (grain: Grain, start: string) => string;
		all: string;
		newer: (since: string) => string;
		older: string;
		dashed: string;
	};
	trend: {
		plain: (period: string) => string;
		subtitle: (period: string, grain: Grain, start: string) => string;
		summary: (points: string[]) => string;
		series: string;
		note: string;
		/** Why cohorts are not compared. */
		lessTime: string;
		notFirst: string;
	};
	volume: {
		title: (bucket: string, turnover: string) => string;
		subtitle: (grain: Grain) => string;
		summary: (points: string[]) => string;
		xLabel: Record<Grain, string>;
		series: string;
		note: string;
	};
	money: {
		title: (period: string, turnover: string, users?: string) => string;
		subtitle: (grain: Grain) => string;
		summary: (points: string[]) => string;
		turnover: string;
		fees: string;
		users: string;
		/** `each`: the period holds several intervals, and `value` is that of one on average. */
		note: (basis: {
			period: string;
			value: string;
			each: Grain | null;
			base: string;
			users: string;
		}) => string;
		/** Shares of the turnover of the period and of interval 0; `now` is null where several intervals are one. */
		largest: (basis: { now: string | null; base: string; grain: Grain }) => string;
		fewCarry: string;
		calendar: (grain: Grain) => string;
		balances: {
			name: string;
			note: (basis: { period: string; value: string; base: string; users: string }) => string;
			absent: string;
			calendarOnly: string;
			noSnapshot: (grain: Grain) => string;
		};
	};
	survival: {
		median: (days: number) => string;
		above: (days: number, share: string) => string;
		subtitle: string;
		segmentsSubtitle: string;
		summary: (points: string[]) => string;
		xLabel: string;
		all: string;
		note: (basis: { days: number; seenTo: string; gone: string; followed: string }) => string;
		/** How many are gone with the day of their first trade, and where the curve stands then. */
		begins: (gone: string, share: string) => string;
		period: (to: string) => string;
		leftOut: (recent: string, unproven: string) => string;
		segments: (breakdown: Breakdown) => string;
		segmentsNote: (shown: number, all: number) => string;
	};
	bars: {
		subtitle: (breakdown: Breakdown, period: string) => string;
		title: (breakdown: Breakdown, period: string) => string;
		summary: (items: string[]) => string;
		tooSmall: (label: string) => string;
		instead: (wanted: string, shown: string) => string;
		more: (shown: number, all: number) => string;
		note: (period: string, recurring: boolean) => string;
		/** What a segment is, over its column. */
		headers: Readonly<Record<Breakdown, string>>;
		/** What the level in the users export says, and what it cannot. */
		vipNote: string;
		lifecycleNote: string;
		highNetWorthNote: string;
		/** All were in this tier; `isBeforeFirst`: nobody had traded, so another start would tell more. */
		allAlike: (tier: string, isBeforeFirst: boolean) => string;
		curves: {
			title: (breakdown: Breakdown, panels: number) => string;
			subtitle: string;
			summary: (items: string[]) => string;
			note: (recurring: boolean) => string;
			small: (segments: string[]) => string;
		};
	};
	table: {
		title: string;
		subtitle: (grain: Grain) => string;
		columns: Record<
			'cohort' | 'hour' | 'period' | 'retained' | 'rate' | 'low' | 'high' | 'state' | 'completes',
			string
		>;
		states: Record<'complete' | 'partial' | 'unreached', string>;
	};
	definition: (definition: Definition, rules: Rules, returned: Returned) => string;
	/** Which rules are not those of Tapedeck's settings; '' where all are. */
	differing: (definition: Definition, theirs: Rules, ours: Rules) => string;
	/** The headline under the vendor's rules and under ours. */
	against: (period: string, theirs: string, own: string, points: string) => string;
	anyProduct: string;
	/** Null where there are none. */
	leftOut: (
		accounts: Record<'internal' | 'marketMakers' | 'api', string | null>,
		unknown: string | null
	) => string;
}

/** What is said in and beside the charts and tables. */
export type ChartWords = Pick<
	RetentionText,
	'triangle' | 'curve' | 'trend' | 'volume' | 'money' | 'survival' | 'bars' | 'table'
>;

export const text: Localised<RetentionText> = { en, zh };
