/** The headline measures: how each is read off a span, so that the figure, its base and its sparkline are one rule. */
import type { NumberFormat } from '$lib/figure/block';
import { addDays } from '../period';
import type { OverviewContext } from './queries';
import type { Span, Spans } from './spans';

export type MeasureId =
	| 'turnover'
	| 'market_volume'
	| 'monthly_trading_users'
	| 'daily_trading_users'
	| 'daily_active_users'
	| 'net_fee_revenue'
	| 'net_fee_rate'
	| 'new_users'
	| 'trades_per_trader'
	| 'api_share';

export interface Measure {
	id: MeasureId;
	format: NumberFormat;
	/** null where it cannot be known. */
	value: (span: Span) => number | null;
	/** Users or fills behind the value: below thirty there is no percentage. */
	n: (span: Span) => number;
	/** The source whose first day limits comparisons. */
	source: 'fills' | 'users' | 'events';
	/** Amounts change in percent, shares in points, fee rates in basis points. */
	change: 'percent' | 'points' | 'bps';
	/** Grows with the number of days, so that unequal lengths need the change per day. */
	additive: boolean;
	/** Whether a rise is good news; undefined when it is neither. */
	upIsGood?: true;
}

const over = (numerator: number, denominator: number) => (denominator > 0 ? numerator / denominator : null);

/** Net fees in basis points of the turnover whose fee has a USD value. */
export function feeRate(span: Span): number | null {
	if (!span.has_fees || span.unpriced_fills >= span.fills) return null;
	const rate = over(span.net_fee_revenue_usd, span.turnover_usd - span.unpriced_turnover_usd);
	return rate === null ? null : rate * 10_000;
}

/** Turnover through the API as a share of the turnover whose source is known. */
function apiShare(span: Span): number | null {
	return over(span.api_turnover_usd, span.sourced_turnover_usd);
}

const fills = (span: Span) => span.fills;
const tradingUsers = (span: Span) => span.trading_users;

export const measures: Record<MeasureId, Measure> = {
	turnover: {
		id: 'turnover',
		format: 'usd',
		value: (span) => span.turnover_usd,
		n: fills,
		source: 'fills',
		change: 'percent',
		additive: true,
		upIsGood: true
	},
	market_volume: {
		id: 'market_volume',
		format: 'usd',
		value: (span) => (span.identified_fills > 0 || span.fills === 0 ? span.market_volume_usd : null),
		n: (span) => span.matched_trades,
		source: 'fills',
		change: 'percent',
		additive: true,
		upIsGood: true
	},
	monthly_trading_users: {
		id: 'monthly_trading_users',
		format: 'count',
		value: (span) => span.monthly_trading_users,
		n: (span) => span.monthly_trading_users ?? 0,
		source: 'fills',
		change: 'percent',
		additive: false,
		upIsGood: true
	},
	daily_trading_users: {
		id: 'daily_trading_users',
		format: 'number',
		value: (span) => over(span.trading_user_days, span.complete_days),
		n: tradingUsers,
		source: 'fills',
		change: 'percent',
		additive: false,
		upIsGood: true
	},
	daily_active_users: {
		id: 'daily_active_users',
		format: 'number',
		value: (span) => over(span.active_user_days, span.active_complete_days),
		n: (span) => span.active_users,
		source: 'events',
		change: 'percent',
		additive: false,
		upIsGood: true
	},
	net_fee_revenue: {
		id: 'net_fee_revenue',
		format: 'usd',
		value: (span) => (span.has_fees ? span.net_fee_revenue_usd : null),
		n: fills,
		source: 'fills',
		change: 'percent',
		additive: true,
		upIsGood: true
	},
	net_fee_rate: {
		id: 'net_fee_rate',
		format: 'bps',
		value: feeRate,
		n: fills,
		source: 'fills',
		change: 'bps',
		additive: false
	},
	new_users: {
		id: 'new_users',
		format: 'count',
		value: (span) => span.new_users,
		n: (span) => span.new_users,
		source: 'users',
		change: 'percent',
		additive: true,
		upIsGood: true
	},
	trades_per_trader: {
		id: 'trades_per_trader',
		format: 'number',
		value: (span) => over(span.known_fills, span.trading_users),
		n: tradingUsers,
		source: 'fills',
		change: 'percent',
		additive: true
	},
	api_share: {
		id: 'api_share',
		format: 'ratio',
		value: apiShare,
		n: fills,
		source: 'fills',
		change: 'points',
		additive: false
	}
};

/** Whether the loaded tables and the scope allow the measure at all. */
export function isKnown(measure: Measure, { reach }: Spans, { facts, scope }: OverviewContext): boolean {
	if (measure.id === 'new_users') return facts.tables.includes('users');
	if (measure.id === 'daily_active_users') return reach.first_event_on !== null;
	if (measure.id === 'api_share') return !scope.exclude.includes('api');
	return true;
}

/** The days a measure rests on in the base: the base itself, or the 30 days up to its end. */
export function baseDays(measure: Measure, { base }: Spans): { from_on: string; to_on: string } {
	if (measure.id !== 'monthly_trading_users') return base;
	return { from_on: addDays(base.to_on, -29), to_on: base.to_on };
}

/** The first day of a measure's source; null when it holds nothing. */
export function firstDayOf(measure: Measure, { reach }: Spans): string | null {
	if (measure.source === 'users') return reach.first_registered_on;
	return measure.source === 'events' ? reach.first_event_on : reach.first_fill_on;
}
