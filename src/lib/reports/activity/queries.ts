import { query, type PresentContext, type RowsOf } from '../report';
import adoptionSql from './adoption.sql?raw';
import propertiesSql from '../event_properties.sql?raw';
import firstWeeksSql from '../first_weeks.sql?raw';
import eventNamesSql from './event_names.sql?raw';
import frequencySql from './frequency.sql?raw';
import hoursSql from './hours.sql?raw';
import { isLifecycleKept, isRevenueKept } from './kept';
import lifecycleSql from './lifecycle.sql?raw';
import lifecycleKeptSql from './lifecycle_kept.sql?raw';
import type { Params } from './params';
import revenueTailSql from './revenue.sql?raw';
import revenueCountedSql from './revenue_counted.sql?raw';
import revenueKeptSql from './revenue_kept.sql?raw';
import rollingSql from './rolling.sql?raw';
import sourcesSql from './sources.sql?raw';
import stickinessSql from './stickiness.sql?raw';
import type { ActivityText } from './text';

/** What was gained and lost, then in which buckets: from single users, or from what is kept of them. */
const revenueFrom = (steps: string) => `${steps.trim()},\n${revenueTailSql.trim()}`;

export const revenueSql = revenueFrom(revenueCountedSql);

export const queries = {
	lifecycle: query(
		lifecycleSql,
		{
			rule: { kind: 'text' },
			bucket_on: { kind: 'day' },
			ends_on: { kind: 'day' },
			is_complete: { kind: 'flag' },
			active_users: { kind: 'count' },
			new_users: { kind: 'count' },
			returning_users: { kind: 'count' },
			resurrected_users: { kind: 'count' },
			dormant_users: { kind: 'count', nullable: true },
			previous_users: { kind: 'count' },
			unproven_users: { kind: 'count' },
			unsettled_users: { kind: 'count' },
			is_comparable: { kind: 'flag' }
		},
		(params, scope, sql) =>
			isLifecycleKept(params, scope) ? `${firstWeeksSql.trim()},\n${lifecycleKeptSql.trim()}` : sql
	),
	revenue: query(
		revenueSql,
		{
			bucket_on: { kind: 'day' },
			is_complete: { kind: 'flag' },
			is_comparable: { kind: 'flag' },
			revenue_usd: { kind: 'money', unit: 'USD' },
			before_usd: { kind: 'money', unit: 'USD' },
			new_usd: { kind: 'money', unit: 'USD' },
			resurrected_usd: { kind: 'money', unit: 'USD' },
			retained_usd: { kind: 'money', unit: 'USD' },
			expansion_usd: { kind: 'money', unit: 'USD' },
			contraction_usd: { kind: 'money', unit: 'USD', nullable: true },
			churned_usd: { kind: 'money', unit: 'USD', nullable: true },
			new_users: { kind: 'count' },
			resurrected_users: { kind: 'count' },
			staying_users: { kind: 'count' },
			churned_users: { kind: 'count', nullable: true }
		},
		(params, scope, sql) => (isRevenueKept(params, scope) ? revenueFrom(revenueKeptSql) : sql)
	),
	rolling: query(rollingSql, {
		day: { kind: 'day' },
		is_complete: { kind: 'flag' },
		active_users: { kind: 'count' },
		active_7: { kind: 'count', nullable: true },
		active_30: { kind: 'count', nullable: true },
		mean_active: { kind: 'number', nullable: true },
		trading_users: { kind: 'count' },
		trading_7: { kind: 'count', nullable: true },
		trading_30: { kind: 'count', nullable: true },
		mean_trading: { kind: 'number', nullable: true }
	}),
	stickiness: query(stickinessSql, {
		rule: { kind: 'text' },
		active_spans: { kind: 'count' },
		users: { kind: 'count' }
	}),
	frequency: query(frequencySql, {
		measure: { kind: 'text' },
		in_days: { kind: 'count' },
		amount: { kind: 'count' }
	}),
	hours: query(hoursSql, {
		weekday: { kind: 'count' },
		hour_of_day: { kind: 'count' },
		weekdays: { kind: 'count' },
		fills: { kind: 'count' },
		turnover_usd: { kind: 'money', unit: 'USD' },
		traders: { kind: 'count' },
		known_traders: { kind: 'count' }
	}),
	sources: query(sourcesSql, {
		bucket_on: { kind: 'day' },
		is_complete: { kind: 'flag' },
		traders: { kind: 'count' },
		api_traders: { kind: 'count' },
		fills: { kind: 'count' },
		api_fills: { kind: 'count' },
		unsourced_fills: { kind: 'count' },
		turnover_usd: { kind: 'money', unit: 'USD' },
		api_turnover_usd: { kind: 'money', unit: 'USD' }
	}),
	adoption: query(adoptionSql, {
		product: { kind: 'text' },
		other_product: { kind: 'text' },
		users: { kind: 'count' },
		both_users: { kind: 'count' }
	}),
	properties: query(propertiesSql, { property_value: { kind: 'text' }, amount: { kind: 'count' } }),
	event_names: query(eventNamesSql, {
		event: { kind: 'text' },
		amount: { kind: 'count' },
		first_on: { kind: 'day' }
	})
};

export type ActivityRows = RowsOf<typeof queries>;
export type Bucket = ActivityRows['lifecycle'][number];
export type Day = ActivityRows['rolling'][number];
export type Context = PresentContext<Params, ActivityText>;
