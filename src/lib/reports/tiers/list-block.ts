/** The users of the chosen tier, the most valuable first. */
import type { Block, TableColumn } from '$lib/figure/block';
import type { ColumnName } from './columns';
import { states } from './params';
import type { Context, Rows } from './queries';
import type { Tally } from './tally';

export function listBlock(rows: Rows, tally: Tally, { text, format, params, facts }: Context): Block {
	const tier = text.tier[params.list_tier];
	if (rows.list.length === 0) return { kind: 'note', tone: 'neutral', text: text.list.empty(tier) };
	const hasRewards = facts.tables.includes('rewards');
	const column = (name: ColumnName, as: TableColumn['format']): TableColumn => ({
		name,
		label: text.columns[name],
		format: as
	});
	return {
		kind: 'table',
		id: 'users',
		title: text.list.title(
			format(rows.list.length, 'count'),
			format(tally.count(params.list_tier), 'count'),
			tier
		),
		subtitle: text.list.subtitle(format.day(tally.now)),
		userColumn: 'user_id',
		preview: 20,
		columns: [
			column('user_id', 'text'),
			column('state', 'text'),
			column('is_hnw', 'text'),
			column('registered_on', 'day'),
			column('last_trade_on', 'day'),
			column('days_since_trade', 'count'),
			column('turnover_30_usd', 'usd'),
			column('turnover_usd', 'usd'),
			column('fee_revenue_usd', 'usd'),
			...(hasRewards ? [column('rewards_usd', 'usd')] : []),
			column('ltv_usd', 'usd'),
			column('channel', 'text'),
			column('country', 'text')
		],
		rows: rows.list.map((row) => [
			row.user_id,
			stateName(row.state, text.tier),
			row.is_hnw ? text.list.yes : text.list.no,
			row.registered_on,
			row.last_trade_on,
			row.days_since_trade,
			row.turnover_30_usd,
			row.turnover_usd,
			row.fee_revenue_usd,
			...(hasRewards ? [row.rewards_usd] : []),
			row.ltv_usd,
			row.channel,
			row.country
		]),
		note: text.ltvIs(hasRewards, params.commission_charged_to)
	};
}

function stateName(state: string, names: Context['text']['tier']): string {
	const known = states.find((one) => one === state);
	return known ? names[known] : state;
}
