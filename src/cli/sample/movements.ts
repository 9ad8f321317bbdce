import { secondsPerDay, type Calendar } from './calendar';
import { at } from './lists';
import type { Person } from './person';
import type { Plan } from './plan';
import type { RandomStream } from './random';

/** Money into or out of an account. */
export interface Movement {
	/** Seconds since the epoch: when the first deposit is credited, when any other is ordered. */
	time: number;
	direction: 'deposit' | 'withdrawal';
	usd: number;
}

/** USD a traded USD per month needs on the account, by how it trades. */
const turnoverPerEquity = 90;
const programTurnoverPerEquity = 180;

/** Invitation bonus that the ring's accounts carry off, USD. */
export const inviteBonusUsd = 25;

/** First deposit, later ones while the person trades, and withdrawals, most of all when it stops. */
export function planMovements(
	person: Person,
	plan: Plan,
	calendar: Calendar,
	random: RandomStream
): Movement[] {
	const first = person.firstDepositAt;
	if (first === undefined) return [];
	if (person.role === 'ring') return ringMovements(first, random);
	const sessions = plan.sessionsOf(person);
	const ratio = person.kind === 'human' ? turnoverPerEquity : programTurnoverPerEquity;
	const wealth = person.monthlyVolume > 0 ? person.monthlyVolume / ratio : 160 * random.noise(1.2);
	const size = Math.max(15, wealth * random.noise(0.5));
	const movements: Movement[] = [{ time: first, direction: 'deposit', usd: size }];
	let inside = size;
	const moment = (day: number): number => calendar.startOfDay(day) + random.integer(6 * 3600, 23 * 3600);
	const steps = Math.min(12, random.poisson(Math.min(8, sessions.length * 0.06)));
	const days = Array.from({ length: steps }, () => at(sessions, random.integer(0, sessions.length - 1)).day);
	days.sort((one, other) => one - other);
	for (const day of days) {
		const time = moment(day);
		const previous = movements[movements.length - 1]?.time ?? first;
		if (time < previous + 3600) continue;
		if (random.chance(0.68)) {
			const usd = Math.max(10, size * random.noise(0.7) * 0.7);
			movements.push({ time, direction: 'deposit', usd });
			inside += usd;
		} else if (inside > 40) {
			const usd = inside * random.between(0.15, 0.5);
			movements.push({ time, direction: 'withdrawal', usd });
			inside -= usd;
		}
	}
	const lastDay = sessions[sessions.length - 1]?.day ?? calendar.dayOf(first);
	const leaving = moment(lastDay) + random.integer(1, 18) * secondsPerDay;
	const quiet = calendar.days - lastDay > 25;
	const latest = movements[movements.length - 1]?.time ?? first;
	if (
		quiet &&
		inside > 25 &&
		random.chance(0.66) &&
		leaving > latest + 3600 &&
		leaving < calendar.end - secondsPerDay
	) {
		movements.push({ time: leaving, direction: 'withdrawal', usd: inside * random.between(0.7, 0.99) });
	}
	return movements;
}

/** In for the bonus and out again within three days of it. */
function ringMovements(first: number, random: RandomStream): Movement[] {
	const usd = random.between(118, 126);
	const out = first + 2 * secondsPerDay + random.integer(20, 40) * 3600;
	return [
		{ time: first, direction: 'deposit', usd },
		{ time: out, direction: 'withdrawal', usd: (usd + inviteBonusUsd) * random.between(0.86, 0.95) }
	];
}
