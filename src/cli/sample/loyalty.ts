import { secondsPerDay, type Calendar } from './calendar';
import type { MarketHistory } from './market';
import type { Person } from './person';
import type { Plan } from './plan';
import type { RandomStream } from './random';

/**
 * Days from the first trade to the last of a lifetime: alive at n days with probability (1 + n/scale)^-tail,
 * fitted together with the habit below to return rates of 30 % after a day, 20 % after a week, 12 % after 30 days
 * and 38, 22 and 15 % in months 1, 3 and 6.
 */
const lifetimeScale = 7;
const lifetimeTail = 0.61;
/** How often a living trader trades: a beta-distributed share of days. */
const habitA = 0.9;
const habitB = 1.8;
/** Chance per day that someone who left comes back for a short while. */
const resurrection = 0.0006;
const comebackDays = 12;

function lifetime(random: RandomStream): number {
	return lifetimeScale * (Math.pow(1 - random.next(), -1 / lifetimeTail) - 1);
}

/** Adds every day on which a person trades, from the first trade until the person or the data ends. */
export function planHuman(
	person: Person,
	calendar: Calendar,
	history: MarketHistory,
	plan: Plan,
	random: RandomStream
): void {
	if (person.firstTradeAt === undefined) return;
	const firstDay = calendar.dayOf(person.firstTradeAt);
	const habit = random.beta(habitA, habitB);
	let aliveUntil = lifetime(random);
	const size = person.monthlyVolume / 8;
	for (let age = 0; firstDay + age < calendar.days; age += 1) {
		const day = firstDay + age;
		if (age > aliveUntil && random.chance(resurrection)) aliveUntil = age + comebackDays * random.next() * 2;
		const market = history.index[day] ?? 1;
		const appetite = habit * Math.pow(market, 0.3) * 1.03;
		if (age === 0 || (age <= aliveUntil && random.chance(appetite))) {
			const volume = Math.max(6, size * Math.pow(market, 0.7) * random.noise(0.7));
			plan.add(person, day, volume, Math.pow(volume, 0.25) * random.noise(0.6));
		}
	}
}

/** Adds the days of a program, a market maker or an internal account, which keep trading for months. */
export function planProgram(
	person: Person,
	calendar: Calendar,
	history: MarketHistory,
	plan: Plan,
	random: RandomStream
): void {
	if (person.firstTradeAt === undefined) return;
	const first = calendar.dayOf(person.firstTradeAt);
	const leaves = person.kind === 'api' && random.chance(0.18);
	const last = leaves ? first + random.integer(60, 300) : calendar.days - 1;
	const presence = { human: 1, api: 0.88, maker: 1, internal: 0.12 }[person.kind];
	for (let day = first; day <= Math.min(last, calendar.days - 1); day += 1) {
		if (day > first && !random.chance(presence)) continue;
		const market = history.index[day] ?? 1;
		const volume = (person.monthlyVolume / 30) * market * random.noise(person.kind === 'api' ? 0.4 : 0.15);
		plan.add(person, day, volume, Math.sqrt(market) * random.noise(0.3));
	}
}

/** Seconds of the first day that lie before the first trade. */
export function firstSecondOf(person: Person, calendar: Calendar, day: number): number {
	const first = person.firstTradeAt;
	if (first === undefined || calendar.dayOf(first) !== day) return 0;
	return (first - calendar.start) % secondsPerDay;
}
