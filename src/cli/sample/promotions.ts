import type { Abuse } from './abuse';
import type { Calendar } from './calendar';
import type { Campaign, Member } from './campaign';
import { liftVolume, pullForward, reactivate, recallWindow } from './effects';
import { candidatesFor, steadySpan } from './eligible';
import { assignHoldout, campaignOf, joinTime, recallMembers, selfSelect } from './enrolment';
import type { Person } from './person';
import type { Plan } from './plan';
import { RandomStream } from './random';

/** True factors on the volume of the treated while a campaign runs. */
export const liftOfA = 1.25;
export const liftOfF = 1.12;
export const liftOfI = 1.1;
/** Volume during over volume before that campaign B seems to have. */
const apparentRiseOfB = 1.6;

export interface Promotions {
	campaigns: Campaign[];
	pulledForwardUsd: number;
	broughtBack: number;
}

/** Enrols members campaign by campaign, in order of time, and works each true effect into the plan. */
export function runPromotions(
	campaigns: Campaign[],
	people: readonly Person[],
	plan: Plan,
	calendar: Calendar,
	abuse: Abuse,
	seed: number
): Promotions {
	const promotions: Promotions = { campaigns, pulledForwardUsd: 0, broughtBack: 0 };
	for (const campaign of campaigns) {
		const random = new RandomStream(seed, `campaign-${campaign.letter}`);
		let candidates = candidatesFor(campaign, people, plan, calendar);
		if ('ABC'.includes(campaign.letter)) {
			if (campaign.letter === 'A')
				candidates = candidates.filter((one) => isEngaged(one.person, campaign, plan));
			const length = campaign.lastDay - campaign.firstDay + 1;
			steadySpan(candidates, plan, campaign.firstDay, campaign.lastDay, random);
			steadySpan(candidates, plan, campaign.lastDay + 1, campaign.lastDay + length, random);
			const kept = new Set(candidates.map((one) => one.person));
			candidates = candidatesFor(campaign, people, plan, calendar).filter((one) => kept.has(one.person));
		}
		const join = (share: number, rise?: number): Member[] =>
			selfSelect(campaign, candidates, share, rise, calendar, random);
		if (campaign.letter === 'A') {
			campaign.members = assignHoldout(campaign, candidates, calendar, random);
		} else if (campaign.letter === 'B') {
			campaign.members = join(0.34, apparentRiseOfB);
		} else if (campaign.letter === 'C') {
			campaign.members = join(0.34);
			promotions.pulledForwardUsd = pullForward(campaign, plan);
		} else if (campaign.letter === 'F') {
			campaign.members = join(0.2);
			liftVolume(campaign, plan, liftOfF);
		} else if (campaign.letter === 'I') {
			campaign.members = join(0.12);
			liftVolume(campaign, plan, liftOfI);
			for (const pair of abuse.washPairs.filter((one) => one.inCompetition)) {
				for (const person of [pair.one, pair.other]) {
					campaign.members.push({
						person,
						group: 'treatment',
						joinedAt: joinTime(campaign, calendar, random)
					});
				}
			}
		} else if (campaign.letter === 'G') {
			const lapsed = people.filter((person) => isLapsed(person, campaign.firstDay, plan));
			campaign.members = recallMembers(campaign, lapsed, calendar, random);
			promotions.broughtBack = reactivate(campaign, plan, calendar.days - 1, random);
		} else if (campaign.letter === 'E' || campaign.letter === 'H') {
			campaign.members = newcomers(campaign, people, calendar, random);
		}
	}
	// Last, so that who joins a later campaign does not hang on who was held out of this one.
	liftVolume(campaignOf(campaigns, 'A'), plan, liftOfA);
	return promotions;
}

/** Traded on two days or more in the four weeks before the announcement. */
function isEngaged(person: Person, campaign: Campaign, plan: Plan): boolean {
	const recent = plan
		.sessionsOf(person)
		.filter((one) => one.day >= campaign.announcedDay - 28 && one.day < campaign.announcedDay);
	return recent.length >= 2;
}

/** Last traded 31 to 180 days before that day. */
function isLapsed(person: Person, day: number, plan: Plan): boolean {
	if (person.kind !== 'human' || person.role !== undefined || person.status !== 'active') return false;
	const last = plan.sessionsOf(person).findLast((session) => session.day < day)?.day;
	return last !== undefined && day - last > recallWindow && day - last <= 180;
}

/** People who registered within 30 days before the start or during the campaign; some of them join. */
function newcomers(
	campaign: Campaign,
	people: readonly Person[],
	calendar: Calendar,
	random: RandomStream
): Member[] {
	const members: Member[] = [];
	const end = calendar.startOfDay(campaign.lastDay + 1);
	for (const person of people) {
		if (person.kind !== 'human' || person.role !== undefined || !random.chance(0.3)) continue;
		const day = calendar.dayOf(person.registeredAt);
		if (day < campaign.firstDay - 30 || day > campaign.lastDay || person.kycPassedAt === undefined) continue;
		const from = Math.max(person.kycPassedAt, calendar.startOfDay(campaign.firstDay));
		const joinedAt = from + random.integer(60, 3 * 86_400);
		if (joinedAt < end) members.push({ person, group: 'treatment', joinedAt });
	}
	return members;
}
