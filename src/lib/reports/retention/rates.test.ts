import { rateOf } from '$lib/stats/interval';
import { expect, test } from 'vitest';
import type { Cell } from './queries';
import { cohortsOf, meanAt, ofPrevious } from './rates';

/** Two complete cohorts and one that is not, as in Mixpanel's documentation: 500 of 1000, 400 of 500. */
const cells = (
	[
		['2026-01-05', 1000, 500, 'complete'],
		['2026-01-12', 500, 400, 'complete'],
		['2026-01-19', 800, 8, 'partial']
	] as const
).flatMap(([cohort_on, users, retained, state]): Cell[] =>
	[0, 1].map((age) => ({
		cohort_on,
		cohort_hour: 0,
		is_running: false,
		age,
		completes_on: '2026-02-01',
		state: age === 0 ? 'complete' : state,
		users,
		retained: age === 0 ? users : retained,
		unproven_users: 0,
		unsettled_users: 0
	}))
);

test.each([
	// 900 ÷ 1500
	['pooled', 0.6],
	// (500 × 1000 + 400 × 500) ÷ (1000² + 500²)
	['weighted', 0.56],
	// (50 % + 80 %) ÷ 2
	['simple', 0.65]
] as const)('the %s mean of complete cells', (mean, expected) => {
	const rate = meanAt(cohortsOf(cells), 1, mean);
	expect(rate.share).toBeCloseTo(expected, 12);
	expect([rate.k, rate.n]).toEqual([900, 1500]);
	expect(rate.low === null).toBe(mean !== 'pooled');
});

test('of the period before; above one there is no interval', () => {
	expect(ofPrevious(cohortsOf(cells).slice(0, 1), 1).share).toBe(0.5);
	expect(rateOf(3, 2)).toEqual({ k: 3, n: 2, share: 1.5, low: null, high: null });
});

test('hours of one day are cohorts of their own', () => {
	const hourly = cells.map((cell, index) => ({ ...cell, cohort_on: '2026-01-05', cohort_hour: index >> 1 }));
	expect(cohortsOf(hourly, true).map(({ startedOn }) => startedOn)).toEqual([
		'2026-01-05 00:00',
		'2026-01-05 01:00',
		'2026-01-05 02:00'
	]);
});
