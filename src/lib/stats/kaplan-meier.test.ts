import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kaplanMeier, medianSurvival, stepAt, type Departure } from './kaplan-meier';

/**
 * Acute myelogenous leukaemia, the maintained group, weeks; + is censored: 9 13 13+ 18 23 28+ 31 34 45+ 48 161+.
 * Data: Miller (1981), Survival Analysis; R package survival, `aml`.
 */
const aml: Departure[] = [
	...[9, 13, 18, 23, 31, 34, 48].map((time) => ({ time, events: 1, censored: 0 })),
	...[13, 28, 45, 161].map((time) => ({ time, events: 0, censored: 1 }))
];

// R: summary(survfit(Surv(time, status) ~ 1, aml, subset = x == "Maintained", conf.type = "log-log")).
const published: [number, number, number, number, number, number, number][] = [
	[9, 11, 1, 0.909091, 0.0866784, 0.5080802, 0.986674],
	[13, 10, 1, 0.818182, 0.1162913, 0.4474286, 0.951162],
	[18, 8, 1, 0.715909, 0.139665, 0.3501904, 0.899024],
	[23, 7, 1, 0.613636, 0.1526323, 0.265752, 0.835299],
	[31, 5, 1, 0.490909, 0.1641933, 0.1673309, 0.7534],
	[34, 4, 1, 0.368182, 0.1626689, 0.0928296, 0.657041],
	[48, 2, 1, 0.184091, 0.1534927, 0.0117385, 0.525015]
];

test('aml, maintained: R’s survfit to every printed digit', () => {
	// Printed with six digits after the point (survival, upper) and seven (standard error, lower).
	const round = (value: number | null, digits: number) => Number((value ?? Number.NaN).toFixed(digits));
	expect(
		kaplanMeier(aml).map((step) => [
			step.time,
			step.atRisk,
			step.events,
			round(step.survival, 6),
			round(step.standardError, 7),
			round(step.low, 7),
			round(step.high, 6)
		])
	).toEqual(published);
	expect(medianSurvival(kaplanMeier(aml))).toBe(31);
	expect(stepAt(kaplanMeier(aml), 8)).toBeNull();
	expect(stepAt(kaplanMeier(aml), 22)?.time).toBe(18);
});

test('nobody, nobody gone, everybody gone', () => {
	expect(kaplanMeier([])).toEqual([]);
	expect(kaplanMeier([{ time: 5, events: 0, censored: 3 }])).toEqual([]);
	expect(kaplanMeier([{ time: 5, events: 3, censored: 0 }])).toEqual([
		{ time: 5, atRisk: 3, events: 3, survival: 0, standardError: null, low: null, high: null }
	]);
});

const departures = fc.array(fc.record({ time: fc.nat(50), events: fc.nat(20), censored: fc.nat(20) }), {
	maxLength: 40
});

test('never rises, stays within its interval and within 0 and 1; without censoring it is the plain share', () => {
	fc.assert(
		fc.property(departures, (list) => {
			let before = 1;
			for (const { survival, low, high } of kaplanMeier(list)) {
				expect(survival).toBeLessThanOrEqual(before);
				expect(survival).toBeGreaterThanOrEqual(0);
				if (low !== null && high !== null) {
					expect(low).toBeLessThanOrEqual(survival + 1e-12);
					expect(high).toBeGreaterThanOrEqual(survival - 1e-12);
					expect(low).toBeGreaterThanOrEqual(0);
					expect(high).toBeLessThanOrEqual(1);
				}
				before = survival;
			}
			const uncensored = list.map((one) => ({ ...one, censored: 0 }));
			const all = uncensored.reduce((total, { events }) => total + events, 0);
			for (const step of kaplanMeier(uncensored)) {
				const left = uncensored.reduce((total, one) => total + (one.time > step.time ? one.events : 0), 0);
				expect(step.survival).toBeCloseTo(left / all, 10);
			}
		})
	);
});
