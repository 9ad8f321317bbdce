/** Turnover, market volume, fees and trading users of the period, its base and every week, with Arquero. */
import type { Headline } from '../headline';
import type { Run } from '../pipeline';
import { excluded, type Market } from './exchange';
import type { Arquero, Frame, Row } from './packages';
import { dayNumber } from './read';

/** Which days are asked for is given; everything counted in them is computed. */
export function overview(
	arquero: Arquero,
	{ users, fills, userDay }: Market,
	{ scope, tables }: Run
): Headline {
	const { op } = arquero;
	const left = excluded(users, arquero, scope.exclude);
	const known = users.antijoin(left, 'user_id');
	const last = dayNumber(scope.last);
	const spans = (tables.measures?.rows ?? []).map((row) => ({
		name: `${String(row.role)} ${String(row.from_on)}`,
		from: dayNumber(row.from_on),
		to: Math.min(dayNumber(row.to_on), last)
	}));
	const days = userDay.antijoin(left, 'user_id');
	const traders = days.semijoin(known, 'user_id');
	const isWanted = new Set(spans.flatMap(({ from, to }) => range(from, to)));
	const matches = fills
		.filter(arquero.escape((row) => isWanted.has(Number(row.day)) && row.trade_id !== null))
		.antijoin(left, 'user_id')
		.groupby('symbol', 'trade_id')
		.rollup({ day: op.min('day'), usd: op.max('notional_usd') });
	const within = (table: Frame, column: string, from: number, to: number) =>
		table.filter(
			arquero.escape(
				(row) => Number(row[column]) >= from && Number(row[column]) <= to && row[column] !== null
			)
		);
	return Object.fromEntries(
		spans.flatMap(({ name, from, to }) => {
			const money = first(
				within(days, 'day', from, to).rollup({
					fills: op.sum('fills'),
					turnover_usd: op.sum('notional_usd'),
					gross_fee_usd: op.sum('gross_fee'),
					rebate_usd: op.sum('rebate')
				})
			);
			const people = first(within(traders, 'day', from, to).rollup({ users: op.distinct('user_id') }));
			const matched = first(
				within(matches, 'day', from, to).rollup({ trades: op.count(), usd: op.sum('usd') })
			);
			return Object.entries({
				...money,
				trading_users: people.users,
				new_users: within(known, 'registered_on', from, to).numRows(),
				matched_trades: matched.trades,
				market_volume_usd: matched.usd
			}).map(([column, value]) => [`${name} ${column}`, Number(value ?? 0)]);
		})
	);
}

function first(table: Frame): Row {
	return table.objects()[0] ?? {};
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
