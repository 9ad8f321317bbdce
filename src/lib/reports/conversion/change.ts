/** Which two periods to compare, and what moved between them. */
import { smallSample } from '$lib/stats/interval';
import { addDays, daysBetween } from '../period';
import type { View } from './view';
import { decompose, pValue, type Counts, type Decomposition, type RateEffect } from './decompose';
import type { DailyRow, ReleaseRow } from './queries';

const dimensions = ['device', 'country', 'channel', 'product', 'symbol'] as const;
export type Facet = (typeof dimensions)[number];

/** Days, both ends included. */
interface Span {
	from: string;
	to: string;
}

export interface Change {
	before: Span;
	after: Span;
	/** How the two periods were found. */
	by: 'halves' | 'day' | 'release' | 'break';
	/** The release's name. */
	release?: string;
	dimension: Facet;
	/** Every dimension looked along. */
	tried: Facet[];
	parts: Decomposition;
	/** The rate effect that stands out most, when any does. */
	main: RateEffect | null;
	/** The clearest of all that were looked at, along whichever dimension: by itself, and how many there were. */
	clearest: { effect: RateEffect; p: number; tests: number } | null;
}

interface Candidate extends Pick<Change, 'before' | 'after' | 'by' | 'release'> {
	/** The only segments that can have been touched; nothing for all. */
	device?: string;
}

/** Shortest stretch a break is looked for in, in days. */
const shortest = 7;

/** The days of entry whose windows have all elapsed: the only ones that are compared. */
export function maturePeriod({ scope, windowHours }: View): Span {
	const last = addDays(scope.asOf, -Math.ceil(windowHours / 24));
	return { from: scope.from, to: scope.to < last ? scope.to : last };
}

/**
 * The change to tell; null when the period holds no two comparable stretches, or when different users enter early and late
 * and nobody asked for a comparison.
 */
export function findChange(
	daily: readonly DailyRow[],
	releases: readonly ReleaseRow[],
	/** How many steps there are up to the one the headline counts. */
	steps: number,
	view: View
): Change | null {
	const { params, isSelfSelected } = view;
	const whole = maturePeriod(view);
	const length = daysBetween(whole.from, whole.to) + 1;
	if (length < 2) return null;
	const facets = dimensions.filter((one) =>
		daily.some(({ dimension, member }) => dimension === one && member !== 'unknown')
	);
	const series = new Series(daily, steps);
	if (params.compare === 'day' && params.changed_on > whole.from && params.changed_on <= whole.to) {
		const until = params.changed_until >= params.changed_on ? params.changed_until : whole.to;
		return told(
			{
				before: { from: whole.from, to: addDays(params.changed_on, -1) },
				after: { from: params.changed_on, to: until < whole.to ? until : whole.to },
				by: 'day'
			},
			facets,
			series
		);
	}
	if (params.compare === 'auto') {
		if (isSelfSelected) return null;
		const found = clearest(ofReleases(releases, whole), series) ?? clearest(ofBreaks(whole), series);
		if (found) return told(found, found.device === undefined ? facets : ['device'], series);
	}
	const half = Math.floor(length / 2);
	return told(
		{
			before: { from: addDays(whole.to, 1 - 2 * half), to: addDays(whole.to, -half) },
			after: { from: addDays(whole.to, 1 - half), to: whole.to },
			by: 'halves'
		},
		facets,
		series
	);
}

/** Each release against the time before it, up to the next one of that device. */
function ofReleases(releases: readonly ReleaseRow[], whole: Span): Candidate[] {
	return releases
		.filter(({ released_on: day }) => day > whole.from && day <= whole.to)
		.map(({ released_on: day, name, device }) => {
			const near = releases.filter((other) => other.device === device);
			const previous = near.findLast((other) => other.released_on < day)?.released_on;
			const next = near.find((other) => other.released_on > day)?.released_on;
			return {
				before: { from: previous ?? whole.from, to: addDays(day, -1) },
				after: { from: day, to: next && next <= whole.to ? addDays(next, -1) : whole.to },
				by: 'release',
				release: name,
				...(device ? { device } : {})
			};
		});
}

/** Each day from which, or stretch of weeks in which, something may have been different from before. */
function ofBreaks(whole: Span): Candidate[] {
	const length = daysBetween(whole.from, whole.to) + 1;
	const candidates: Candidate[] = [];
	for (let start = shortest; start + shortest <= length; start += 1) {
		const before = { from: whole.from, to: addDays(whole.from, start - 1) };
		const stretch = (days: number) =>
			candidates.push({
				before,
				after: { from: addDays(whole.from, start), to: addDays(whole.from, start + days - 1) },
				by: 'break'
			});
		for (let days = shortest; start + days < length; days += shortest) stretch(days);
		stretch(length - start);
	}
	return candidates;
}

/** The candidate whose devices' steps moved most clearly, falls before rises; none when chance explains them. */
function clearest(candidates: readonly Candidate[], series: Series): Candidate | null {
	const tests: { candidate: Candidate; p: number; isFall: boolean }[] = [];
	for (const candidate of candidates) {
		const before = series.tally('device', candidate.before);
		for (const [device, counts] of series.tally('device', candidate.after)) {
			if (candidate.device !== undefined && device !== candidate.device) continue;
			const earlier = before.get(device) ?? [];
			for (let step = 1; step < counts.length; step += 1) {
				const from = { k: earlier[step] ?? 0, n: earlier[step - 1] ?? 0 };
				const to = { k: counts[step] ?? 0, n: counts[step - 1] ?? 0 };
				if (from.n < smallSample || to.n < smallSample) continue;
				const isFall = to.k / to.n < from.k / from.n;
				tests.push({ candidate, p: pValue({ before: from, after: to }), isFall });
			}
		}
	}
	const clear = tests.filter(({ p }) => p * tests.length < 0.05).sort((a, b) => a.p - b.p);
	return (clear.find(({ isFall }) => isFall) ?? clear[0])?.candidate ?? null;
}

/** The candidate decomposed along the dimension in which one segment stands out most, of all that were tried. */
function told(candidate: Candidate, facets: readonly Facet[], series: Series): Change | null {
	const tried = facets.flatMap((dimension) => {
		const parts = decompose(
			series.tally(dimension, candidate.before),
			series.tally(dimension, candidate.after)
		);
		if (!parts) return [];
		const judged = parts.rates
			.filter(({ isSmall }) => !isSmall)
			.map((effect) => ({ effect, p: pValue(effect) }))
			.sort((a, b) => a.p - b.p);
		return [{ dimension, parts, judged, p: judged[0]?.p ?? 1 }];
	});
	const tests = tried.reduce((sum, { judged }) => sum + judged.length, 0);
	const [best] = tried.toSorted((a, b) => a.p - b.p);
	if (!best) return null;
	const { dimension, parts, judged, p } = best;
	return {
		...candidate,
		dimension,
		tried: tried.map((one) => one.dimension),
		parts,
		main: judged[0] && p * tests < 0.05 ? judged[0].effect : null,
		clearest: judged[0] ? { effect: judged[0].effect, p, tests } : null
	};
}

function countsOf(row: DailyRow): number[] {
	return [row.reached_1, row.reached_2, row.reached_3, row.reached_4, row.reached_5, row.reached_6];
}

/** Running sums over days, by dimension and segment: a stretch of days is a difference of two of them. */
class Series {
	readonly #first: string;
	readonly #length: number;
	readonly #sums = new Map<string, Map<string, number[][]>>();

	constructor(daily: readonly DailyRow[], steps: number) {
		const days = daily.map((row) => row.entered_on).sort();
		this.#first = days[0] ?? '';
		this.#length = days.length > 0 ? this.#placeOf(days.at(-1) ?? '') + 1 : 0;
		for (const row of daily) {
			const members = this.#sums.get(row.dimension) ?? new Map<string, number[][]>();
			this.#sums.set(row.dimension, members);
			const sums =
				members.get(row.member) ??
				Array.from({ length: steps }, () => new Array<number>(this.#length + 1).fill(0));
			members.set(row.member, sums);
			const next = this.#placeOf(row.entered_on) + 1;
			countsOf(row)
				.slice(0, steps)
				.forEach((count, step) => {
					const sum = sums[step];
					if (sum) sum[next] = (sum[next] ?? 0) + count;
				});
		}
		for (const members of this.#sums.values())
			for (const sums of members.values())
				for (const sum of sums)
					for (let day = 1; day <= this.#length; day += 1) sum[day] = (sum[day] ?? 0) + (sum[day - 1] ?? 0);
	}

	/** Segments with anybody in those days. */
	tally(dimension: string, { from, to }: Span): Map<string, Counts> {
		const within = (place: number) => Math.min(Math.max(place, 0), this.#length);
		const start = within(this.#placeOf(from));
		const end = within(this.#placeOf(to) + 1);
		const found = new Map<string, Counts>();
		for (const [member, sums] of this.#sums.get(dimension) ?? []) {
			const counts = sums.map((sum) => (sum[end] ?? 0) - (sum[start] ?? 0));
			if (end > start && (counts[0] ?? 0) > 0) found.set(member, counts);
		}
		return found;
	}

	#placeOf(day: string): number {
		return daysBetween(this.#first, day);
	}
}
