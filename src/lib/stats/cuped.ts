/** Variance reduction of a randomised comparison by what each user did before it. */
import type { Sample } from './welch';

/** One side with the covariate x of the days before; variances and covariance with divisor n − 1. */
export interface PairedSample extends Sample {
	/** Mean of x. */
	pastMean: number;
	/** Variance of x. */
	pastVariance: number;
	/** Covariance of the measure and x. */
	covariance: number;
}

export interface Adjusted {
	first: Sample;
	second: Sample;
	/** What a unit of x takes off the measure. */
	theta: number;
}

/**
 * Both sides with y − θ(x − x̄) in place of y, to be compared as any two samples; θ = cov(y, x) ÷ var(x) and x̄ over both
 * sides together. x must be known before the treatment could act. Null where x has no spread or a side has fewer than
 * two.
 * Source: Deng, Xu, Kohavi, Walker (2013), WSDM.
 */
export function cuped(first: PairedSample, second: PairedSample): Adjusted | null {
	if (first.n < 2 || second.n < 2) return null;
	// Sums of squares and products around the joint means: within each side, and between the two.
	const between = (first.n * second.n) / (first.n + second.n);
	const pastGap = first.pastMean - second.pastMean;
	const squares =
		(first.n - 1) * first.pastVariance + (second.n - 1) * second.pastVariance + between * pastGap ** 2;
	const products =
		(first.n - 1) * first.covariance +
		(second.n - 1) * second.covariance +
		between * pastGap * (first.mean - second.mean);
	if (!(squares > 0)) return null;
	const theta = products / squares;
	const pastMean = (first.n * first.pastMean + second.n * second.pastMean) / (first.n + second.n);
	const adjust = (side: PairedSample): Sample => ({
		n: side.n,
		mean: side.mean - theta * (side.pastMean - pastMean),
		// Rounding may leave a perfect fit a hair below zero.
		variance: Math.max(0, side.variance - 2 * theta * side.covariance + theta ** 2 * side.pastVariance)
	});
	return { first: adjust(first), second: adjust(second), theta };
}
