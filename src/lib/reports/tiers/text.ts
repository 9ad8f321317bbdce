/** Every word of this report, in both languages. */
import type { Localised } from '$lib/i18n/locale';
import type { ReportText } from '../report';
import type { ColumnName } from './columns';
import type { Params, State, Values } from './params';
import { en } from './text-en';
import { zh } from './text-zh';

export type Tier = State | 'hnw' | 'all';
export type Side = State | 'joined_since';
export type Band = 'platinum' | 'gold' | 'silver' | 'bronze' | 'base' | 'zero' | 'negative';
export type Measure = 'net_fee_revenue' | 'turnover' | 'ltv';
export type Step = 'unverified' | 'verified' | 'funded';

type Threshold = Exclude<keyof Values, 'commission_charged_to' | 'compare_on' | 'list_tier' | 'list_limit'>;

export interface TiersText extends ReportText<Params> {
	sentences: (parts: readonly string[]) => string;
	tier: Record<Tier, string>;
	side: Record<Side, string>;
	band: Record<Band, string>;
	measure: Record<Measure, string>;
	step: Record<Step, string>;
	action: Record<State | 'hnw', string>;
	columns: Record<ColumnName, string>;
	/** What LTV is here: with or without rewards. */
	ltvIs: (rewardsLoaded: boolean, commissionTo: Values['commission_charged_to']) => string;
	findings: {
		largest: (state: string, users: string, traders: string, share: string) => string;
		nobodyTraded: (users: string) => string;
		composition: (n: string, interval: string, day: string, never: string) => string;
		concentration: (topShare: string, tenShare: string, measure: string, median: string) => string;
		concentrationBasis: (n: string, gini: string, day: string) => string;
		typical: (median: string, mean: string) => string;
		/** The states with their shares, and how many they are. */
		tooLarge: (states: string, number: number) => string;
		tooSmall: (states: string, number: number) => string;
		named: (state: string, share: string) => string;
		/** The largest group, then what is odd about the sizes. */
		odd: (largest: string, parts: string[]) => string;
		wentQuiet: (quiet: string, trading: string, share: string, then: string) => string;
		quietBasis: (n: string, interval: string, then: string, now: string) => string;
		cameBack: (back: string, silent: string) => string;
		both: (first: string, second: string) => string;
		small: string;
	};
	kpis: Record<'users' | 'traders' | 'hnw' | 'ltv' | 'gini', string> & {
		neverTraded: (users: string) => string;
		ofUsers: (share: string, n: string) => string;
		hnwNote: (byTurnover: string, byFees: string) => string;
		median: (median: string, n: string) => string;
		giniNote: (topShare: string) => string;
	};
	tiers: {
		barSubtitle: string;
		barSummary: (list: string) => string;
		stateHeader: string;
		tableTitle: (hnw: string, quiet: string) => string;
		tableTitleNone: string;
		tableSubtitle: string;
		tableNote: (ltv: string) => string;
		fewUsers: string;
		neverTitle: (users: string, step: string, most: string) => string;
		neverSubtitle: string;
		neverNote: string;
	};
	movement: {
		fromHeader: (day: string) => string;
		toHeader: (day: string) => string;
		titleNoBase: string;
		subtitle: (then: string, now: string) => string;
		summary: (users: string, stayed: string) => string;
		sankeyNote: (left: string) => string;
		matrixTitle: (stayed: string, known: string, share: string) => string;
		matrixSubtitle: string;
		tableTitle: string;
		tableSubtitle: (users: string) => string;
		rowSize: string;
		notEarlier: (then: string, now: string) => string;
		fewUsers: string;
	};
	value: {
		curveTitle: (topShare: string, tenShare: string) => string;
		curveSubtitle: string;
		curveSummary: (parts: string[]) => string;
		curvePart: (measure: string, gini: string, topShare: string) => string;
		curveNote: string;
		curveNegative: (users: string, measure: string) => string;
		xLabel: string;
		tableTitle: (mean: string, median: string) => string;
		tableSubtitle: string;
		bandsTitle: (share: string, users: string) => string;
		bandsTitleNone: string;
		bandsSubtitle: string;
		bandsNote: (neverTraded: string) => string;
		noTotal: string;
	};
	list: {
		title: (shown: string, total: string, tier: string) => string;
		subtitle: (day: string) => string;
		empty: (tier: string) => string;
		yes: string;
		no: string;
	};
	notes: {
		nobody: string;
		noUsersTable: string;
		shortHistory: (days: string, first: string, dormant: string) => string;
		shortBefore: (then: string, first: string) => string;
		/** The rule of the states with its thresholds written out. */
		order: (thresholds: Record<Threshold, string>) => string;
		sources: (asOf: string, parts: string[]) => string;
		noRewards: string;
		unpricedRewards: (count: string) => string;
		unpricedFees: (count: string) => string;
		unknownUsers: (count: string) => string;
		leftOut: (parts: string[]) => string;
		internal: (count: string) => string;
		marketMakers: (count: string) => string;
		api: (count: string) => string;
		products: (products: string) => string;
		wholeHistory: string;
	};
}

export const text: Localised<TiersText> = { en, zh };
