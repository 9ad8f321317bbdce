import type { Campaign } from './campaign';
import type { Calendar } from './calendar';
import { at, sumOf } from './lists';
import type { Person } from './person';
import type { Plan, Session } from './plan';
import type { RandomStream } from './random';

/** Days of history that describe a trader before a campaign. */
export const historyDays = 56;
const strata = 20;
/** Spread of a steadied trader's level around its past. */
const levelNoise = 0.25;

/** A trader who could take part, with what the plan holds for it in USD, every effect still left out. */
export interface Candidate {
	person: Person;
	/** Over the 56 days that end before the announcement. */
	past: number;
	/** Over as many days as the campaign lasts, just before it starts. */
	before: number;
	during: number;
	/** Over as many days after its end. */
	after: number;
	/** 0 to 1, by `past`. */
	rank: number;
	stratum: number;
}

/** People without a planted role who traded in the 56 days before the announcement. */
export function candidatesFor(
	campaign: Campaign,
	people: readonly Person[],
	plan: Plan,
	calendar: Calendar
): Candidate[] {
	const length = campaign.lastDay - campaign.firstDay + 1;
	const candidates: Candidate[] = [];
	for (const person of people) {
		if (person.kind !== 'human' || person.role !== undefined) continue;
		const past = plan.volumeOf(person, campaign.announcedDay - historyDays, campaign.announcedDay - 1);
		if (past === 0) continue;
		candidates.push({
			person,
			past,
			before: plan.volumeOf(person, campaign.firstDay - length, campaign.firstDay - 1),
			during: plan.volumeOf(person, campaign.firstDay, campaign.lastDay),
			after: plan.volumeOf(
				person,
				campaign.lastDay + 1,
				Math.min(calendar.days - 1, campaign.lastDay + length)
			),
			rank: 0,
			stratum: 0
		});
	}
	candidates.sort((one, other) => one.past - other.past || one.person.index - other.person.index);
	candidates.forEach((candidate, place) => {
		candidate.rank = (place + 0.5) / candidates.length;
		candidate.stratum = Math.min(strata - 1, Math.floor(candidate.rank * strata));
	});
	return candidates;
}

/**
 * Brings what each candidate will trade in a span close to its past level, the candidates' total unchanged, so
 * that an effect of the planted size can be told from the noise of a few hundred traders.
 */
export function steadySpan(
	candidates: readonly Candidate[],
	plan: Plan,
	firstDay: number,
	lastDay: number,
	random: RandomStream
): void {
	const active = candidates
		.map(({ person, past }) => ({
			sessions: plan.sessionsOf(person).filter((one) => one.day >= firstDay && one.day <= lastDay),
			level: past * random.noise(levelNoise)
		}))
		.filter(({ sessions }) => sessions.length > 0);
	const volumeOf = (sessions: readonly Session[]): number => sumOf(sessions, (session) => session.volume);
	const total = sumOf(active, ({ sessions }) => volumeOf(sessions));
	const scale = total / sumOf(active, ({ level }) => level);
	for (const { sessions, level } of active) {
		const factor = (level * scale) / volumeOf(sessions);
		for (const session of sessions) session.volume *= factor;
	}
}

/** The 99th percentile of the values, at which they are cut so that one whale does not decide a comparison. */
export function capOf(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 0;
}

/**
 * How far apart the chosen and the others are before any effect, relative to the chosen: the mean difference of
 * a winsorised measure, within strata of past volume, weighted by the chosen.
 */
export function imbalance(
	candidates: readonly Candidate[],
	chosen: ReadonlySet<Candidate>,
	measure: (candidate: Candidate) => number,
	cap: number
): number {
	const cells = Array.from({ length: strata }, () => ({
		inside: 0,
		insideSum: 0,
		outside: 0,
		outsideSum: 0
	}));
	for (const candidate of candidates) {
		const cell = at(cells, candidate.stratum);
		const value = Math.max(-cap, Math.min(cap, measure(candidate)));
		if (chosen.has(candidate)) {
			cell.inside += 1;
			cell.insideSum += value;
		} else {
			cell.outside += 1;
			cell.outsideSum += value;
		}
	}
	const used = cells.filter((cell) => cell.inside > 0 && cell.outside > 0);
	const gap = sumOf(used, (cell) => cell.insideSum - (cell.inside * cell.outsideSum) / cell.outside);
	const scale = sumOf(chosen, (candidate) => Math.min(cap, candidate.during));
	return scale > 0 ? gap / scale : 0;
}
