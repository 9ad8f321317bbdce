import type { Calendar } from './calendar';
import { at } from './lists';
import type { Person } from './person';
import type { Plan } from './plan';
import type { RandomStream } from './random';
import type { Timeline } from './timeline';

/** Accounts of one person who invites himself: a leader and thirteen invited, on two devices. */
export const ringSize = 14;
const ringDevices = ['d7a3f19', 'd7a3f1c'];

/** The leader registers six days ahead, the others within two hours of one morning. */
export function ringArrival(
	calendar: Calendar,
	timeline: Timeline,
	place: number,
	random: RandomStream
): number {
	const leader = place === 0;
	const day = leader ? timeline.ringDay - 6 : timeline.ringDay;
	return calendar.startOfDay(day) + 11 * 3600 + (leader ? 0 : place * 520 + random.integer(0, 300));
}

export function ringOf(people: readonly Person[]): Person[] {
	return people.filter((person) => person.role === 'ring');
}

/** Ties the ring together and lets each account trade just enough to earn the invitation bonus. */
export function plantRing(
	people: readonly Person[],
	calendar: Calendar,
	plan: Plan,
	thresholdUsd: number,
	random: RandomStream
): void {
	const ring = ringOf(people);
	const leader = at(ring, 0);
	leader.channel = 'organic';
	leader.subChannel = 'direct';
	plan.remove((session) => session.person.role === 'ring');
	ring.forEach((person, place) => {
		person.deviceId = at(ringDevices, place % 2);
		person.device = 'android';
		person.country = leader.country;
		person.language = leader.language;
		person.currency = leader.currency;
		person.referrer = place === 0 ? undefined : leader;
		person.monthlyVolume = thresholdUsd;
		if (person.firstTradeAt === undefined) throw new RangeError('a ring account never came to trade');
		const day = calendar.dayOf(person.firstTradeAt);
		plan.add(person, day, thresholdUsd * random.between(1.005, 1.045), 0.01);
	});
}
