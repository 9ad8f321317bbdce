/** Users per lifecycle state, their 30-day and lifetime turnover, fees, rewards and LTV, with Arquero. */
import type { Headline } from '../headline';
import type { Run } from '../pipeline';
import { median } from '../clock';
import { excluded, type Market, type Operations } from './exchange';
import type { Arquero, Cell, Frame, Row } from './packages';
import { dayNumber } from './read';

const sums = ['turnover_30', 'turnover', 'fee_revenue', 'rewards', 'ltv'] as const;

export function tiers(
	arquero: Arquero,
	{ users, userDay }: Market,
	{ rewards }: Operations,
	{ scope }: Run
): Headline {
	const { op, escape } = arquero;
	const seen = dayNumber(scope.asOf);
	const left = excluded(users, arquero, scope.exclude);
	const days = userDay
		.filter(escape((row) => Number(row.day) <= seen))
		.antijoin(left, 'user_id')
		.groupby('user_id', 'day')
		.rollup({ usd: op.sum('notional_usd'), fees: op.sum('net_fee_revenue') });
	const since = (row: Row) => seen - Number(row.day);
	const traded = days
		.derive({
			usd_30: escape((row) => (since(row) < 30 ? row.usd : 0)),
			usd_prior: escape((row) => (since(row) >= 30 && since(row) < 60 ? row.usd : 0)),
			day_30: escape((row) => (since(row) < 30 ? 1 : 0)),
			day_prior: escape((row) => (since(row) >= 30 && since(row) < 60 ? 1 : 0)),
			again: escape((row) => (since(row) <= 30 ? row.day : null)),
			before: escape((row) => (since(row) > 30 ? row.day : null))
		})
		.groupby('user_id')
		.rollup({
			first: op.min('day'),
			last: op.max('day'),
			again: op.min('again'),
			before: op.max('before'),
			turnover_30: op.sum('usd_30'),
			turnover_prior: op.sum('usd_prior'),
			days_30: op.sum('day_30'),
			days_prior: op.sum('day_prior'),
			turnover: op.sum('usd'),
			fee_revenue: op.sum('fees')
		});
	const quiet = traded.filter(escape((row) => seen - Number(row.last) > 14 && seen - Number(row.last) <= 30));
	const gaps = new Map(
		days
			.semijoin(quiet, 'user_id')
			.groupby('user_id')
			.rollup({ days: op.array_agg('day') })
			.objects()
			.map((row) => [row.user_id, medianGap(row.days as unknown as number[])])
	);
	const paid = rewards
		.filter(escape((row) => Number(row.day) <= seen))
		.antijoin(left, 'user_id')
		.derive({
			user_id: escape((row) =>
				row.kind === 'commission' ? (row.source_user_id ?? row.user_id) : row.user_id
			)
		})
		.groupby('user_id')
		.rollup({ rewards: op.sum('amount_usd') });
	const members = users
		.antijoin(left, 'user_id')
		.join_left(traded, 'user_id')
		.filter(
			escape((row) => (row.registered_on === null ? isThere(row.last) : Number(row.registered_on) <= seen))
		)
		.join_left(paid, 'user_id')
		.derive({
			state: escape((row) => stateOf(row, seen, gaps.get(row.user_id) ?? 0)),
			ltv: escape((row) => Number(row.fee_revenue ?? 0) - Number(row.rewards ?? 0))
		});
	const total = { users: op.count(), ...Object.fromEntries(sums.map((name) => [name, op.sum(name)])) };
	return {
		...named(members.groupby('state').rollup(total)),
		...named(members.rollup(total).derive({ state: escape(() => 'all') }))
	};
}

function stateOf(row: Row, seen: number, gap: number): string {
	if (!isThere(row.last)) return 'never_traded';
	const age = seen - Number(row.first);
	const silence = seen - Number(row.last);
	if (age <= 30) return 'new';
	if (silence > 30) return silence > 90 ? 'churned' : 'dormant';
	const hasSlowed =
		Number(row.turnover_30) < 0.5 * Number(row.turnover_prior) &&
		Number(row.days_30) <= 0.5 * Number(row.days_prior);
	if (silence > Math.max(14, 2 * gap) || hasSlowed) return 'at_risk';
	const isBack = isThere(row.again) && isThere(row.before) && Number(row.again) - Number(row.before) > 60;
	return isBack ? 'returned' : 'active';
}

function medianGap(days: readonly number[]): number {
	const sorted = [...days].sort((a, b) => a - b);
	const gaps = sorted.slice(1).map((day, index) => day - (sorted[index] ?? day));
	return gaps.length === 0 ? 0 : median(gaps);
}

/** Arquero leaves out values that are missing in several ways. */
function isThere(cell: Cell): boolean {
	return typeof cell === 'number' && !Number.isNaN(cell);
}

function named(table: Frame): Headline {
	return Object.fromEntries(
		table
			.objects()
			.flatMap((row) => [
				[`${String(row.state)} users`, Number(row.users)],
				...sums.map((name): [string, number] => [
					`${String(row.state)} ${name}_total`,
					Number(row[name] ?? 0)
				])
			])
	);
}
