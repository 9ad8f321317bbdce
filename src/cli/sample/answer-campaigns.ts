import type { Campaign } from './campaign';
import type { Standing } from './campaign-tables';
import { recallWindow } from './effects';
import { capOf } from './eligible';
import type { Answer, Facts } from './facts';
import type { Windows } from './ledger';
import { sumOf } from './lists';
import { liftOfA, liftOfF, liftOfI } from './promotions';
import { roundTo } from './rounding';

const none: Windows = { past: 0, before: 0, during: 0, after: 0 };

/** One entry per campaign, by letter, with what holds for all and what was planted in it. */
export function campaignAnswers(facts: Facts): Answer {
	const answers: Answer = {};
	for (const [campaign, standings] of facts.standings) {
		answers[campaign.letter] = {
			...common(campaign, standings, facts),
			...planted(campaign, standings, facts)
		};
	}
	return Object.fromEntries(Object.entries(answers).sort(([one], [other]) => one.localeCompare(other)));
}

function common(campaign: Campaign, standings: readonly Standing[], facts: Facts): Answer {
	const { calendar, rewards } = facts;
	const treated = standings.filter((standing) => standing.member.group === 'treatment');
	const paid = rewards.filter((reward) => reward.campaign === campaign);
	return {
		campaign_id: campaign.id,
		name: campaign.name,
		type: campaign.type,
		announced_day: calendar.dayText(campaign.announcedDay),
		first_day: calendar.dayText(campaign.firstDay),
		last_day: calendar.dayText(campaign.lastDay),
		treatment: treated.length,
		holdout: standings.length - treated.length,
		completed: standings.filter((standing) => standing.completed).length,
		disqualified: standings.filter((standing) => standing.disqualified).length,
		rewards: paid.length,
		rewards_usd: roundTo(
			sumOf(paid, (reward) => reward.amountUsd),
			2
		),
		treatment_volume_usd: volumes(treated, facts)
	};
}

/** USD before, during and after the campaign, and in the 56 days before its announcement. */
function volumes(standings: readonly Standing[], { ledger }: Facts): Answer {
	const windows = standings.map((standing) => ledger.windows.get(standing.member) ?? none);
	const usd = (of: (window: Windows) => number): number => sumOf(windows, of) / 100;
	return {
		past_56_days: usd((window) => window.past),
		before: usd((window) => window.before),
		during: usd((window) => window.during),
		after: usd((window) => window.after)
	};
}

function planted(campaign: Campaign, standings: readonly Standing[], facts: Facts): Answer {
	const treated = standings.filter((standing) => standing.member.group === 'treatment');
	const heldOut = standings.filter((standing) => standing.member.group === 'holdout');
	const windows = treated.map((standing) => facts.ledger.windows.get(standing.member) ?? none);
	const during = sumOf(windows, (window) => window.during) / 100;
	if (campaign.letter === 'A') {
		return {
			true_lift: roundTo(liftOfA - 1, 4),
			volume_added_usd: roundTo(during - during / liftOfA, 2),
			holdout_volume_usd: volumes(heldOut, facts),
			holdout_comparison: holdoutLift(treated, heldOut, facts)
		};
	}
	if (campaign.letter === 'B') {
		const before = sumOf(windows, (window) => window.before) / 100;
		return { true_lift: 0, naive_during_over_before: roundTo(during / before - 1, 4) };
	}
	if (campaign.letter === 'C') {
		const moved = roundTo(facts.promotions.pulledForwardUsd, 0);
		return {
			true_net_lift: 0,
			pulled_forward_usd: moved,
			lift_during: roundTo(moved / (during - moved), 4),
			lift_after: roundTo(-moved / (sumOf(windows, (window) => window.after) / 100 + moved), 4)
		};
	}
	if (campaign.letter === 'F') return { true_lift: roundTo(liftOfF - 1, 4), fee_factor: 0.5 };
	if (campaign.letter === 'I') {
		const washers = standings.filter((standing) => standing.member.person.role === 'wash');
		return {
			true_lift_of_honest: roundTo(liftOfI - 1, 4),
			wash_accounts: washers.length,
			wash_volume_usd: volumes(washers, facts),
			wash_rewards_usd: roundTo(
				sumOf(facts.rewards, (reward) =>
					reward.campaign === campaign && reward.person.role === 'wash' ? reward.amountUsd : 0
				),
				2
			)
		};
	}
	if (campaign.letter === 'G') {
		const returned = (list: readonly Standing[]): number =>
			list.filter(({ member }) =>
				facts.plan
					.sessionsOf(member.person)
					.some((one) => one.day >= campaign.firstDay && one.day < campaign.firstDay + recallWindow)
			).length;
		return {
			returned_within_30_days: { treatment: returned(treated), holdout: returned(heldOut) },
			brought_back_by_the_campaign: facts.promotions.broughtBack
		};
	}
	return { true_lift: 0 };
}

/** Ratio of means during the campaign, treatment over holdout, on each one's past level; raw and cut at the 99th percentile. */
function holdoutLift(treated: readonly Standing[], heldOut: readonly Standing[], { ledger }: Facts): Answer {
	const values = (list: readonly Standing[], key: 'past' | 'during'): number[] =>
		list.map((standing) => (ledger.windows.get(standing.member) ?? none)[key]);
	const lift = (cut: boolean): number => {
		const ratio = (key: 'past' | 'during'): number => {
			const cap = cut ? capOf([...values(treated, key), ...values(heldOut, key)]) : Infinity;
			const mean = (list: readonly number[]): number =>
				sumOf(list, (value) => Math.min(cap, value)) / list.length;
			return mean(values(treated, key)) / mean(values(heldOut, key));
		};
		return roundTo(ratio('during') / ratio('past') - 1, 4);
	};
	return { raw: lift(false), winsorised: lift(true) };
}
