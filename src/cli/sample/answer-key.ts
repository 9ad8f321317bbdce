import { abuseAnswers } from './answer-abuse';
import { campaignAnswers } from './answer-campaigns';
import { marketAnswers } from './answer-market';
import type { Answer, Facts } from './facts';
import { at } from './lists';

/** What is true of the generated rows: totals to compare with, and every planted fact with its numbers. */
export function answerKey(facts: Facts): Answer {
	const { options, calendar } = facts;
	return {
		generated_with: {
			users: options.users,
			trades: options.trades,
			months: options.months,
			seed: options.seed,
			end: options.end
		},
		first_day: calendar.dayText(0),
		last_day: calendar.dayText(calendar.days - 1),
		totals: totals(facts),
		campaigns: campaignAnswers(facts),
		...abuseAnswers(facts),
		...marketAnswers(facts)
	};
}

function totals({ calendar, people, ledger, transfers, rows }: Facts): Answer {
	const registrations = calendar.months.map(() => 0);
	for (const person of people) {
		const month = calendar.monthOf(calendar.dayOf(person.registeredAt));
		registrations[month] = at(registrations, month) + 1;
	}
	const byMonth = <T>(values: readonly T[]): Record<string, T> =>
		Object.fromEntries(calendar.months.map((month, place) => [month.label, at(values, place)]));
	return {
		rows,
		users: people.length,
		users_with_kyc: people.filter((person) => person.kycPassedAt !== undefined).length,
		users_with_deposit: transfers.depositors,
		traders: ledger.traders.size,
		human_traders: [...ledger.traders].filter((person) => person.kind === 'human').length,
		api_traders: [...ledger.traders].filter((person) => person.kind === 'api').length,
		market_makers: people.filter((person) => person.kind === 'maker').map((person) => person.userId),
		internal_accounts: people.filter((person) => person.kind === 'internal').map((person) => person.userId),
		turnover_usd: ledger.turnoverUsd,
		distinct_trades: ledger.trades,
		market_volume_usd: ledger.marketVolumeUsd,
		two_sided_rows: ledger.twoSidedRows,
		maker_rows: ledger.makerRows,
		gross_fee_usd: ledger.grossFeeUsd,
		maker_rebate_usd: ledger.rebateUsd,
		completed_deposits: transfers.completedDeposits,
		completed_deposits_usd: transfers.completedDepositUsd,
		completed_withdrawals: transfers.completedWithdrawals,
		traders_per_month: byMonth(ledger.monthTraders.map((traders) => traders.size)),
		turnover_usd_per_month: byMonth(ledger.monthTurnoverCents.map((cents) => cents / 100)),
		registrations_per_month: byMonth(registrations)
	};
}
