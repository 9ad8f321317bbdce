import type { Calendar } from './calendar';
import type { Person } from './person';
import type { Plan } from './plan';
import { RandomStream } from './random';

/** Days without a trade after which an account may be closed. */
const quietDays = 150;

/** Closes or freezes a few accounts of people who have not traded for months and carry no planted fact. */
export function closeAccounts(people: readonly Person[], plan: Plan, calendar: Calendar, seed: number): void {
	const random = new RandomStream(seed, 'closures');
	for (const person of people) {
		if (person.kind !== 'human' || person.role !== undefined) continue;
		const last = plan.sessionsOf(person).at(-1)?.day ?? calendar.dayOf(person.registeredAt);
		const draw = random.next();
		if (calendar.days - last <= quietDays || draw > 0.02) continue;
		person.status = draw < 0.005 ? 'frozen' : 'closed';
	}
}
