import { hourOfHumans } from './hours';
import { secondsPerDay, type Calendar } from './calendar';
import { CsvWriter } from './csv';
import type { Person } from './person';
import type { Plan } from './plan';
import { RandomStream } from './random';
import { ringOf } from './ring';
import type { Timeline } from './timeline';
import { launchSymbol, type MarketHistory } from './market';

/** Share of sessions kept: the log is a sample. */
const loginKept = 0.16;
const orderKept = 0.25;
const pairViewKept = 0.07;
/** Chance of confirming an order page, and of submitting what was confirmed. */
const confirmRate = 0.86;
const submitRate = 0.93;
/** Share of iOS users who cannot confirm between the faulty release and its repair. */
export const blockedShare = 0.15;

/** The iOS users hit by the faulty release: spread over all of them so that they make that share of trading days. */
export function usersHitByRelease(plan: Plan, timeline: Timeline): Set<Person> {
	const { firstDay, lastDay } = timeline.iosRelease;
	const counted = [...plan.ofPerson]
		.filter(([person]) => person.kind === 'human' && person.device === 'ios')
		.map(([person, sessions]) => ({
			person,
			days: sessions.filter((one) => one.day >= firstDay && one.day <= lastDay).length
		}))
		.sort((one, other) => other.days - one.days || one.person.index - other.person.index);
	const hit = new Set<Person>();
	let passed = 0;
	let taken = 0;
	for (const { person, days } of counted) {
		passed += days;
		if (taken + days > passed * blockedShare || (days === 0 && person.index % 7 !== 0)) continue;
		hit.add(person);
		taken += days;
	}
	return hit;
}

/** Says yes to a given share of its calls, evenly spread, so that small samples show the rate meant. */
class EvenShare {
	private readonly carried = new Map<string, number>();

	take(group: string, share: number): boolean {
		const sum = (this.carried.get(group) ?? 0.5) + share;
		this.carried.set(group, sum >= 1 ? sum - 1 : sum);
		return sum >= 1;
	}
}

type EventName = 'login' | 'pair_view' | 'order_page' | 'order_confirm' | 'order_submit';

interface EventRow {
	time: number;
	person: Person;
	name: EventName;
	symbol: string;
	device: string;
	deviceId: string;
}

/** Sessions and orders kept for each device and span, for the answer key. */
export type ConfirmCounts = Record<'before' | 'faulty' | 'repaired', { pages: number; confirms: number }>;

export class EventsTable {
	readonly iosConfirms: ConfirmCounts = {
		before: { pages: 0, confirms: 0 },
		faulty: { pages: 0, confirms: 0 },
		repaired: { pages: 0, confirms: 0 }
	};
	private readonly random: RandomStream;
	private readonly even = new EvenShare();
	private rows: EventRow[] = [];

	constructor(
		private readonly calendar: Calendar,
		private readonly timeline: Timeline,
		private readonly history: MarketHistory,
		private readonly isBlocked: (person: Person, day: number) => boolean,
		seed: number
	) {
		this.random = new RandomStream(seed, 'events');
	}

	write(path: string, people: readonly Person[], plan: Plan): number {
		const header = 'user_id,ts,event,symbol,device,device_id';
		const file = new CsvWriter(path, header.split(','));
		const visitors = people.filter((person) => person.kind === 'human' && person.kycPassedAt !== undefined);
		const ring = ringOf(people);
		for (let day = this.timeline.eventLogStart; day < this.calendar.days; day += 1) {
			this.rows = [];
			for (const { person } of plan.days[day] ?? [])
				if (person.kind === 'human') this.tradingDay(person, day);
			for (const person of ring) this.ringLogin(person, day);
			const browsing = Math.round(visitors.length * 0.0028 * (this.calendar.isWeekend(day) ? 0.8 : 1));
			for (let turn = 0; turn < browsing; turn += 1) {
				const person = this.random.pick(visitors);
				if (this.calendar.dayOf(person.kycPassedAt ?? this.calendar.end) < day) this.browsingDay(person, day);
			}
			this.rows.sort((one, other) => one.time - other.time);
			for (const row of this.rows) {
				const time = this.calendar.timeText(row.time);
				file.row([row.person.userId, time, row.name, row.symbol, row.device, row.deviceId]);
			}
		}
		file.close();
		return file.rows;
	}

	private moment(person: Person, day: number): number {
		const drawn =
			this.calendar.startOfDay(day) + hourOfHumans(this.random) * 3600 + this.random.integer(0, 3300);
		const earliest = (person.firstDepositAt ?? person.kycPassedAt ?? person.registeredAt) + 30;
		return Math.min(Math.max(drawn, earliest), this.calendar.startOfDay(day) + secondsPerDay - 600);
	}

	private add(person: Person, time: number, name: EventName, symbol: string, device: string): void {
		this.rows.push({ time, person, name, symbol, device, deviceId: person.deviceId });
	}

	private tradingDay(person: Person, day: number): void {
		const device = this.random.chance(0.9) ? person.device : 'web';
		const time = this.moment(person, day);
		if (this.random.chance(loginKept)) this.add(person, time, 'login', '', device);
		if (this.random.chance(pairViewKept)) this.add(person, time + 20, 'pair_view', person.favourite, device);
		const hit = device === 'ios' && this.isBlocked(person, day);
		if (this.even.take(`kept ${device} ${hit}`, orderKept)) this.orderSession(person, day, time + 60, device);
	}

	/** A look around without trading; some of them reach the order page and stop there. */
	private browsingDay(person: Person, day: number): void {
		const time = this.moment(person, day);
		this.add(person, time, 'login', '', person.device);
		const launched = day >= this.timeline.launchDay && this.random.chance(0.2);
		const symbol = launched ? launchSymbol : this.history.drawMarket(this.random, day, false).symbol;
		if (this.random.chance(0.3)) this.add(person, time + 25, 'pair_view', symbol, person.device);
		if (person.firstDepositAt !== undefined && person.firstDepositAt < time && this.random.chance(0.12)) {
			this.orderSession(person, day, time + 60, person.device);
		}
	}

	private orderSession(person: Person, day: number, time: number, device: string): void {
		const symbol = person.favourite;
		const ios = device === 'ios';
		const blocked = ios && this.isBlocked(person, day);
		const confirms = !blocked && this.even.take(`confirm ${device}`, confirmRate);
		const submits = confirms && this.even.take(`submit ${device}`, submitRate);
		this.add(person, time, 'order_page', symbol, device);
		if (confirms) this.add(person, time + this.random.integer(5, 60), 'order_confirm', symbol, device);
		if (submits) this.add(person, time + this.random.integer(62, 150), 'order_submit', symbol, device);
		if (!ios) return;
		const { firstDay, lastDay } = this.timeline.iosRelease;
		const span = day < firstDay ? 'before' : day <= lastDay ? 'faulty' : 'repaired';
		this.iosConfirms[span].pages += 1;
		if (confirms) this.iosConfirms[span].confirms += 1;
	}

	/** Every account of the ring logs in from one of its two devices, on its first day and a few more. */
	private ringLogin(person: Person, day: number): void {
		const first = this.calendar.dayOf(person.registeredAt);
		if (day !== first && !(day > first && day < first + 6 && this.random.chance(0.5))) return;
		const start =
			day === first
				? person.registeredAt + 90
				: this.calendar.startOfDay(day) + 40_000 + (person.index % 900);
		this.add(person, start, 'login', '', person.device);
	}
}
