/** The segments of the breakdown at one age, and which of them clearly differ from the rest. */
import { newcombe, rateOf, type Interval, type Rate } from '$lib/stats/interval';
import type { Segment } from './queries';
import { isSmall } from './rates';

export interface SegmentRate extends Rate {
	segment: string;
}

/** A segment against everyone else. */
export interface Contrast {
	segment: SegmentRate;
	rest: Rate;
	/** segment − rest, as shares, with its 99.7 % interval. */
	difference: Interval & { difference: number };
}

export interface Contrasts {
	/** The highest share of the segments clearly above the rest. */
	best: Contrast | null;
	/** The lowest share of the segments clearly below the rest. */
	worst: Contrast | null;
	/** The contrast furthest from zero, clear or not. */
	widest: Contrast;
	/** How many segments were tried. */
	of: number;
}

/** Bars shown, and segments tried: at 99.7 % each, up to 18 keep the chance of one false alarm below 5 %. */
const mostSegments = 12;
const z997 = 3;

/** The chosen age, or the latest complete one before it when the cohorts are too young; null when there is none. */
export function segmentAge(segments: readonly Segment[], wanted: number): number | null {
	const ages = segments
		.filter((row) => row.users > 0 && row.age >= 1 && row.age <= wanted)
		.map((row) => row.age);
	return ages.length > 0 ? Math.max(...ages) : null;
}

/** Largest share first; segments below the smallest sensible size come last. */
export function segmentsAt(segments: readonly Segment[], age: number): SegmentRate[] {
	return segments
		.filter((row) => row.age === age)
		.map((row) => ({ segment: row.segment, ...rateOf(row.retained, row.users) }))
		.sort(
			(a, b) =>
				Number(isSmall(a)) - Number(isSmall(b)) ||
				(b.share ?? 0) - (a.share ?? 0) ||
				b.n - a.n ||
				a.segment.localeCompare(b.segment)
		);
}

/** The segments with the most users, in the order given. */
export function largest(rates: readonly SegmentRate[]): SegmentRate[] {
	const kept = new Set([...rates].sort((a, b) => b.n - a.n).slice(0, mostSegments));
	return rates.filter((rate) => kept.has(rate));
}

/** Tries each large enough segment against all others; users of unknown attribute count among the rest only. */
export function contrastsOf(rates: readonly SegmentRate[]): Contrasts | null {
	const all = { k: sum(rates, (rate) => rate.k), n: sum(rates, (rate) => rate.n) };
	const contrasts = largest(rates).flatMap((segment): Contrast[] => {
		const rest = rateOf(all.k - segment.k, all.n - segment.n);
		const difference = newcombe(segment.k, segment.n, rest.k, rest.n, z997);
		const isTried = segment.segment !== 'unknown' && !isSmall(segment) && !isSmall(rest);
		return isTried && difference ? [{ segment, rest, difference }] : [];
	});
	const distance = ({ difference }: Contrast) => Math.abs(difference.difference);
	const widest = [...contrasts].sort((a, b) => distance(b) - distance(a))[0];
	// Segments are in order of their share.
	return widest
		? {
				best: contrasts.find(({ difference }) => difference.low > 0) ?? null,
				worst: contrasts.findLast(({ difference }) => difference.high < 0) ?? null,
				widest,
				of: contrasts.length
			}
		: null;
}

function sum(rates: readonly SegmentRate[], of: (rate: SegmentRate) => number): number {
	return rates.reduce((total, rate) => total + of(rate), 0);
}
