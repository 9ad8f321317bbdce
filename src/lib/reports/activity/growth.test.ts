/** Growth accounting, medians and classes by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthOf, largestMovement } from './growth';
import { classes, median, total } from './median';
import type { Bucket } from './queries';

const bucket = (values: Partial<Bucket>): Bucket => ({
	rule: 'shown',
	bucket_on: '2026-01-05',
	ends_on: '2026-01-11',
	is_complete: true,
	active_users: 0,
	new_users: 0,
	returning_users: 0,
	resurrected_users: 0,
	dormant_users: 0,
	previous_users: 100,
	unproven_users: 0,
	...values
});

describe('quick ratio', () => {
	test('(new + resurrected) ÷ dormant, its interval from the share that came', () => {
		const growth = growthOf(bucket({ new_users: 30, resurrected_users: 10, dormant_users: 20 }));
		expect(growth).toMatchObject({ came: 40, left: 20, quickRatio: 2, isSmall: false, isClear: true });
		// Wilson of 40 in 60: .5405 to .7725, as odds 1.176 to 3.396.
		expect(growth?.low).toBeCloseTo(1.176, 2);
		expect(growth?.high).toBeCloseTo(3.396, 2);
	});

	test('level: 30 came, 30 left', () => {
		expect(growthOf(bucket({ new_users: 30, dormant_users: 30 }))).toMatchObject({
			quickRatio: 1,
			isClear: false
		});
	});

	test('nobody left: no ratio, not an endless one', () => {
		expect(growthOf(bucket({ new_users: 40 }))).toMatchObject({ quickRatio: null, low: null, high: null });
	});

	test('fewer than thirty moved: never clear', () => {
		expect(growthOf(bucket({ new_users: 29 }))).toMatchObject({ isSmall: true, isClear: false });
	});

	test('unknown while the bucket runs', () => {
		expect(growthOf(bucket({ is_complete: false, dormant_users: null }))).toBeNull();
	});
});

describe('largest movement', () => {
	const usual = bucket({ new_users: 20, returning_users: 100, resurrected_users: 10, dormant_users: 30 });

	test('against the mean of four buckets before, clear beyond chance', () => {
		// Dormant 60 against 30: twice √(30 × 1.25) is 12.2.
		const latest = { ...usual, dormant_users: 60, new_users: 15 };
		expect(largestMovement([usual, usual, usual, usual, latest])).toEqual({
			state: 'dormant',
			users: 60,
			usual: 30,
			buckets: 4,
			isClear: true
		});
	});

	test('within chance', () => {
		// Returning 110 against 100: twice √(100 × 1.25) is 22.4.
		const latest = { ...usual, returning_users: 110 };
		expect(largestMovement([usual, usual, usual, usual, latest])).toMatchObject({
			state: 'returning',
			isClear: false
		});
	});

	test('the first bucket of a history is no base, and one base is too few', () => {
		const first = { ...usual, previous_users: 0, new_users: 500 };
		expect(largestMovement([first, usual, usual])).toBeNull();
		expect(largestMovement([])).toBeNull();
	});
});

describe('medians', () => {
	test('odd, even, none', () => {
		expect(
			median([
				{ value: 1, amount: 2 },
				{ value: 5, amount: 1 }
			])
		).toBe(1);
		expect(
			median([
				{ value: 1, amount: 2 },
				{ value: 4, amount: 2 }
			])
		).toBe(2.5);
		expect(median([])).toBeNull();
	});

	test('as sorting all values would have it, and classes keep them all', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (values) => {
				const sorted = values.toSorted((a, b) => a - b);
				const tallies = [...new Set(sorted)].map((value) => ({
					value,
					amount: sorted.filter((one) => one === value).length
				}));
				const half = sorted.length / 2;
				const expected = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
				expect(median(tallies)).toBe(expected);
				expect(classes(tallies).reduce((sum, { amount }) => sum + amount, 0)).toBe(total(tallies));
			})
		);
	});

	test('classes widen; empty ones between stay, those after the last are left out', () => {
		expect(
			classes([
				{ value: 1, amount: 3 },
				{ value: 7, amount: 2 }
			])
		).toEqual([
			{ from: 1, to: 1, amount: 3 },
			{ from: 2, to: 2, amount: 0 },
			{ from: 3, to: 3, amount: 0 },
			{ from: 4, to: 5, amount: 0 },
			{ from: 6, to: 10, amount: 2 }
		]);
		expect(classes([{ value: 60, amount: 1 }]).at(-1)).toEqual({ from: 41, to: null, amount: 1 });
	});
});
