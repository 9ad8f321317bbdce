import type { Person } from './person';
import type { RandomStream } from './random';

/** Chances of each step for a channel of quality 1. */
const submitRate = 0.67;
const passRate = 0.83;
const depositRate = 0.44;
const tradeRate = 0.86;

/** A chance moved by a factor on its odds, which keeps it between 0 and 1. */
function withQuality(chance: number, quality: number): number {
	const odds = (chance / (1 - chance)) * quality;
	return odds / (1 + odds);
}

/**
 * Takes one account through identity check, first deposit and first trade. A step that would fall after the
 * end of the data has not happened yet, so late registrations are honestly still open.
 */
export function passFunnel(person: Person, quality: number, end: number, random: RandomStream): void {
	const sure = person.kind !== 'human' || person.role !== undefined;
	const step = (chance: number): boolean => random.chance(withQuality(chance, quality)) || sure;
	const after = (from: number, medianHours: number, sigma: number): number | undefined => {
		const pace = sure ? 0.3 : 1;
		const time = from + 45 + Math.floor(random.lognormal(medianHours * 3600 * pace, sigma));
		return time < end ? time : undefined;
	};
	if (!step(submitRate)) return;
	const submitted = after(person.registeredAt, 2.2, 1.7);
	if (submitted === undefined) return;
	person.kycSubmittedAt = submitted;
	person.kycLevel = 1;
	if (!step(passRate)) return;
	const passed = after(submitted, 1.8, 1.1);
	if (passed === undefined) return;
	person.kycPassedAt = passed;
	person.kycLevel = sure || random.chance(0.12) ? 3 : 2;
	if (!step(depositRate)) return;
	const deposited = after(passed, 9, 1.8);
	if (deposited === undefined) return;
	person.firstDepositAt = deposited;
	if (!step(tradeRate)) return;
	person.firstTradeAt = after(deposited, 2.5, 1.6);
}
