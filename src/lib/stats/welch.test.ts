import { expect, test } from 'vitest';
import { relativeLift, welch } from './welch';

// MineThatData e-mail challenge (Hillstrom 2008): spend in USD per recipient of the women's e-mail and of no e-mail.
// Means, variances and results recomputed with scipy from the published file.
const emailed = { n: 21387, mean: 1.0772015710478329, variance: 228.49667483465944 };
const control = { n: 21306, mean: 0.6527893551112363, variance: 134.28637185302162 };

test('the Hillstrom experiment: spend', () => {
	const result = welch(emailed, control);
	expect(result?.difference).toBeCloseTo(0.4244122159365966, 12);
	expect(result?.error).toBeCloseTo(0.13033285852919116, 10);
	expect(result?.t).toBeCloseTo(3.2563715760253915, 8);
	expect(result?.df).toBeCloseTo(40064.88440653067, 4);
	expect(result?.p).toBeCloseTo(0.0011293971023632519, 9);
	expect(result?.low).toBeCloseTo(0.16895678988377866, 7);
	expect(result?.high).toBeCloseTo(0.6798676419894145, 7);
});

test('four against four by hand', () => {
	// 2 4 4 6 (mean 4, variance 8/3) against 1 1 3 3 (mean 2, variance 4/3): error = √(2/3 + 1/3) = 1, t = 2,
	// df = 1 / ((4/9)/3 + (1/9)/3) = 27/5 = 5.4; t(0.975, 5.4) = 2.5144.
	const result = welch({ n: 4, mean: 4, variance: 8 / 3 }, { n: 4, mean: 2, variance: 4 / 3 });
	expect(result?.error).toBeCloseTo(1, 12);
	expect(result?.t).toBeCloseTo(2, 12);
	expect(result?.df).toBeCloseTo(5.4, 12);
	expect(result?.low).toBeCloseTo(2 - 2.5144, 3);
	expect(result?.high).toBeCloseTo(2 + 2.5144, 3);
});

test('too few or no spread gives no interval', () => {
	expect(welch({ n: 1, mean: 4, variance: 0 }, { n: 4, mean: 2, variance: 1 })).toBeNull();
	expect(welch({ n: 4, mean: 4, variance: 0 }, { n: 4, mean: 2, variance: 0 })).toBeNull();
});

test('very many degrees of freedom come to the normal', () => {
	// df = 399999998; the normal has 1.959963985 and 0.317310508.
	const result = welch({ n: 2e8, mean: 1, variance: 1e8 }, { n: 2e8, mean: 0, variance: 1e8 });
	expect(result?.high).toBeCloseTo(1 + 1.959963990470732, 9);
	expect(result?.p).toBeCloseTo(0.317310508467841, 9);
});

test('the relative interval holds zero exactly when the difference does', () => {
	const lift = relativeLift(emailed, control);
	expect(lift?.lift).toBeCloseTo(0.65015, 4);
	expect(lift?.low).toBeGreaterThan(0);
	for (const mean of [5, 7, 8, 9, 12]) {
		const first = { n: 20, mean, variance: 30 };
		const second = { n: 20, mean: 5, variance: 20 };
		const test = welch(first, second);
		const ratio = relativeLift(first, second);
		expect((ratio?.low ?? 0) > 0).toBe((test?.low ?? 0) > 0);
	}
});

test('Fieller by hand', () => {
	// Both sides n = 2e8 with standard errors 0.1 and 0.1, means 2 and 1, t = 1.959964, t² = 3.841459:
	// a = 1 − 0.03841459 = 0.96158541, b = 2, c = 4 − 0.03841459 = 3.96158541; b² − ac = 0.19059737, root 0.43657447;
	// (2 ∓ 0.43657459) / 0.96158541 − 1 = 0.62588316 and 1.53391373.
	const lift = relativeLift({ n: 2e8, mean: 2, variance: 2e6 }, { n: 2e8, mean: 1, variance: 2e6 });
	expect(lift?.lift).toBeCloseTo(1, 12);
	expect(lift?.low).toBeCloseTo(0.625883, 4);
	expect(lift?.high).toBeCloseTo(1.533914, 4);
});

test('a base not distinguishable from zero bounds no ratio', () => {
	expect(relativeLift({ n: 4, mean: 4, variance: 1 }, { n: 4, mean: 0.1, variance: 1 })).toBeNull();
	expect(relativeLift({ n: 4, mean: 4, variance: 1 }, { n: 4, mean: -2, variance: 1 })).toBeNull();
});
