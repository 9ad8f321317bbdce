/** What the overview asks the engine, and the columns it gets back. */
import type { PresentContext, RowsOf } from '../report';
import { query } from '../report';
import concentrationSql from './concentration.sql?raw';
import matchedSql from './matched.sql?raw';
import measuresSql from './measures.sql?raw';
import productsSql from './products.sql?raw';
import reachSql from './reach.sql?raw';
import symbolsSql from './symbols.sql?raw';
import type { OverviewText } from './text';

export const params = {
	compare: { kind: 'choice', options: ['previous', 'year'], default: 'previous' },
	grain: { kind: 'choice', options: ['day', 'week', 'month'], default: 'week' }
} as const;

const usd = { kind: 'money', unit: 'USD' } as const;
const count = { kind: 'count' } as const;
const day = { kind: 'day' } as const;
const maybeDay = { kind: 'day', nullable: true } as const;
const text = { kind: 'text' } as const;

export const queries = {
	measures: query(measuresSql, {
		role: text,
		from_on: day,
		to_on: day,
		ends_on: day,
		is_complete: { kind: 'flag' },
		complete_days: { kind: 'count', unit: 'days' },
		fills: count,
		known_fills: count,
		turnover_usd: usd,
		unknown_turnover_usd: usd,
		api_turnover_usd: usd,
		gross_fee_usd: usd,
		rebate_usd: usd,
		net_fee_revenue_usd: usd,
		trading_user_days: count,
		trading_users: count,
		unknown_traders: count,
		monthly_trading_users: { kind: 'count', nullable: true },
		new_users: count,
		active_complete_days: { kind: 'count', unit: 'days' },
		active_user_days: count,
		active_users: count
	}),
	matched: query(matchedSql, {
		role: text,
		from_on: day,
		matched_trades: count,
		market_volume_usd: usd,
		identified_fills: count,
		identified_turnover_usd: usd,
		sourced_turnover_usd: usd,
		unpriced_fills: count,
		unpriced_turnover_usd: usd
	}),
	products: query(productsSql, {
		role: text,
		from_on: day,
		product: text,
		fills: count,
		turnover_usd: usd,
		net_fee_revenue_usd: usd,
		trading_users: count
	}),
	symbols: query(symbolsSql, {
		symbol: text,
		fills: count,
		base_fills: count,
		turnover_usd: usd,
		base_turnover_usd: usd,
		trading_users: count
	}),
	concentration: query(concentrationSql, {
		role: text,
		traders: count,
		top_traders: count,
		known_turnover_usd: usd,
		top_turnover_usd: usd,
		median_turnover_usd: usd,
		median_fills: { kind: 'number' }
	}),
	reach: query(reachSql, {
		first_fill_on: maybeDay,
		first_registered_on: maybeDay,
		last_registered_on: maybeDay,
		first_event_on: maybeDay,
		last_event_on: maybeDay
	})
};

export type OverviewRows = RowsOf<typeof queries>;
export type OverviewContext = PresentContext<typeof params, OverviewText>;
export type Reach = OverviewRows['reach'][number];
