import type { Calendar } from './calendar';
import { CsvWriter } from './csv';
import { at } from './lists';
import type { Person } from './person';
import { RandomStream } from './random';

/** Share of a referred user's fees paid to the one who invited. */
export const commissionRate = 0.2;

/** Finds an inviter for everyone who came by referral: traders, a few of whom invite many. */
export function linkReferrals(people: readonly Person[], seed: number): void {
	const random = new RandomStream(seed, 'referrals');
	const inviters: Person[] = [];
	const tickets: Person[] = [];
	for (const person of people) {
		if (person.channel === 'referral' && person.role !== 'ring') {
			if (tickets.length === 0) {
				person.channel = 'organic';
				person.subChannel = 'direct';
			} else {
				const known = random.chance(0.35);
				const referrer = known ? random.pick(inviters) : random.pick(tickets);
				person.referrer = referrer;
				tickets.push(referrer);
			}
		}
		const trades = person.firstTradeAt !== undefined && person.kind === 'human' && person.role === undefined;
		if (trades) {
			inviters.push(person);
			if (random.chance(0.3)) tickets.push(person);
		}
	}
}

function inviteCode(person: Person): string {
	return `TD${person.index.toString(36).toUpperCase().padStart(4, '0')}`;
}

export function writeReferrals(path: string, people: readonly Person[], calendar: Calendar): number {
	const header = 'referrer_id,referee_id,bound_at,code,tier_depth,commission_rate';
	const file = new CsvWriter(path, header.split(','));
	for (const person of people) {
		if (!person.referrer) continue;
		file.row([
			person.referrer.userId,
			person.userId,
			calendar.timeText(person.registeredAt),
			inviteCode(person.referrer),
			1,
			commissionRate
		]);
	}
	file.close();
	return file.rows;
}

/** Everyone a person invited, by inviter. */
export function invitedBy(people: readonly Person[]): Map<Person, Person[]> {
	const invited = new Map<Person, Person[]>();
	for (const person of people) {
		if (!person.referrer) continue;
		const list = invited.get(person.referrer);
		if (list) list.push(person);
		else invited.set(person.referrer, [person]);
	}
	return new Map([...invited].sort(([one], [other]) => at([one.index - other.index], 0)));
}
