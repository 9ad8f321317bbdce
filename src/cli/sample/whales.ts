import type { Calendar } from './calendar';
import { at, sumOf } from './lists';
import type { Person } from './person';
import type { Plan } from './plan';
import type { RandomStream } from './random';
import type { Timeline } from './timeline';

export interface Whales {
	rising: Person;
	lost: Person;
}

/** Monthly volume as a share of what all people together trade in a month. */
const lostShare = 0.07;
const risingShareBefore = 0.007;
const risingShareAfter = 0.09;

/** Two people whose months move the totals: one multiplies its volume in the last month, one leaves before. */
export function plantWhales(
	people: readonly Person[],
	calendar: Calendar,
	timeline: Timeline,
	plan: Plan,
	random: RandomStream
): Whales {
	const early = people.filter(
		(person) =>
			person.kind === 'human' &&
			person.role === undefined &&
			person.firstTradeAt !== undefined &&
			calendar.dayOf(person.firstTradeAt) < 60
	);
	const [rising, lost] = random.shuffled(early);
	if (!rising || !lost) throw new RangeError('no early trader to become a whale');
	const people30 =
		(sumOf(plan.all(), (session) => (session.person.kind === 'human' ? session.volume : 0)) * 30) /
		calendar.days;
	rising.role = 'rising whale';
	lost.role = 'lost whale';
	plan.remove((session) => session.person === rising || session.person === lost);
	for (const person of [rising, lost]) {
		const last = person === lost ? timeline.whaleLastDay : calendar.days - 1;
		const first = calendar.dayOf(person.firstTradeAt ?? calendar.start);
		const daysPerMonth = 13;
		for (let day = first; day <= last; day += 1) {
			const edge = day === first || day === last;
			if (!edge && !random.chance(daysPerMonth / 30)) continue;
			const risen = day >= timeline.risingMonth.firstDay;
			const share = person === lost ? lostShare : risen ? risingShareAfter : risingShareBefore;
			plan.add(person, day, ((people30 * share) / daysPerMonth) * random.noise(0.4), 3);
		}
		person.monthlyVolume = people30 * (person === lost ? lostShare : risingShareBefore);
		person.perpetualShare = 0.9;
		person.favourite = at(['BTCUSDT', 'ETHUSDT'], person === lost ? 0 : 1);
		person.kycLevel = 3;
		person.accountType = 'pro';
	}
	return { rising, lost };
}
