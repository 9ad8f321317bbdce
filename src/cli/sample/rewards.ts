import type { Abuse } from './abuse';
import type { Calendar } from './calendar';
import type { Campaign } from './campaign';
import { broughtDuring, type Standing } from './campaign-tables';
import { CsvWriter } from './csv';
import type { Ledger } from './ledger';
import { at } from './lists';
import { inviteBonusUsd } from './movements';
import type { Person } from './person';
import { RandomStream } from './random';
import { commissionRate, invitedBy } from './referrals';
import { roundTo } from './rounding';
import type { Timeline } from './timeline';

export interface Reward {
	person: Person;
	paidAt: number;
	kind: 'campaign' | 'rebate' | 'commission' | 'voucher';
	amountUsd: number;
	campaign?: Campaign;
	source?: Person;
	usedAt?: number;
	status: 'paid' | 'held' | 'expired';
}

/** Share of a program's fees given back each week to VIP accounts. */
const vipRebateShare = 0.1;
/** What the misconfigured rebate paid per USD of fee on the exploit day. */
export const exploitMultiple = 4;
/** Smallest commission paid out, USD. */
const smallestCommission = 0.5;

/** Everything paid out to users: campaign rewards, fee rebates, commissions and vouchers. */
export class RewardsTable {
	readonly rewards: Reward[] = [];
	private readonly random: RandomStream;

	constructor(
		private readonly calendar: Calendar,
		private readonly ledger: Ledger,
		private readonly people: readonly Person[],
		seed: number
	) {
		this.random = new RandomStream(seed, 'rewards');
	}

	/** A competition pays by rank, a referral per friend, every other campaign the same to all who qualified. */
	payCampaign(campaign: Campaign, standings: readonly Standing[]): void {
		const day = campaign.lastDay + 2;
		if (day >= this.calendar.days) return;
		const paidAt = this.calendar.startOfDay(day) + 10 * 3600;
		const winners = standings.filter((standing) => standing.completed);
		if (campaign.type === 'referral') {
			this.payReferral(campaign, winners);
			return;
		}
		if (campaign.type === 'fee_discount') return;
		let place = 0;
		for (const standing of winners) {
			place += 1;
			const person = standing.member.person;
			const time = paidAt + this.random.integer(0, 7200);
			const share = campaign.type === 'trading_competition' ? prizeShare(place) : 0;
			const pool = campaign.budgetUsd * 0.6;
			const flat = { deposit_bonus: 20, coupon: 8, recall: 15, trading_competition: 5 }[campaign.type];
			const amountUsd = roundTo(flat + pool * share, 2);
			const used = campaign.type === 'coupon' || campaign.type === 'recall';
			this.rewards.push({
				person,
				paidAt: time,
				kind: campaign.type === 'coupon' ? 'voucher' : 'campaign',
				amountUsd,
				campaign,
				...(used && this.random.chance(0.6) ? { usedAt: this.laterThan(time) } : {}),
				status: standing.disqualified ? 'held' : 'paid'
			});
		}
	}

	private laterThan(time: number): number {
		return Math.min(this.calendar.end - 1, time + this.random.integer(3600, 6 * 86_400));
	}

	/** Inviter and invited each get the bonus two days after the invited has traded. */
	private payReferral(campaign: Campaign, winners: readonly Standing[]): void {
		const invited = invitedBy(this.people);
		for (const { member } of winners) {
			for (const friend of broughtDuring(campaign, invited.get(member.person) ?? [], this.calendar)) {
				const paidAt = (friend.firstTradeAt ?? this.calendar.end) + 2 * 86_400;
				if (paidAt >= this.calendar.end) continue;
				const pay = (person: Person, source?: Person): void => {
					const amountUsd = inviteBonusUsd;
					this.rewards.push({
						person,
						paidAt,
						kind: 'campaign',
						amountUsd,
						campaign,
						...(source ? { source } : {}),
						status: 'paid'
					});
				};
				pay(member.person, friend);
				pay(friend);
			}
		}
	}

	/** Once a month, a share of the fees of everyone a user has invited. */
	payCommissions(): void {
		const { calendar } = this;
		for (const [referrer, friends] of invitedBy(this.people)) {
			for (const friend of friends) {
				calendar.months.forEach((month) => {
					const amountUsd = roundTo(
						this.ledger.feesOf(friend, month.firstDay, month.lastDay) * commissionRate,
						2
					);
					const paidAt =
						calendar.startOfDay(month.lastDay + 1) + (2 + (referrer.index % 5)) * 86_400 + 36_000;
					if (amountUsd < smallestCommission || paidAt >= calendar.end) return;
					this.rewards.push({
						person: referrer,
						paidAt,
						kind: 'commission',
						amountUsd,
						source: friend,
						status: 'paid'
					});
				});
			}
		}
	}

	/** Each program account is paid on its own weekday, so that some rebates are paid on every day. */
	payRebates(timeline: Timeline, abuse: Abuse): void {
		const { calendar } = this;
		for (const person of this.people) {
			if (person.kind !== 'api') continue;
			for (let day = 6 + (person.index % 7); day < calendar.days; day += 7) {
				const amountUsd = roundTo(this.ledger.feesOf(person, day - 7, day - 1) * vipRebateShare, 2);
				if (amountUsd < 0.01) continue;
				const paidAt = calendar.startOfDay(day) + 4 * 3600 + this.random.integer(0, 900);
				this.rewards.push({ person, paidAt, kind: 'rebate', amountUsd, status: 'paid' });
			}
		}
		for (const person of abuse.exploiters) {
			const fees = this.ledger.feesOf(person, timeline.exploitDay, timeline.exploitDay);
			const paidAt = calendar.startOfDay(timeline.exploitDay) + 6 * 3600 + this.random.integer(0, 900);
			const amountUsd = roundTo(fees * exploitMultiple, 2);
			this.rewards.push({ person, paidAt, kind: 'rebate', amountUsd, status: 'paid' });
		}
	}

	write(path: string): number {
		const header = 'user_id,paid_at,kind,amount_usd,campaign_id,source_user_id,used_at,status';
		this.rewards.sort((one, other) => one.paidAt - other.paidAt || one.person.index - other.person.index);
		const file = new CsvWriter(path, header.split(','));
		for (const reward of this.rewards) {
			file.row([
				reward.person.userId,
				this.calendar.timeText(reward.paidAt),
				reward.kind,
				reward.amountUsd,
				reward.campaign?.id,
				reward.source?.userId,
				this.calendar.timeText(reward.usedAt),
				reward.status
			]);
		}
		file.close();
		return file.rows;
	}
}

const prizes = [0.2, 0.13, 0.09, 0.07, 0.055, 0.045, 0.04, 0.035, 0.03, 0.025];

/** Share of the prize pool for a place: ten prizes, then forty equal ones. */
function prizeShare(place: number): number {
	if (place <= prizes.length) return at(prizes, place - 1);
	return place <= 50 ? 0.007 : 0;
}
