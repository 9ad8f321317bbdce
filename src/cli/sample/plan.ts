import type { Calendar } from './calendar';
import { at, sumOf } from './lists';
import type { Person } from './person';

/** One account trading on one day, before its fills are drawn. */
export interface Session {
	person: Person;
	day: number;
	/** USD the account means to trade that day, campaign effects included. */
	volume: number;
	/** Leaning towards more fills, any scale. */
	weight: number;
	fills: number;
}

/** Who trades on which day and how much: the skeleton of trades.csv, small enough to keep in memory. */
export class Plan {
	readonly days: Session[][];
	readonly ofPerson = new Map<Person, Session[]>();

	constructor(calendar: Calendar) {
		this.days = Array.from({ length: calendar.days }, () => []);
	}

	/** Adds a day of trading; a day that is already there grows instead. */
	add(person: Person, day: number, volume: number, weight: number): void {
		let sessions = this.ofPerson.get(person);
		if (!sessions) this.ofPerson.set(person, (sessions = []));
		const known = sessions.findLast((session) => session.day === day);
		if (known) {
			known.volume += volume;
			return;
		}
		const session = { person, day, volume, weight, fills: 1 };
		sessions.push(session);
		at(this.days, day).push(session);
	}

	remove(unwanted: (session: Session) => boolean): void {
		this.days.forEach((sessions, day) => {
			this.days[day] = sessions.filter((session) => !unwanted(session));
		});
		for (const [person, sessions] of this.ofPerson) {
			this.ofPerson.set(
				person,
				sessions.filter((session) => !unwanted(session))
			);
		}
	}

	sessionsOf(person: Person): Session[] {
		return this.ofPerson.get(person) ?? [];
	}

	/** USD an account means to trade from one day to another, both included. */
	volumeOf(person: Person, firstDay: number, lastDay: number): number {
		let total = 0;
		for (const session of this.sessionsOf(person)) {
			if (session.day >= firstDay && session.day <= lastDay) total += session.volume;
		}
		return total;
	}

	*all(): Generator<Session> {
		for (const sessions of this.days) yield* sessions;
	}

	get size(): number {
		return sumOf(this.days, (sessions) => sessions.length);
	}
}
