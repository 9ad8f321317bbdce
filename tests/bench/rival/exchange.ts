/** The rival's tables: read by PapaParse, with the same daily rollup Tapedeck builds, so that reports start level. */
import type { Arquero, Cell, Frame, Papa } from './packages';
import { amount, dayOf, flag, readTable, text, time } from './read';

export interface Given {
	arquero: Arquero;
	papa: Papa;
	folder: string;
}

/** What the first report needs. */
export interface Market {
	users: Frame;
	fills: Frame;
	/** One row per user, day and API flag. */
	userDay: Frame;
}

/** What the other reports need besides. */
export interface Operations {
	transfers: Frame;
	participants: Frame;
	rewards: Frame;
}

const dayColumn = (from: string) => ({
	from,
	value: (cell: Cell) => (cell === null ? null : dayOf(Number(cell)))
});

export function readMarket(given: Given): Market {
	const { arquero } = given;
	const { op, escape } = arquero;
	const registered = readTable(
		given,
		'users',
		{
			user_id: text,
			registered_at: time,
			kyc_passed_at: time,
			device_first: text,
			account_type: text,
			is_mm: flag,
			is_internal: flag
		},
		{ registered_on: dayColumn('registered_at') }
	);
	const fills = readTable(
		given,
		'trades',
		{
			user_id: text,
			trade_id: text,
			traded_at: time,
			symbol: text,
			source: text,
			notional_usd: amount,
			fee_usd: amount
		},
		{
			day: dayColumn('traded_at'),
			is_api: { from: 'source', value: (cell) => cell === 'api' },
			gross_fee: { from: 'fee_usd', value: (cell) => Math.max(0, Number(cell)) },
			rebate: { from: 'fee_usd', value: (cell) => Math.max(0, -Number(cell)) }
		}
	);
	const userDay = fills.groupby('user_id', 'day', 'is_api').rollup({
		fills: op.count(),
		notional_usd: op.sum('notional_usd'),
		gross_fee: op.sum('gross_fee'),
		rebate: op.sum('rebate'),
		net_fee_revenue: op.sum('fee_usd')
	});
	const apiShare = userDay
		.derive({ api_usd: escape((row) => (row.is_api ? row.notional_usd : 0)) })
		.groupby('user_id')
		.rollup({ api_usd: op.sum('api_usd'), all_usd: op.sum('notional_usd') });
	const users = registered.join_left(apiShare, 'user_id').derive({
		is_api: escape(
			(row) => Number(row.api_usd ?? 0) > 0.5 * Number(row.all_usd ?? 0) || row.device_first === 'api'
		),
		is_mm: escape((row) => row.is_mm || row.account_type === 'mm'),
		is_internal: escape((row) => row.is_internal || row.account_type === 'internal')
	});
	return { users, fills, userDay };
}

export function readOperations(given: Given): Operations {
	return {
		transfers: readTable(given, 'transfers', {
			user_id: text,
			created_at: time,
			completed_at: time,
			direction: text,
			status: text
		}),
		participants: readTable(given, 'campaign_participants', {
			campaign_id: text,
			user_id: text,
			group: text
		}),
		rewards: readTable(
			given,
			'rewards',
			{ user_id: text, paid_at: time, kind: text, amount_usd: amount, source_user_id: text },
			{ day: dayColumn('paid_at') }
		)
	};
}

/** Accounts a report leaves out. */
export function excluded(users: Frame, arquero: Arquero, kinds: readonly string[]): Frame {
	const flags = kinds.map(
		(kind) => ({ internal: 'is_internal', market_makers: 'is_mm', api: 'is_api' })[kind] ?? ''
	);
	return users.filter(arquero.escape((row) => flags.some((flag) => row[flag] === true)));
}
