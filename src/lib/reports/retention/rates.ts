/** From cells to rates: cohorts, the pooled mean over complete cells, and the newer against the older half. */
import { newcombe, rateOf, smallSample, type Rate } from '$lib/stats/interval';
import type { Cell } from './queries';

export interface Cohort {
	/** First day of the bucket in which its users started; of an hour `YYYY-MM-DD HH:00`. */
	startedOn: string;
	/** The bucket of the start is not over: users still join. */
	isRunning: boolean;
	users: number;
	/** Users who may have started before the history begins. */
	unproven: number;
	/** Those of them, and of unknown registration, who started soon after it began. */
	unsettled: number;
	/** By age. */
	cells: ReadonlyMap<number, Cell>;
}

export function isSmall(rate: { n: number }): boolean {
	return rate.n < smallSample;
}

/** Cohorts in order of their start, without the empty ones before the first user. */
export function cohortsOf(cells: readonly Cell[], isHourly = false): Cohort[] {
	const byStart = new Map<string, Cell[]>();
	for (const cell of cells) {
		const hour = isHourly ? ` ${String(cell.cohort_hour).padStart(2, '0')}:00` : '';
		const start = `${cell.cohort_on}${hour}`;
		const own = byStart.get(start);
		if (own) own.push(cell);
		else byStart.set(start, [cell]);
	}
	const cohorts = [...byStart].map(([startedOn, own]) => ({
		startedOn,
		isRunning: own[0]?.is_running ?? false,
		users: own[0]?.users ?? 0,
		unproven: own[0]?.unproven_users ?? 0,
		unsettled: own[0]?.unsettled_users ?? 0,
		cells: new Map(own.map((cell) => [cell.age, cell]))
	}));
	const first = cohorts.findIndex((cohort) => cohort.users > 0);
	return first < 0 ? [] : cohorts.slice(first);
}

/** Cohorts with users whose cell at this age is in the given state. */
export function reaching(cohorts: readonly Cohort[], age: number, state = 'complete'): Cohort[] {
	return cohorts.filter((cohort) => cohort.users > 0 && cohort.cells.get(age)?.state === state);
}

/** Σ returned ÷ Σ eligible over the cells of this age in the given state: no cohort weighs more than its users. */
export function pooled(cohorts: readonly Cohort[], age: number, state = 'complete'): Rate {
	const eligible = reaching(cohorts, age, state);
	const sum = (of: (cohort: Cohort) => number) => eligible.reduce((total, cohort) => total + of(cohort), 0);
	return rateOf(
		sum((cohort) => cohort.cells.get(age)?.retained ?? 0),
		sum((cohort) => cohort.users)
	);
}

/**
 * The mean of complete cells: pooled; weighted as Mixpanel documents it, Σ returned × users ÷ Σ users²; or the plain mean
 * of the rates. Only the pooled one is a share of users and carries an interval.
 */
export function meanAt(
	cohorts: readonly Cohort[],
	age: number,
	mean: 'pooled' | 'weighted' | 'simple' | 'none',
	state = 'complete'
): Rate {
	const whole = pooled(cohorts, age, state);
	if (mean === 'pooled' || mean === 'none' || whole.n === 0) return whole;
	const eligible = reaching(cohorts, age, state);
	const weights = eligible.map(({ users }) => (mean === 'weighted' ? users * users : 1));
	const shares = eligible.map(({ users, cells }) => (cells.get(age)?.retained ?? 0) / users);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const share = shares.reduce((sum, one, index) => sum + one * (weights[index] ?? 0), 0) / total;
	return { ...whole, share, low: null, high: null };
}

/**
 * Returned at this age ÷ returned at the one before, over the cohorts given, as PostHog prints it: a ratio without an
 * interval, above 1 where more users skipped that one.
 */
export function ofPrevious(cohorts: readonly Cohort[], age: number): Rate {
	const sum = (at: number) =>
		cohorts.reduce((total, cohort) => total + (cohort.cells.get(at)?.retained ?? 0), 0);
	return { ...rateOf(sum(age), sum(age - 1)), low: null, high: null };
}

/** The last age whose complete cells hold enough users, else the last with any; 0 without a complete cell. */
export function latestAgeOf(cohorts: readonly Cohort[]): number {
	const reached = [...new Set(cohorts.flatMap((cohort) => [...cohort.cells.keys()]))]
		.map((age) => ({ age, n: pooled(cohorts, age).n }))
		.filter(({ n }) => n > 0);
	const large = reached.filter((rate) => !isSmall(rate));
	return Math.max(0, ...(large.length > 0 ? large : reached).map(({ age }) => age));
}

/** Of users who started soon after the history began and may have started before it. */
const unsettledLimit = 0.1;

/** So many of its users may have started before the history that the cohort is not compared with others. */
const isUnsettled = (cohort: Cohort) => cohort.unsettled > unsettledLimit * cohort.users;

/**
 * Complete cohorts that can be ranked: large enough, and not of the beginning of the history. None where they are not most
 * of the complete ones, of which they would tell little.
 */
export function compared(cohorts: readonly Cohort[], age: number): Cohort[] {
	const complete = reaching(cohorts, age);
	const ranked = complete.filter((cohort) => !isSmall({ n: cohort.users }) && !isUnsettled(cohort));
	return 2 * ranked.length > complete.length ? ranked : [];
}

export interface Halves {
	older: Rate;
	newer: Rate;
	/** Start of the first cohort of the newer half. */
	since: string;
	/** newer − older, as shares, with the 95 % interval of Newcombe. */
	difference: number;
	low: number;
	high: number;
	/** The interval leaves out zero and both halves have enough users. */
	isClear: boolean;
	/** Cohorts not compared because too many of their users may have started before the history. */
	leftOut: number;
	olderCohorts: Cohort[];
	newerCohorts: Cohort[];
}

/** The older against the newer half of the cohorts complete at this age; of an odd number the older half has one more. */
export function halvesAt(cohorts: readonly Cohort[], age: number): Halves | null {
	const complete = reaching(cohorts, age);
	const settled = complete.filter((cohort) => !isUnsettled(cohort));
	const middle = Math.ceil(settled.length / 2);
	const [olderCohorts, newerCohorts] = [settled.slice(0, middle), settled.slice(middle)];
	const since = newerCohorts[0]?.startedOn;
	const [older, newer] = [pooled(olderCohorts, age), pooled(newerCohorts, age)];
	const compare = newcombe(newer.k, newer.n, older.k, older.n);
	if (since === undefined || !compare) return null;
	const isClear = (compare.low > 0 || compare.high < 0) && !isSmall(older) && !isSmall(newer);
	return {
		...compare,
		older,
		newer,
		since,
		isClear,
		leftOut: complete.length - settled.length,
		olderCohorts,
		newerCohorts
	};
}
