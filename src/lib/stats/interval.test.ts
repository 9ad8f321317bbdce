import { expect, test } from 'vitest';
import { newcombe, wilson } from './interval';

// Wilson (1927); recomputed with R prop.test(correct = FALSE).
const wilsonCases: [number, number, number, number][] = [
	[1, 10, 0.01787621309507289, 0.4041500267952385],
	[10, 10, 0.7224672001371106, 1],
	[2262, 21306, 0.10210165383004598, 0.11037488981624681],
	[1, 1, 0.20654931437723742, 1]
];

// Newcombe (1998), Statistics in Medicine 17, method 10; published to four digits for 56/70 − 48/80.
const newcombeCases: [number, number, number, number, number, number, number][] = [
	[9, 10, 3, 10, 0.17052272393450307, 0.8090179735354881, 10],
	[10, 10, 0, 10, 0.6075093504305241, 1, 10],
	[10, 10, 0, 20, 0.6791, 1, 4],
	[56, 70, 48, 80, 0.0524, 0.3339, 4]
];

test.each(wilsonCases)('Wilson interval of %i of %i', (k, n, low, high) => {
	const interval = wilson(k, n);
	expect(interval?.low).toBeCloseTo(low, 10);
	expect(interval?.high).toBeCloseTo(high, 10);
});

test.each(newcombeCases)('Newcombe interval of %i/%i − %i/%i', (k1, n1, k0, n0, low, high, digits) => {
	const interval = newcombe(k1, n1, k0, n0);
	expect(interval?.difference).toBeCloseTo(k1 / n1 - k0 / n0, 12);
	expect(interval?.low).toBeCloseTo(low, digits);
	expect(interval?.high).toBeCloseTo(high, digits);
});

test('no trials, no interval', () => {
	expect(wilson(0, 0)).toBeNull();
	expect(newcombe(1, 2, 0, 0)).toBeNull();
	expect(newcombe(0, 0, 1, 2)).toBeNull();
});

// MineThatData e-mail challenge (Hillstrom 2008), women's e-mail against no e-mail, recomputed with scipy.
test('the Hillstrom experiment: visits and conversions', () => {
	const visits = newcombe(3238, 21387, 2262, 21306);
	expect(visits?.difference).toBeCloseTo(0.045233106587052985, 12);
	expect(visits?.low).toBeCloseTo(0.03889409535998811, 10);
	expect(visits?.high).toBeCloseTo(0.051574342962213617, 10);
	const conversions = newcombe(189, 21387, 122, 21306);
	expect(conversions?.difference).toBeCloseTo(0.003111057511085258, 12);
	expect(conversions?.low).toBeCloseTo(0.001501657131877008, 10);
	expect(conversions?.high).toBeCloseTo(0.00474547131367293, 10);
	expect(wilson(3238, 21387)?.low).toBeCloseTo(0.146659175100407, 10);
	expect(wilson(3238, 21387)?.high).toBeCloseTo(0.15626679774152052, 10);
	expect(wilson(122, 21306)?.low).toBeCloseTo(0.004798205845961411, 10);
	expect(wilson(122, 21306)?.high).toBeCloseTo(0.006832169692008918, 10);
});
