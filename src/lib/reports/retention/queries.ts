import { query, type ParameterValues, type Parameters, type RowOf } from '../report';
import type { ResolvedScope } from '../scope';
import balancesSql from './balances.sql?raw';
import bucketsSql from './buckets.sql?raw';
import cellsSql from './cells.sql?raw';
import cohortsSql from './cohorts.sql?raw';
import countedSql from './counted.sql?raw';
import eventNamesSql from './event_names.sql?raw';
import firstTradesSql from './first_trades.sql?raw';
import gridSql from './grid.sql?raw';
import { isEveryday, isOfKeptWeeks } from './everyday';
import keptWeeksSql from './kept_weeks.sql?raw';
import knownStartsSql from './known_starts.sql?raw';
import moneySql from './money.sql?raw';
import moneyCountedSql from './money_counted.sql?raw';
import oursSql from './ours.sql?raw';
import propertiesSql from '../event_properties.sql?raw';
import firstWeeksSql from '../first_weeks.sql?raw';
import rulesSql from './rules.sql?raw';
import rulesOursSql from './rules_ours.sql?raw';
import segmentedSql from './segmented.sql?raw';
import segmentsSql from './segments.sql?raw';
import survivalSql from './survival.sql?raw';
import tradedSql from './traded.sql?raw';
import tradedKnownSql from './traded_known.sql?raw';
import { isTier } from './tiers';
import tiersAtStartSql from './tiers_at_start.sql?raw';
import volumeSql from './volume.sql?raw';

/** A question after the steps it shares with the others: each file is a run of named steps, the last one answers. */
export const asked = (question: readonly string[], rules = rulesSql, cohorts = cohortsSql) =>
	[rules, bucketsSql, cohorts, gridSql, ...question].map((steps) => steps.trim()).join(',\n');

/** The same question of the everyday form in its short text. */
export const under =
	(...question: string[]) =>
	(params: ParameterValues<Parameters>, scope: ResolvedScope) =>
		isEveryday(params)
			? asked(question, rulesSql, scope.product.length === 0 ? knownStartsSql : firstTradesSql)
			: asked(question);

/** The same question of sums by cohort and age, of single users only where no sums are kept. */
const ofSums =
	(counted: string, question: string) => (params: ParameterValues<Parameters>, scope: ResolvedScope) =>
		isOfKeptWeeks(params, scope)
			? [firstWeeksSql, keptWeeksSql, question].map((steps) => steps.trim()).join(',\n')
			: under(counted, question)(params, scope);

/** A question of how long traders stay: from single days, or from what is known of each user. */
export const lasting = (question: string, isKnown = false) =>
	[isKnown ? tradedKnownSql : tradedSql, question].map((steps) => steps.trim()).join(',\n');

const segmentsOf = ({ breakdown }: ParameterValues<Parameters>) => [
	isTier(String(breakdown)) ? tiersAtStartSql : segmentedSql,
	segmentsSql
];

/** Snapshots are of days: they have no place in hours, nor in spans from each user's own moment. */
export function hasBalances({ grain, definition, buckets }: ParameterValues<Parameters>): boolean {
	return (
		grain !== 'hour' && (definition === 'posthog' || (definition === 'tapedeck' && buckets === 'calendar'))
	);
}

export const queries = {
	cells: query(
		asked([countedSql, cellsSql]),
		{
			cohort_on: { kind: 'day' },
			cohort_hour: { kind: 'count' },
			is_running: { kind: 'flag' },
			age: { kind: 'count' },
			completes_on: { kind: 'day' },
			state: { kind: 'text' },
			users: { kind: 'count' },
			retained: { kind: 'count' },
			unproven_users: { kind: 'count' },
			unsettled_users: { kind: 'count' }
		},
		ofSums(countedSql, cellsSql)
	),
	segments: query(
		asked([segmentedSql, segmentsSql]),
		{
			segment: { kind: 'text' },
			age: { kind: 'count' },
			users: { kind: 'count' },
			retained: { kind: 'count' }
		},
		(params, scope) => (params.breakdown === 'none' ? null : under(...segmentsOf(params))(params, scope))
	),
	ours: query(
		asked([oursSql], rulesOursSql),
		{
			age: { kind: 'count' },
			users: { kind: 'count' },
			retained: { kind: 'count' }
		},
		({ definition }, _, sql) => (definition === 'tapedeck' ? null : sql)
	),
	money: query(
		asked([moneyCountedSql, moneySql]),
		{
			age: { kind: 'count' },
			bucket_count: { kind: 'count' },
			users: { kind: 'count' },
			turnover_usd: { kind: 'money', unit: 'USD' },
			base_turnover_usd: { kind: 'money', unit: 'USD' },
			largest_usd: { kind: 'money', unit: 'USD', nullable: true },
			base_largest_usd: { kind: 'money', unit: 'USD', nullable: true },
			net_fee_usd: { kind: 'money', unit: 'USD' },
			base_net_fee_usd: { kind: 'money', unit: 'USD' }
		},
		ofSums(moneyCountedSql, moneySql)
	),
	balances: query(
		asked([balancesSql]),
		{
			age: { kind: 'count' },
			users: { kind: 'count' },
			balance_usd: { kind: 'money', unit: 'USD' },
			base_balance_usd: { kind: 'money', unit: 'USD' }
		},
		(params, scope) => (hasBalances(params) ? under(balancesSql)(params, scope) : null)
	),
	volume: query(
		asked([volumeSql]),
		{
			bucket_on: { kind: 'day' },
			bucket_hour: { kind: 'count' },
			is_complete: { kind: 'flag' },
			turnover_usd: { kind: 'money', unit: 'USD' }
		},
		under(volumeSql)
	),
	survival: query(
		lasting(survivalSql),
		{
			segment: { kind: 'text' },
			part: { kind: 'text' },
			lasted_days: { kind: 'count' },
			users: { kind: 'count' }
		},
		(_, { product }) => lasting(survivalSql, product.length === 0)
	),
	event_names: query(eventNamesSql, {
		event: { kind: 'text' },
		amount: { kind: 'count' }
	}),
	properties: query(propertiesSql, {
		property_value: { kind: 'text' },
		amount: { kind: 'count' }
	})
};

export type Cell = RowOf<typeof queries.cells.columns>;
export type Segment = RowOf<typeof queries.segments.columns>;
export type Ours = RowOf<typeof queries.ours.columns>;
export type Balance = RowOf<typeof queries.balances.columns>;
export type Money = RowOf<typeof queries.money.columns>;
export type Volume = RowOf<typeof queries.volume.columns>;
export type Lasted = RowOf<typeof queries.survival.columns>;
