import { expect, test } from 'vitest';
import { studentCdf, studentQuantile } from './student-t';

// Computed with mpmath: the regularised incomplete beta function, beyond df 1000 the integral of the
// density. To four digits they are those of the printed tables: 12.706, 4.303, 2.571, 2.042, 1.960.
const cases: [df: number, belowMinus1: number, belowMinus3: number, upper: number][] = [
	[1, 0.25, 0.10241638234956672, 12.706204736174705],
	[2, 0.2113248654051871, 0.04773298313335456, 4.302652729749464],
	[5, 0.1816087338245613, 0.015049623948731286, 2.5705818356363155],
	[5.4, 0.17999532740685584, 0.013669654895954774, 2.5143520149856013],
	[30, 0.16265430771301495, 0.002694982032825973, 2.042272456301238],
	[1000, 0.15877620904233616, 0.0013833545221190963, 1.9623390808264085],
	[40064.88, 0.1586582736486588, 0.0013507277931840039, 1.9600231970393827],
	[1e7, 0.15865526602999297, 0.0013499013555185806, 1.9599642217672055],
	[3e8, 0.1586552543347416, 0.0013498981424263073, 1.959963992447625]
];

test.each(cases)('%d degrees of freedom', (df, belowMinus1, belowMinus3, upper) => {
	expect(studentCdf(-1, df)).toBeCloseTo(belowMinus1, 13);
	expect(studentCdf(-3, df)).toBeCloseTo(belowMinus3, 13);
	expect(studentCdf(3, df)).toBeCloseTo(1 - belowMinus3, 13);
	expect(studentQuantile(0.975, df)).toBeCloseTo(upper, 11);
	expect(studentQuantile(0.025, df)).toBeCloseTo(-upper, 11);
});

test('one and two degrees of freedom have closed forms', () => {
	for (const t of [-40, -4, -3.99, -1.2, 0, 0.3, 2, 4, 17]) {
		expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13);
		expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 13);
	}
});

test('small tails keep their digits', () => {
	expect(studentCdf(-8, 5) / 0.000246453330286222).toBeCloseTo(1, 12);
	expect(studentCdf(-8, 1000) / 1.713330741195737e-15).toBeCloseTo(1, 12);
	expect(studentCdf(-8, 399999998) / 6.220976994172819e-16).toBeCloseTo(1, 7);
});

test('the quantile undoes the distribution function', () => {
	for (const df of [0.7, 1, 3.2, 12, 250, 1e6])
		for (const p of [1e-6, 0.01, 0.2, 0.5, 0.6, 0.995])
			expect(studentCdf(studentQuantile(p, df), df) / p).toBeCloseTo(1, 9);
});

test('the ends, and no answer outside them', () => {
	expect(studentQuantile(0, 5)).toBe(-Infinity);
	expect(studentQuantile(1, 5)).toBe(Infinity);
	expect(studentQuantile(0.5, 5)).toBe(0);
	expect(studentQuantile(1.2, 5)).toBeNaN();
	expect(studentCdf(-Infinity, 5)).toBe(0);
	expect(studentCdf(Infinity, 5)).toBe(1);
	expect(studentCdf(-1.96, Infinity)).toBeCloseTo(0.0249978951482204, 9);
});
