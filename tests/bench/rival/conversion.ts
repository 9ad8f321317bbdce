/** The ordered funnel from registration to a repeat trade with Arquero. */
import type { Headline } from '../headline';
import type { Run } from '../pipeline';
import { excluded, type Market, type Operations } from './exchange';
import type { Arquero, Cell, Frame, Row } from './packages';
import { dayNumber, dayOf } from './read';

const dayLength = 86_400_000;
const windowDays = 14;

export function conversion(
	arquero: Arquero,
	{ users, fills }: Market,
	{ transfers }: Operations,
	{ scope }: Run
): Headline {
	const { op, escape } = arquero;
	const from = dayNumber(scope.from);
	const asOf = dayNumber(scope.asOf);
	const to = Math.min(dayNumber(scope.to), asOf);
	const isSeen = (moment: Cell) => dayOf(Number(moment)) <= asOf;
	const verified = users
		.antijoin(excluded(users, arquero, scope.exclude), 'user_id')
		.filter(
			escape(
				(row) =>
					row.registered_on !== null && Number(row.registered_on) >= from && Number(row.registered_on) <= to
			)
		)
		.derive({ ends_at: escape((row) => Number(row.registered_at) + windowDays * dayLength) })
		.derive({
			kyc_at: escape((row) =>
				inWindow(row, row.kyc_passed_at) && isSeen(row.kyc_passed_at) ? row.kyc_passed_at : null
			)
		});
	const deposits = transfers
		.filter(escape((row) => row.direction === 'deposit' && row.status === 'completed'))
		.derive({ moved_at: escape((row) => row.completed_at ?? row.created_at) })
		.join(verified, 'user_id')
		.filter(
			escape(
				(row) =>
					isSeen(row.moved_at) &&
					row.kyc_at !== null &&
					Number(row.moved_at) >= Number(row.kyc_at) &&
					inWindow(row, row.moved_at)
			)
		)
		.groupby('user_id')
		.rollup({ deposit_at: op.min('moved_at') });
	const funded = verified.join_left(deposits, 'user_id');
	const trades = fills
		.filter(escape((row) => Number(row.day) >= from && Number(row.day) <= asOf))
		.join(deposits.join(verified, 'user_id'), 'user_id')
		.filter(escape((row) => Number(row.traded_at) >= Number(row.deposit_at) && inWindow(row, row.traded_at)))
		.dedupe('user_id', 'day')
		.groupby('user_id')
		.rollup({ trade_days: op.count() });
	return tally(funded.join_left(trades, 'user_id'), (asOf + 1) * dayLength);
}

function inWindow(row: Row, moment: Cell): boolean {
	return (
		moment !== null && Number(moment) >= Number(row.registered_at) && Number(moment) <= Number(row.ends_at)
	);
}

function tally(journeys: Frame, dataEndsAt: number): Headline {
	const rows = journeys.objects();
	const steps: Record<string, (row: Row) => boolean> = {
		registration: () => true,
		kyc: (row) => row.kyc_at !== null,
		first_deposit: (row) => row.deposit_at !== undefined && row.deposit_at !== null,
		first_trade: (row) => Number(row.trade_days ?? 0) >= 1,
		repeat_trade: (row) => Number(row.trade_days ?? 0) >= 2
	};
	const mature = rows.filter((row) => Number(row.ends_at) < dataEndsAt);
	return Object.fromEntries(
		Object.entries(steps).flatMap(([step, hasReached]) => [
			[`${step} entrants`, rows.length],
			[`${step} mature_entrants`, mature.length],
			[`${step} reached`, rows.filter(hasReached).length],
			[`${step} mature_reached`, mature.filter(hasReached).length]
		])
	);
}
