import { exploitSymbol } from './abuse';
import type { Answer, Facts } from './facts';
import { at, sumOf } from './lists';
import type { Person } from './person';
import { exploitMultiple } from './rewards';
import { ringOf } from './ring';
import { roundTo } from './rounding';
import { addressOf } from './transfers';

/** The referral ring, the wash pairs and the day of the rebate exploit. */
export function abuseAnswers(facts: Facts): Answer {
	return { referral_ring: ring(facts), wash_pairs: washPairs(facts), rebate_exploit: exploit(facts) };
}

function ids(people: readonly Person[]): string[] {
	return people.map((person) => person.userId);
}

function ring({ people, calendar, timeline, rewards }: Facts): Answer {
	const members = ringOf(people);
	const bonuses = rewards.filter((reward) => reward.kind === 'campaign' && reward.person.role === 'ring');
	return {
		leader: at(members, 0).userId,
		accounts: ids(members),
		devices: [...new Set(members.map((person) => person.deviceId))],
		withdrawal_address: addressOf(at(members, 0)),
		registered_on: calendar.dayText(timeline.ringDay),
		bonuses: bonuses.length,
		bonuses_usd: sumOf(bonuses, (reward) => reward.amountUsd)
	};
}

function washPairs({ abuse, calendar }: Facts): Answer[] {
	return abuse.washPairs.map((pair) => {
		let rows = 0;
		let usd = 0;
		for (let day = pair.firstDay; day <= pair.lastDay; day += 1) {
			for (const fill of abuse.fills.get(day) ?? []) {
				if (fill.person !== pair.one && fill.person !== pair.other) continue;
				rows += 1;
				usd += fill.trade.notionalUsd;
			}
		}
		return {
			accounts: ids([pair.one, pair.other]),
			symbol: pair.symbol,
			first_day: calendar.dayText(pair.firstDay),
			last_day: calendar.dayText(pair.lastDay),
			rows,
			trades: rows / 2,
			turnover_usd: roundTo(usd, 2),
			in_campaign_I: pair.inCompetition
		};
	});
}

function exploit({ abuse, calendar, timeline, ledger, rewards }: Facts): Answer {
	const day = timeline.exploitDay;
	const paid = rewards.filter((reward) => reward.kind === 'rebate' && calendar.dayOf(reward.paidAt) === day);
	const mine = paid.filter((reward) => reward.person.role === 'exploit');
	return {
		day: calendar.dayText(day),
		symbol: exploitSymbol,
		accounts: ids(abuse.exploiters),
		fees_usd: roundTo(
			sumOf(abuse.exploiters, (person) => ledger.feesOf(person, day, day)),
			2
		),
		rebates_usd: roundTo(
			sumOf(mine, (reward) => reward.amountUsd),
			2
		),
		all_rebates_that_day_usd: roundTo(
			sumOf(paid, (reward) => reward.amountUsd),
			2
		),
		paid_per_fee: exploitMultiple
	};
}
