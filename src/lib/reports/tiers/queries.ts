/** The queries of this report and the columns each must give. */
import type { PresentContext, RowsOf } from '../report';
import { query } from '../report';
import bandsSql from './bands.sql?raw';
import concentrationSql from './concentration.sql?raw';
import inequalitySql from './inequality.sql?raw';
import listSql from './list.sql?raw';
import movementSql from './movement.sql?raw';
import type { Params } from './params';
import summarySql from './summary.sql?raw';
import type { TiersText } from './text';

const usd = { kind: 'money', unit: 'USD' } as const;
const usdOrNone = { kind: 'money', unit: 'USD', nullable: true } as const;
const shareOrNone = { kind: 'ratio', nullable: true } as const;
const count = { kind: 'count' } as const;

export const queries = {
	summary: query(summarySql, {
		tier: { kind: 'text' },
		users: count,
		hnw_users: count,
		hnw_by_turnover: count,
		hnw_by_fees: count,
		unverified_users: count,
		verified_users: count,
		funded_users: count,
		turnover_30_total: usd,
		turnover_total: usd,
		fee_revenue_total: usd,
		rewards_total: usd,
		unpriced_reward_count: count,
		ltv_total: usd,
		ltv_mean: usd,
		ltv_median: usd,
		ltv_winsorised_mean: usd,
		ltv_mean_without_top: usdOrNone,
		ltv_top_share: shareOrNone
	}),
	movement: query(movementSql, {
		state_then: { kind: 'text' },
		state_now: { kind: 'text' },
		users: count
	}),
	inequality: query(inequalitySql, {
		measure: { kind: 'text' },
		users: count,
		negative_users: count,
		total_usd: usd,
		mean_usd: usd,
		median_usd: usd,
		winsorised_mean_usd: usd,
		mean_without_top_usd: usdOrNone,
		gini: { kind: 'number', nullable: true },
		top_1_share: shareOrNone,
		top_10_share: shareOrNone
	}),
	concentration: query(concentrationSql, {
		measure: { kind: 'text' },
		users: count,
		user_share: { kind: 'ratio' },
		value_share: { kind: 'ratio' }
	}),
	bands: query(bandsSql, {
		band: { kind: 'text' },
		users: count,
		never_traded_users: count,
		turnover_total: usd,
		fee_revenue_total: usd,
		rewards_total: usd,
		ltv_total: usd,
		ltv_mean: usd,
		ltv_median: usd,
		ltv_least: usd
	}),
	list: query(listSql, {
		user_id: { kind: 'id' },
		state: { kind: 'text' },
		is_hnw: { kind: 'flag' },
		registered_on: { kind: 'day', nullable: true },
		last_trade_on: { kind: 'day', nullable: true },
		days_since_trade: { kind: 'count', nullable: true },
		turnover_30_usd: usd,
		turnover_usd: usd,
		fee_revenue_usd: usd,
		rewards_usd: usd,
		ltv_usd: usd,
		channel: { kind: 'text' },
		country: { kind: 'text' }
	})
};

export type Rows = RowsOf<typeof queries>;
export type Context = PresentContext<Params, TiersText>;
