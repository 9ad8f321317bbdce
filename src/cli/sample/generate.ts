import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plantAbuse } from './abuse';
import { answerKey } from './answer-key';
import { writeBalances } from './balances';
import { Calendar } from './calendar';
import { scheduleCampaigns, type Campaign, type Member } from './campaign';
import {
	broughtDuring,
	standingsOf,
	writeCampaigns,
	writeParticipants,
	type Standing
} from './campaign-tables';
import { campaignOf } from './enrolment';
import { EventsTable, usersHitByRelease } from './events';
import { closeAccounts } from './closures';
import { vipLevelFor } from './fees';
import { FillMaker } from './fills';
import { Ledger } from './ledger';
import { MarketHistory } from './market';
import { OptionError, type SampleOptions } from './options';
import { registerPeople } from './people';
import type { Person } from './person';
import { writeIncidents, writeListings, writeMilestones, writeReleases } from './product-tables';
import { runPromotions } from './promotions';
import { writeQuality } from './quality-table';
import { RandomStream } from './random';
import { Rates } from './rates';
import { invitedBy, linkReferrals, writeReferrals } from './referrals';
import { RewardsTable } from './rewards';
import { plantRing } from './ring';
import { writeSpend } from './spend-table';
import { writeTickets } from './tickets';
import { planTimeline } from './timeline';
import { TradesTable } from './trades-table';
import { TransfersTable } from './transfers';
import { writeUsers } from './users-table';
import { allotFills, planTrading } from './volumes';
import { plantWhales } from './whales';

const feeDiscount = 0.5;

/** Invents the exchange and writes every table into the folder; returns rows by table. */
export function generateSample(options: SampleOptions): Record<string, number> {
	const { seed } = options;
	const calendar = new Calendar(options.end, options.months);
	const timeline = planTimeline(calendar);
	const history = new MarketHistory(calendar, timeline, seed);
	const people = registerPeople(calendar, timeline, history, options.users, seed);
	linkReferrals(people, seed);
	const plan = planTrading(people, calendar, history, seed);
	const campaigns = scheduleCampaigns(calendar);
	const referral = campaignOf(campaigns, 'D');
	const discounted = campaignOf(campaigns, 'F');
	plantRing(people, calendar, plan, referral.thresholdUsd, new RandomStream(seed, 'ring'));
	const whales = plantWhales(people, calendar, timeline, plan, new RandomStream(seed, 'whales'));
	const sprint = campaignOf(campaigns, 'I');
	const abuse = plantAbuse(people, calendar, timeline, history, plan, sprint.firstDay, seed);
	closeAccounts(people, plan, calendar, seed);
	const promotions = runPromotions(campaigns, people, plan, calendar, abuse, seed);
	const invited = invitedBy(people);
	enrolInviters(referral, invited, calendar);
	for (const person of people) person.vipLevel = vipLevelFor(person.monthlyVolume);
	const needed = plan.size + abuse.fillCount;
	if (options.trades < needed) {
		throw new OptionError(
			`--trades must be at least ${needed} here: one for every day on which a user trades`
		);
	}
	allotFills(plan, options.trades - abuse.fillCount);

	mkdirSync(options.out, { recursive: true });
	const file = (table: string): string => path.join(options.out, `${table}.csv`);
	const halfFee = new Set(discounted.members.map((member) => member.person));
	const ledger = new Ledger(
		calendar,
		campaigns,
		(person) => person.kind === 'api' || person.referrer !== undefined || person.role === 'exploit',
		[whales.rising, whales.lost]
	);
	const discount = (person: Person, day: number): number =>
		day >= discounted.firstDay && day <= discounted.lastDay && halfFee.has(person) ? feeDiscount : 1;
	const hit = usersHitByRelease(plan, timeline);
	const blocked = (person: Person, day: number): boolean =>
		day >= timeline.iosRelease.firstDay && day <= timeline.iosRelease.lastDay && hit.has(person);
	const fills = new FillMaker(calendar, history, plan, abuse, blocked, seed);
	const rows: Record<string, number> = {};
	rows.users = writeUsers(file('users'), people, calendar);
	rows.trades = new TradesTable(file('trades'), calendar, history, ledger, discount, seed).write(fills);
	const rates = new Rates(calendar, history, seed);
	const transfers = new TransfersTable(calendar, timeline, rates, seed);
	const movements = transfers.draw(people, plan);
	transfers.write(file('transfers'));
	rows.transfers = transfers.totals.rows;
	rows.balances = writeBalances(file('balances'), movements, calendar, seed);
	rows.fx_rates = rates.write(file('fx_rates'));

	const qualifies = (campaign: Campaign, member: Member, eligibleUsd: number): boolean =>
		campaign.type === 'referral'
			? broughtDuring(campaign, invited.get(member.person) ?? [], calendar).length > 0
			: campaign.type === 'deposit_bonus'
				? (movements.get(member.person) ?? []).some(
						(one) =>
							one.direction === 'deposit' &&
							calendar.dayOf(one.time) <= campaign.lastDay &&
							one.usd >= campaign.thresholdUsd
					)
				: eligibleUsd >= campaign.thresholdUsd;
	const standings = new Map<Campaign, Standing[]>(
		campaigns.map((campaign) => [campaign, standingsOf(campaign, ledger, qualifies)])
	);
	rows.campaigns = writeCampaigns(file('campaigns'), campaigns, calendar);
	rows.campaign_participants = writeParticipants(file('campaign_participants'), standings, calendar);
	const rewards = new RewardsTable(calendar, ledger, people, seed);
	for (const [campaign, list] of standings) rewards.payCampaign(campaign, list);
	rewards.payCommissions();
	rewards.payRebates(timeline, abuse);
	rows.rewards = rewards.write(file('rewards'));
	rows.referrals = writeReferrals(file('referrals'), people, calendar);
	const events = new EventsTable(calendar, timeline, history, blocked, seed);
	rows.events = events.write(file('events'), people, plan);
	rows.tickets = writeTickets(file('tickets'), people, ledger, calendar, timeline, seed);
	rows.marketing_spend = writeSpend(file('marketing_spend'), people, calendar, seed);
	rows.listings = writeListings(file('listings'), history, calendar);
	const quality = writeQuality(file('market_quality'), history, calendar, timeline, seed);
	rows.market_quality = quality.rows;
	rows.milestones = writeMilestones(file('milestones'), calendar, timeline, quality.launch);
	rows.releases = writeReleases(file('releases'), calendar, timeline);
	rows.incidents = writeIncidents(file('incidents'), calendar, timeline);

	const key = answerKey({
		options,
		calendar,
		timeline,
		history,
		people,
		plan,
		promotions,
		abuse,
		whales,
		ledger,
		standings,
		rewards: rewards.rewards,
		transfers: transfers.totals,
		iosConfirms: events.iosConfirms,
		launch: quality.launch,
		rows
	});
	writeFileSync(path.join(options.out, 'answer_key.json'), `${JSON.stringify(key, null, '\t')}\n`);
	return rows;
}

/** Whoever invites someone while the referral campaign runs takes part in it. */
function enrolInviters(
	campaign: Campaign,
	invited: ReadonlyMap<Person, readonly Person[]>,
	calendar: Calendar
): void {
	for (const [person, friends] of invited) {
		const first = friends.find((friend) => {
			const day = calendar.dayOf(friend.registeredAt);
			return day >= campaign.firstDay && day <= campaign.lastDay;
		});
		if (first) campaign.members.push({ person, group: 'treatment', joinedAt: first.registeredAt - 600 });
	}
}
