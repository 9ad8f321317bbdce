/** Difference and ratio of two means with unequal variances. 95 % intervals. */
import type { Interval } from './interval';
import { studentCdf, studentQuantile } from './student-t';

/** One side of a comparison: how many, their mean and the variance with divisor n − 1. */
export interface Sample {
	n: number;
	mean: number;
	variance: number;
}

export interface Welch extends Interval {
	/** First mean less second. */
	difference: number;
	/** Standard error of the difference. */
	error: number;
	t: number;
	/** Degrees of freedom after Satterthwaite. */
	df: number;
	/** Two-sided. */
	p: number;
}

/**
 * First mean less second, in their unit. Null with fewer than two on a side or no spread on either side.
 * Source: Welch (1947), Biometrika 34.
 */
export function welch(first: Sample, second: Sample): Welch | null {
	if (first.n < 2 || second.n < 2) return null;
	const a = first.variance / first.n;
	const b = second.variance / second.n;
	if (!(a + b > 0)) return null;
	const error = Math.sqrt(a + b);
	const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
	const difference = first.mean - second.mean;
	const t = difference / error;
	const reach = criticalT(df) * error;
	return { difference, error, t, df, p: twoSided(t, df), low: difference - reach, high: difference + reach };
}

/**
 * First mean over second, less one: 0.25 is a quarter more. The interval is Fieller's with Welch's degrees of freedom,
 * so it holds 0 exactly when the interval of the difference does. Null where the second mean is not above zero or is
 * itself not distinguishable from zero: the interval has then no end.
 * Source: Fieller (1954), Journal of the Royal Statistical Society B 16.
 */
export function relativeLift(first: Sample, second: Sample): (Interval & { lift: number }) | null {
	const test = welch(first, second);
	if (!test || !(second.mean > 0)) return null;
	const square = criticalT(test.df) ** 2;
	const a = second.mean ** 2 - (square * second.variance) / second.n;
	const b = first.mean * second.mean;
	const c = first.mean ** 2 - (square * first.variance) / first.n;
	const root = b ** 2 - a * c;
	if (!(a > 0) || root < 0) return null;
	return {
		lift: first.mean / second.mean - 1,
		low: (b - Math.sqrt(root)) / a - 1,
		high: (b + Math.sqrt(root)) / a - 1
	};
}

function criticalT(df: number): number {
	return studentQuantile(0.975, df);
}

function twoSided(t: number, df: number): number {
	return 2 * studentCdf(-Math.abs(t), df);
}
