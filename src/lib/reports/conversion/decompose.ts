/** Which segment and step a change of the overall conversion comes from: rate and mix effects that add up. */
import { newcombe, smallSample, type Interval } from '$lib/stats/interval';

/** Entrants of a segment who reached each step, the first being all. */
export type Counts = readonly number[];

interface Effect {
	member: string;
	/** Part of the change in overall conversion, as a share: −0.02 is two points less. */
	contribution: number;
	/** Fewer than 30 in one of the two denominators: too small to read. */
	isSmall: boolean;
}

/** The rate of a step changed within a segment. */
export interface RateEffect extends Effect {
	/** Place of the step, from 1 for the second. */
	step: number;
	before: { k: number; n: number };
	after: { k: number; n: number };
	difference: (Interval & { difference: number }) | null;
}

/** The segment's share of the entrants changed. */
export interface MixEffect extends Effect {
	before: number;
	after: number;
}

export interface Decomposition {
	/** Overall conversion of both periods; its change is the sum of all effects. */
	before: { k: number; n: number };
	after: { k: number; n: number };
	change: number;
	rates: RateEffect[];
	mixes: MixEffect[];
}

/** Segments too small to be judged, told together. */
export const others = '\u0000others';

/**
 * Splits the change between two periods. Conversion is Σ share × Π step rates; the mix effect of a segment is its change
 * of share times its mean conversion less that of all, the rate effect of a step its change of rate times the mean
 * share and the rates around it, taken midway between both periods. Null without entrants on either side.
 */
export function decompose(
	before: ReadonlyMap<string, Counts>,
	after: ReadonlyMap<string, Counts>
): Decomposition | null {
	const members = grouped(before, after);
	const [all0, all1] = [total(before), total(after)];
	if (!all0[0] || !all1[0]) return null;
	const target = Math.max(all0.length, all1.length) - 1;
	const share0 = (all0[target] ?? 0) / all0[0];
	const share1 = (all1[target] ?? 0) / all1[0];
	const rates: RateEffect[] = [];
	const mixes: MixEffect[] = [];
	for (const { member, counts0, counts1 } of members) {
		const [n0, n1] = [counts0[0] ?? 0, counts1[0] ?? 0];
		const weights = [n0 / all0[0], n1 / all1[0]] as const;
		const [rates0, rates1] = stepRates(counts0, counts1, target);
		const conversions = [product(rates0), product(rates1)] as const;
		const isSmall = member === others || n0 < smallSample || n1 < smallSample;
		const middle = (conversions[0] + conversions[1]) / 2 - (share0 + share1) / 2;
		mixes.push({
			member,
			contribution: (weights[1] - weights[0]) * middle,
			isSmall,
			before: weights[0],
			after: weights[1]
		});
		const weight = (weights[0] + weights[1]) / 2;
		for (let step = 1; step <= target; step += 1) {
			const around = (first: number[], then: number[]) =>
				product(first.slice(0, step - 1)) * product(then.slice(step));
			const change = (rates1[step - 1] ?? 0) - (rates0[step - 1] ?? 0);
			const factor = (around(rates1, rates0) + around(rates0, rates1)) / 2;
			const from = { k: counts0[step] ?? 0, n: counts0[step - 1] ?? 0 };
			const to = { k: counts1[step] ?? 0, n: counts1[step - 1] ?? 0 };
			rates.push({
				member,
				step,
				contribution: weight * change * factor,
				isSmall: member === others || from.n < smallSample || to.n < smallSample,
				before: from,
				after: to,
				difference: newcombe(to.k, to.n, from.k, from.n)
			});
		}
	}
	const bySize = (a: Effect, b: Effect) => Math.abs(b.contribution) - Math.abs(a.contribution);
	return {
		before: { k: all0[target] ?? 0, n: all0[0] },
		after: { k: all1[target] ?? 0, n: all1[0] },
		change: share1 - share0,
		rates: rates.sort(bySize),
		mixes: mixes.sort(bySize)
	};
}

/** Two-sided p-value of equal rates, pooled; 1 without trials on a side. */
export function pValue({ before, after }: Pick<RateEffect, 'before' | 'after'>): number {
	if (before.n === 0 || after.n === 0) return 1;
	const pooled = (before.k + after.k) / (before.n + after.n);
	const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.n + 1 / after.n));
	if (error === 0) return 1;
	return normalTail(Math.abs(after.k / after.n - before.k / before.n) / error);
}

/** P(|Z| > z). Source: Abramowitz and Stegun 7.1.26, error below 2e-7. */
function normalTail(z: number): number {
	const t = 1 / (1 + (0.3275911 * z) / Math.SQRT2);
	const series =
		t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
	return series * Math.exp((-z * z) / 2);
}

function grouped(before: ReadonlyMap<string, Counts>, after: ReadonlyMap<string, Counts>) {
	const all = [...new Set([...before.keys(), ...after.keys()])].sort();
	const isSmall = (member: string) =>
		Math.min(before.get(member)?.[0] ?? 0, after.get(member)?.[0] ?? 0) < smallSample;
	const kept = all.filter((member) => !isSmall(member));
	const small = all.filter(isSmall);
	const only = (counts: ReadonlyMap<string, Counts>) =>
		total(new Map(small.map((member) => [member, counts.get(member) ?? []])));
	return [
		...kept.map((member) => ({
			member,
			counts0: before.get(member) ?? [],
			counts1: after.get(member) ?? []
		})),
		// One small segment alone keeps its name.
		...(small.length > 0
			? [
					{
						member: small.length === 1 ? (small[0] ?? '') : others,
						counts0: only(before),
						counts1: only(after)
					}
				]
			: [])
	];
}

function total(counts: ReadonlyMap<string, Counts>): number[] {
	const sum: number[] = [];
	for (const one of counts.values())
		for (const [index, count] of one.entries()) sum[index] = (sum[index] ?? 0) + count;
	return sum;
}

/** The rate of each step in both periods; one that nobody could take has that of the other period. */
function stepRates(counts0: Counts, counts1: Counts, target: number): [number[], number[]] {
	const rates: [number[], number[]] = [[], []];
	for (let step = 1; step <= target; step += 1) {
		const [n0, n1] = [counts0[step - 1] ?? 0, counts1[step - 1] ?? 0];
		const [r0, r1] = [(counts0[step] ?? 0) / n0, (counts1[step] ?? 0) / n1];
		rates[0].push(n0 > 0 ? r0 : n1 > 0 ? r1 : 0);
		rates[1].push(n1 > 0 ? r1 : n0 > 0 ? r0 : 0);
	}
	return rates;
}

function product(values: readonly number[]): number {
	return values.reduce((result, value) => result * value, 1);
}
