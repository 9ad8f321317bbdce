import type { Calendar } from './calendar';
import type { Campaign, Member } from './campaign';
import { CsvWriter } from './csv';
import type { Ledger } from './ledger';
import type { Person } from './person';

/** What each member reached within its campaign: USD traded, or people brought for a referral campaign. */
export interface Standing {
	member: Member;
	/** USD traded while the campaign ran. */
	eligibleUsd: number;
	/** 1 is the largest; undefined for a holdout or when nothing was traded. */
	rank: number | undefined;
	completed: boolean;
	disqualified: boolean;
}

/** Members of a campaign in the order of their volume. */
export function standingsOf(
	campaign: Campaign,
	ledger: Ledger,
	qualifies: (campaign: Campaign, member: Member, eligibleUsd: number) => boolean
): Standing[] {
	const standings = campaign.members.map((member) => {
		const eligibleUsd = (ledger.windows.get(member)?.during ?? 0) / 100;
		const completed = member.group === 'treatment' && qualifies(campaign, member, eligibleUsd);
		return { member, eligibleUsd, rank: undefined as number | undefined, completed, disqualified: false };
	});
	standings.sort(
		(one, other) => other.eligibleUsd - one.eligibleUsd || one.member.person.index - other.member.person.index
	);
	let rank = 0;
	for (const standing of standings) {
		if (standing.member.group === 'holdout' || standing.eligibleUsd === 0) continue;
		rank += 1;
		standing.rank = rank;
		if (campaign.type === 'trading_competition' && standing.completed && rank % 61 === 37)
			standing.disqualified = true;
	}
	return standings;
}

export function writeCampaigns(path: string, campaigns: readonly Campaign[], calendar: Calendar): number {
	const header =
		'campaign_id,name,type,announced_at,start_at,end_at,goal,products,eligible_regions,min_kyc,budget_usd,media_cost_usd,ops_cost_usd,threshold_usd,owner,compliance_status,approved_at,rules_version';
	const file = new CsvWriter(path, header.split(','));
	for (const campaign of campaigns) {
		file.row([
			campaign.id,
			campaign.name,
			campaign.type,
			calendar.timeText(calendar.startOfDay(campaign.announcedDay) + 8 * 3600),
			calendar.timeText(calendar.startOfDay(campaign.firstDay)),
			calendar.timeText(calendar.startOfDay(campaign.lastDay + 1) - 1),
			campaign.goal,
			campaign.products,
			'',
			campaign.type === 'referral' ? 1 : 2,
			campaign.budgetUsd,
			campaign.mediaCostUsd,
			campaign.operationsCostUsd,
			campaign.thresholdUsd,
			campaign.owner,
			'approved',
			calendar.timeText(calendar.startOfDay(Math.max(0, campaign.announcedDay - 3)) + 10 * 3600),
			'1.0'
		]);
	}
	file.close();
	return file.rows;
}

export function writeParticipants(
	path: string,
	standings: ReadonlyMap<Campaign, readonly Standing[]>,
	calendar: Calendar
): number {
	const header = 'campaign_id,user_id,joined_at,group,eligible_volume_usd,rank,completed,disqualified';
	const file = new CsvWriter(path, header.split(','));
	for (const [campaign, list] of standings) {
		for (const standing of list) {
			file.row([
				campaign.id,
				standing.member.person.userId,
				calendar.timeText(standing.member.joinedAt),
				standing.member.group,
				standing.eligibleUsd,
				campaign.type === 'trading_competition' ? standing.rank : undefined,
				standing.completed,
				standing.disqualified
			]);
		}
	}
	file.close();
	return file.rows;
}

/** The people an inviter brought during a referral campaign who went on to trade. */
export function broughtDuring(campaign: Campaign, invited: readonly Person[], calendar: Calendar): Person[] {
	return invited.filter((person) => {
		const day = calendar.dayOf(person.registeredAt);
		return day >= campaign.firstDay && day <= campaign.lastDay && person.firstTradeAt !== undefined;
	});
}
