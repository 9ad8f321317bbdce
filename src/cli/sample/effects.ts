import type { Campaign } from './campaign';
import { sumOf } from './lists';
import type { Plan, Session } from './plan';
import type { RandomStream } from './random';

/** Multiplies what the treated trade during the campaign. */
export function liftVolume(campaign: Campaign, plan: Plan, factor: number): void {
	for (const member of campaign.members) {
		if (member.group !== 'treatment') continue;
		for (const session of plan.sessionsOf(member.person)) {
			if (session.day >= campaign.firstDay && session.day <= campaign.lastDay) session.volume *= factor;
		}
	}
}

/** Limits of what moves forward: a share of the campaign's volume and of the volume after it. */
const pulledOfDuring = 0.45;
const pulledOfAfter = 0.75;

/**
 * Moves volume of the treated from as many days after the campaign into it, nothing added and nothing lost.
 * Returns the USD moved.
 */
export function pullForward(campaign: Campaign, plan: Plan): number {
	const length = campaign.lastDay - campaign.firstDay + 1;
	let moved = 0;
	for (const member of campaign.members) {
		const sessions = plan.sessionsOf(member.person);
		const within = (from: number, to: number): Session[] =>
			sessions.filter((session) => session.day >= from && session.day <= to);
		const during = within(campaign.firstDay, campaign.lastDay);
		const after = within(campaign.lastDay + 1, campaign.lastDay + length);
		const duringSum = sumOf(during, (session) => session.volume);
		const afterSum = sumOf(after, (session) => session.volume);
		const pulled = Math.min(duringSum * pulledOfDuring, afterSum * pulledOfAfter);
		if (pulled <= 0) continue;
		for (const session of during) session.volume *= 1 + pulled / duringSum;
		for (const session of after) session.volume *= 1 - pulled / afterSum;
		moved += pulled;
	}
	return moved;
}

/** Chance that a treated lapsed trader comes back because of the message. */
const recallChance = 0.085;
export const recallWindow = 30;

/** Brings some of the treated back who would have stayed away; returns how many. */
export function reactivate(campaign: Campaign, plan: Plan, lastDay: number, random: RandomStream): number {
	let brought = 0;
	for (const member of campaign.members) {
		if (member.group !== 'treatment') continue;
		const returns = plan
			.sessionsOf(member.person)
			.some((session) => session.day >= campaign.firstDay && session.day < campaign.firstDay + recallWindow);
		if (returns || !random.chance(recallChance)) continue;
		brought += 1;
		let day = campaign.firstDay + random.integer(0, 12);
		for (let turn = random.integer(1, 4); turn > 0 && day <= lastDay; turn -= 1) {
			plan.add(member.person, day, Math.max(8, (member.person.monthlyVolume / 14) * random.noise(0.6)), 1);
			day += random.integer(1, 5);
		}
	}
	return brought;
}
