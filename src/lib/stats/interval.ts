/** Intervals for proportions. z = 1.959964 gives 95 %. */
import { studentQuantile } from './student-t';

export interface Interval {
	low: number;
	high: number;
}

export const z95 = 1.959963984540054;

/** Below this denominator a rate is marked as too small to read much into. */
export const smallSample = 30;

/**
 * Wilson score interval of k successes in n trials, as shares from 0 to 1; null without trials.
 * Source: Wilson (1927), JASA 22.
 */
export function wilson(k: number, n: number, z = z95): Interval | null {
	if (!(n > 0)) return null;
	const p = k / n;
	const centre = p + (z * z) / (2 * n);
	const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
	const scale = 1 + (z * z) / n;
	return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

/** A count within a count as a share from 0 to 1; share and interval are null without a denominator. */
export interface Rate {
	k: number;
	n: number;
	share: number | null;
	/** Its 95 % Wilson interval; null too where k is no part of n, as in the ratio of two counts. */
	low: number | null;
	high: number | null;
}

export function rateOf(k: number, n: number): Rate {
	const interval = k <= n ? wilson(k, n) : null;
	return { k, n, share: n > 0 ? k / n : null, low: interval?.low ?? null, high: interval?.high ?? null };
}

/**
 * Difference of two proportions k1/n1 − k0/n0 with the interval of Newcombe's method 10.
 * Source: Newcombe (1998), Statistics in Medicine 17. Null without trials on either side.
 */
export function newcombe(
	k1: number,
	n1: number,
	k0: number,
	n0: number,
	z = z95
): (Interval & { difference: number }) | null {
	const first = wilson(k1, n1, z);
	const base = wilson(k0, n0, z);
	if (!first || !base) return null;
	const p1 = k1 / n1;
	const p0 = k0 / n0;
	const difference = p1 - p0;
	return {
		difference,
		low: difference - Math.hypot(p1 - first.low, base.high - p0),
		high: difference + Math.hypot(first.high - p1, p0 - base.low)
	};
}

/** z of a 95 % interval shared among so many tries (Bonferroni): of many the largest always stands out. */
export function zOfTries(tries: number): number {
	// Enough degrees of freedom to be the normal distribution.
	return studentQuantile(1 - 0.025 / tries, 1e7);
}
