/** The headline numbers of Tapedeck's reports. */
import type { Row } from '$lib/engine/engine';
import type { Headline } from './headline';
import type { ReportId, Run } from './pipeline';

type Rows = (query: string) => Row[];

const readers: Record<ReportId, (rows: Rows) => Headline> = {
	overview: (rows) => ({
		...numbers(
			rows('measures'),
			['role', 'from_on'],
			['fills', 'turnover_usd', 'gross_fee_usd', 'rebate_usd', 'trading_users', 'new_users']
		),
		...numbers(rows('matched'), ['role', 'from_on'], ['matched_trades', 'market_volume_usd'])
	}),
	retention: (rows) => numbers(rows('cells'), ['cohort_on', 'age'], ['users', 'retained']),
	conversion: (rows) =>
		numbers(
			rows('funnel').filter((row) => row.part === 'all'),
			['step'],
			['entrants', 'mature_entrants', 'reached', 'mature_reached']
		),
	tiers: (rows) =>
		numbers(
			rows('summary').filter((row) => row.tier !== 'hnw'),
			['tier'],
			['users', 'turnover_30_total', 'turnover_total', 'fee_revenue_total', 'rewards_total', 'ltv_total']
		),
	campaigns: (rows) =>
		numbers(
			rows('windows'),
			['campaign_id', 'part', 'member_group', 'measure'],
			['users', 'traders', 'total_usd', 'mean_usd']
		)
};

export function headlineOf(id: ReportId, run: Run): Headline {
	return readers[id]((query) => run.tables[query]?.rows ?? []);
}

function numbers(rows: readonly Row[], keys: readonly string[], columns: readonly string[]): Headline {
	return Object.fromEntries(
		rows.flatMap((row) =>
			columns.map((column) => [`${keys.map((key) => row[key]).join(' ')} ${column}`, Number(row[column])])
		)
	);
}
