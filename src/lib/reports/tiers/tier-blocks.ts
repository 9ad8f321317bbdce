/** The groups: how many, worth what, and how far those who never traded have come. */
import type { BarChart, Block, Kpis, TableBlock, TableColumn } from '$lib/figure/block';
import { rateOf, smallSample } from '$lib/stats/interval';
import type { ColumnName } from './columns';
import { states } from './params';
import type { Context } from './queries';
import { traderStates, type SummaryRow, type Tally } from './tally';
import type { Step, Tier } from './text';
import { behindStep, behindTier, behindTraders } from './who';

export function kpisOf(tally: Tally, context: Context): Kpis {
	const { text, format } = context;
	const count = (value: number) => format(value, 'count');
	const hnw = tally.row('hnw');
	const ltv = tally.inequality('ltv');
	const fees = tally.inequality('net_fee_revenue');
	const words = text.kpis;
	return {
		kind: 'kpis',
		items: [
			{
				id: 'users',
				label: words.users,
				value: tally.users,
				format: 'count',
				note: words.neverTraded(count(tally.count('never_traded'))),
				who: behindTier('all', tally, context)
			},
			{
				id: 'traders',
				label: words.traders,
				value: tally.traders,
				format: 'count',
				note: words.ofUsers(format(tally.traders / tally.users, 'ratio'), count(tally.users)),
				who: behindTraders(tally, context)
			},
			{
				id: 'high_net_worth',
				label: words.hnw,
				value: tally.count('hnw'),
				format: 'count',
				note: words.hnwNote(count(hnw?.hnw_by_turnover ?? 0), count(hnw?.hnw_by_fees ?? 0)),
				who: behindTier('hnw', tally, context)
			},
			{
				id: 'ltv_per_trader',
				label: words.ltv,
				value: ltv?.mean_usd ?? null,
				format: 'usd',
				...(ltv ? { note: words.median(format(ltv.median_usd, 'usd'), count(ltv.users)) } : {})
			},
			{
				id: 'gini',
				label: words.gini,
				value: fees?.gini ?? null,
				format: 'number',
				...(fees ? { note: words.giniNote(format(fees.top_1_share, 'ratio')) } : {})
			}
		]
	};
}

export function tierBlocks(tally: Tally, context: Context): Block[] {
	return [
		...(tally.traders > 0 ? [stateBars(tally, context)] : []),
		tierTable(tally, context),
		...(tally.count('never_traded') > 0 ? [neverTradedTable(tally, context)] : [])
	];
}

function stateBars(tally: Tally, context: Context): BarChart {
	const { text, format } = context;
	const largest = rateOf(tally.largest ? tally.count(tally.largest) : 0, tally.traders);
	const items = traderStates.map((state) => {
		const { share, low, high, n } = rateOf(tally.count(state), tally.traders);
		const lists = behindTier(state, tally, context);
		return { label: text.tier[state], value: share, low: low ?? 0, high: high ?? 1, n, who: lists };
	});
	const list = format.list(items.map((item) => `${item.label} ${format(item.value, 'ratio')}`));
	return {
		kind: 'chart',
		shape: 'bar',
		id: 'states',
		title: text.findings.largest(
			text.tier[tally.largest ?? 'active'],
			format(largest.k, 'count'),
			format(largest.n, 'count'),
			format(largest.share, 'ratio')
		),
		subtitle: text.tiers.barSubtitle,
		summary: text.tiers.barSummary(list),
		...(tally.traders < smallSample ? { note: text.findings.small } : {}),
		format: 'ratio',
		labelHeader: text.tiers.stateHeader,
		items
	};
}

function tierTable(tally: Tally, context: Context): TableBlock {
	const { text, format, facts, params } = context;
	const hasRewards = facts.tables.includes('rewards');
	const column = (name: ColumnName, as: TableColumn['format']): TableColumn => ({
		name,
		label: text.columns[name],
		format: as
	});
	const rows: Tier[] = [...states, 'hnw', 'all'];
	const small = rows.some((tier) => tally.count(tier) < smallSample);
	const quiet = (['at_risk', 'dormant', 'churned'] as const).reduce(
		(sum, state) => sum + (tally.row(state)?.hnw_users ?? 0),
		0
	);
	return {
		kind: 'table',
		id: 'tiers',
		title:
			tally.count('hnw') > 0
				? text.tiers.tableTitle(format(tally.count('hnw'), 'count'), format(quiet, 'count'))
				: text.tiers.tableTitleNone,
		subtitle: text.tiers.tableSubtitle,
		columns: [
			column('state', 'text'),
			column('users', 'count'),
			column('of_users', 'count'),
			column('share', 'ratio'),
			column('low', 'ratio'),
			column('high', 'ratio'),
			column('hnw_users', 'count'),
			column('turnover_30_usd', 'usd'),
			column('turnover_usd', 'usd'),
			column('fee_revenue_usd', 'usd'),
			...(hasRewards ? [column('rewards_usd', 'usd')] : []),
			column('ltv_total', 'usd'),
			column('mean', 'usd'),
			column('median', 'usd'),
			column('winsorised', 'usd'),
			column('without_top', 'usd'),
			column('top_share', 'ratio'),
			column('action', 'text')
		],
		who: rows.map((tier) => behindTier(tier, tally, context)),
		rows: rows.map((tier) => {
			const row: SummaryRow | undefined = tally.row(tier);
			const { k, n, share, low, high } = rateOf(tally.count(tier), tally.users);
			return [
				k < smallSample ? `${text.tier[tier]} *` : text.tier[tier],
				k,
				n,
				share,
				low,
				high,
				row?.hnw_users ?? 0,
				row?.turnover_30_total ?? 0,
				row?.turnover_total ?? 0,
				row?.fee_revenue_total ?? 0,
				...(hasRewards ? [row?.rewards_total ?? 0] : []),
				row?.ltv_total ?? 0,
				row?.ltv_mean ?? null,
				row?.ltv_median ?? null,
				row?.ltv_winsorised_mean ?? null,
				row?.ltv_mean_without_top ?? null,
				row?.ltv_top_share ?? null,
				tier === 'all' ? null : text.action[tier]
			];
		}),
		note: [
			text.tiers.tableNote(text.ltvIs(hasRewards, params.commission_charged_to)),
			...(small ? [text.tiers.fewUsers] : [])
		].join('\n')
	};
}

function neverTradedTable(tally: Tally, context: Context): TableBlock {
	const { text, format } = context;
	const row = tally.row('never_traded');
	const counts: [Step, number][] = [
		['unverified', row?.unverified_users ?? 0],
		['verified', row?.verified_users ?? 0],
		['funded', row?.funded_users ?? 0]
	];
	const most = counts.reduce((best, one) => (one[1] > best[1] ? one : best));
	const total = tally.count('never_traded');
	return {
		kind: 'table',
		id: 'never_traded',
		title: text.tiers.neverTitle(format(total, 'count'), text.step[most[0]], format(most[1], 'count')),
		subtitle: text.tiers.neverSubtitle,
		columns: [
			{ name: 'step', label: text.columns.step, format: 'text' },
			{ name: 'users', label: text.columns.users, format: 'count', people: true },
			{ name: 'of_users', label: text.columns.of_users, format: 'count', people: true },
			{ name: 'share', label: text.columns.share, format: 'ratio' },
			{ name: 'low', label: text.columns.low, format: 'ratio' },
			{ name: 'high', label: text.columns.high, format: 'ratio' }
		],
		who: counts.map(([step, users]) => behindStep(step, users, context)),
		rows: counts.map(([step, users]) => {
			const { k, n, share, low, high } = rateOf(users, total);
			return [text.step[step], k, n, share, low, high];
		}),
		note: total < smallSample ? `${text.tiers.neverNote} ${text.findings.small}` : text.tiers.neverNote
	};
}
