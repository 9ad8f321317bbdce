import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cuped, type PairedSample } from './cuped';
import { welch } from './welch';

// MineThatData e-mail challenge (Hillstrom 2008): spend in USD, adjusted by the spend of the year before (`history`).
// Moments and results recomputed from the published file.
const emailed: PairedSample = {
	n: 21387,
	mean: 1.077201571047833,
	variance: 228.49667483464316,
	pastMean: 242.53663346894467,
	pastVariance: 65194.87951320447,
	covariance: 90.03603064682241
};
const control: PairedSample = {
	n: 21306,
	mean: 0.6527893551112363,
	variance: 134.2863718530356,
	pastMean: 240.88265324323487,
	pastVariance: 63877.185015118535,
	covariance: 43.07244343195382
};

function expectPublished(first: PairedSample, second: PairedSample): void {
	const adjusted = cuped(first, second);
	expect(adjusted?.theta).toBeCloseTo(0.0010346512935862054, 12);
	expect(adjusted?.first.mean).toBeCloseTo(1.0763475480470415, 10);
	expect(adjusted?.second.mean).toBeCloseTo(0.6536466248905436, 10);
	const result = adjusted && welch(adjusted.first, adjusted.second);
	expect(result?.difference).toBeCloseTo(0.4227009231564979, 10);
	expect(result?.error).toBeCloseTo(0.13030821906506287, 10);
	expect(result?.t).toBeCloseTo(3.243854656208933, 8);
	expect(result?.df).toBeCloseTo(40068.07875958844, 3);
	expect(result?.p).toBeCloseTo(0.001180204734259644, 9);
	expect(result?.low).toBeCloseTo(0.16729379164008584, 7);
	expect(result?.high).toBeCloseTo(0.6781080546729099, 7);
}

test('the Hillstrom experiment, from its moments', () => {
	expectPublished(emailed, control);
});

const published = '../shared/cases/data/hillstrom_womens_and_control.csv.gz';

test.skipIf(!existsSync(published))('the Hillstrom experiment, from its file', () => {
	const [header = '', ...lines] = gunzipSync(readFileSync(published)).toString('utf8').trimEnd().split('\n');
	const names = header.trim().split(',');
	// Counted from the right: a quoted segment of the history holds a comma.
	const rows = lines.map((line) => line.trim().split(','));
	const field = (row: string[], name: string) => row.at(names.indexOf(name) - names.length);
	const side = (isControl: boolean): PairedSample =>
		momentsOf(
			rows
				.filter((row) => (field(row, 'segment') === 'No E-Mail') === isControl)
				.map((row) => [Number(field(row, 'spend')), Number(field(row, 'history'))])
		);
	expectPublished(side(false), side(true));
});

function momentsOf(pairs: [y: number, x: number][]): PairedSample {
	const n = pairs.length;
	const sum = (of: (y: number, x: number) => number) => pairs.reduce((total, [y, x]) => total + of(y, x), 0);
	const mean = sum((y) => y) / n;
	const pastMean = sum((_, x) => x) / n;
	return {
		n,
		mean,
		pastMean,
		variance: sum((y) => (y - mean) ** 2) / (n - 1),
		pastVariance: sum((_, x) => (x - pastMean) ** 2) / (n - 1),
		covariance: sum((y, x) => (y - mean) * (x - pastMean)) / (n - 1)
	};
}

test('three against three by hand', () => {
	// y 3 5 10 on x 0 1 5 (means 6 and 2) against y 1 2 3 on x 0 1 2 (means 2 and 1); x̄ = 1.5.
	// Squares of x around 1.5: 2.25 + 0.25 + 12.25 + 2.25 + 0.25 + 0.25 = 17.5. Products with y − 4:
	// 1.5 − 0.5 + 21 + 4.5 + 1 − 0.5 = 27. θ = 54/35.
	// Means: 6 − 54/35 × 0.5 = 183/35 and 2 + 54/35 × 0.5 = 97/35.
	// Variances: 13 − 2θ × 19/2 + θ² × 7 and 1 − 2θ × 1 + θ² × 1.
	const theta = 54 / 35;
	const adjusted = cuped(
		momentsOf([
			[3, 0],
			[5, 1],
			[10, 5]
		]),
		momentsOf([
			[1, 0],
			[2, 1],
			[3, 2]
		])
	);
	expect(adjusted?.theta).toBeCloseTo(theta, 12);
	expect(adjusted?.first.mean).toBeCloseTo(183 / 35, 12);
	expect(adjusted?.second.mean).toBeCloseTo(97 / 35, 12);
	expect(adjusted?.first.variance).toBeCloseTo(13 - 19 * theta + 7 * theta ** 2, 12);
	expect(adjusted?.second.variance).toBeCloseTo((1 - theta) ** 2, 12);
});

test('without spread before there is nothing to adjust by', () => {
	const flat = { n: 4, mean: 2, variance: 1, pastMean: 5, pastVariance: 0, covariance: 0 };
	expect(cuped(flat, { ...flat, mean: 3 })).toBeNull();
	expect(cuped({ ...emailed, n: 1 }, control)).toBeNull();
});

test('a past unrelated to the measure changes nothing', () => {
	const side = { n: 10, mean: 4, variance: 2, pastMean: 7, pastVariance: 3, covariance: 0 };
	const other = { ...side, mean: 3 };
	const adjusted = cuped(side, other);
	expect(adjusted).toMatchObject({
		theta: 0,
		first: { mean: 4, variance: 2 },
		second: { mean: 3, variance: 2 }
	});
});
