/** Student's t distribution with any degrees of freedom above zero, whole or not. */

/** Beyond it the distribution is the normal's to nine digits, and its fraction ever slower to add up. */
const enoughDf = 1e9;

/** Probability of a value at or below t. */
export function studentCdf(t: number, df: number): number {
	const beyond = tail(Math.abs(t), Math.min(df, enoughDf));
	return t > 0 ? 1 - beyond : beyond;
}

/** The value with probability p at or below it. */
export function studentQuantile(p: number, df: number): number {
	if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : Number.NaN;
	const n = Math.min(df, enoughDf);
	const wanted = Math.min(p, 1 - p);
	// Right of zero the tail falls ever more slowly, so Newton's steps climb from there and never pass the root.
	let t = 0;
	for (let round = 0; round < 500; round++) {
		const step = (tail(t, n) - wanted) / density(t, n);
		t += step;
		if (!(step > 1e-14 * t)) break;
	}
	return p < 0.5 ? -t : t;
}

/** Probability of a value above t; t is not negative. */
function tail(t: number, df: number): number {
	// df ÷ (df + t²) and its complement, each computed where it is exact.
	const x = 1 / (1 + (t * t) / df);
	const y = 1 / (1 + df / (t * t));
	// x^(df/2) · y^(1/2) ÷ B(df/2, 1/2)
	const front = Math.exp(logGammaStep(df / 2) - (df / 2) * Math.log1p((t * t) / df)) * Math.sqrt(y / Math.PI);
	// Far out, the rest of one half would keep too few digits of so small a tail.
	return t < 4 ? 0.5 - front * betaFraction(y, 0.5, df / 2) : (front * betaFraction(x, df / 2, 0.5)) / df;
}

function density(t: number, df: number): number {
	const log = logGammaStep(df / 2) - ((df + 1) / 2) * Math.log1p((t * t) / df);
	return Math.exp(log) / Math.sqrt(df * Math.PI);
}

/**
 * The continued fraction of the incomplete beta function: a · B(a, b) · I(x; a, b) ÷ (x^a (1 − x)^b), with
 * x from 0 to 1.
 * Source: DLMF 8.17.22, summed after Lentz (1976), Applied Optics 15.
 */
function betaFraction(x: number, a: number, b: number): number {
	let upper = 1;
	let lower = 1 / (1 - ((a + b) * x) / (a + 1));
	let value = lower;
	for (let m = 1, factor = 2; Math.abs(factor - 1) > 1e-15 && m < 1e6; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		lower = 1 / (1 + even * lower);
		upper = 1 + even / upper;
		factor = lower * upper;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		lower = 1 / (1 + odd * lower);
		upper = 1 + odd / upper;
		factor *= lower * upper;
		value *= factor;
	}
	return value;
}

/**
 * ln Γ(a + ½) − ln Γ(a), without the loss of a difference of large logarithms: the asymptotic series, reached by
 * Γ(a + 1) = a Γ(a) where a is small.
 * Source: DLMF 5.11.8.
 */
function logGammaStep(a: number): number {
	let shift = 0;
	let at = a;
	for (; at < 12; at++) shift += Math.log(at / (at + 0.5));
	const inverse = 1 / at ** 2;
	const series =
		(-1 / 8 + inverse * (1 / 192 + inverse * (-1 / 640 + inverse * (17 / 14336 - inverse * (31 / 18432))))) /
		at;
	return shift + Math.log(at) / 2 + series;
}
