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
	unsettled_users: 0,
	is_comparable: true,
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
	const usual = bucket({ new_users: 20, returning_users: 70, resurrected_users: 10, dormant_users: 30 });

	test('dormant by their share of those active before, against the pooled share of four buckets', () => {
		// 60 of 100 against 120 of 400: the Wilson intervals, .502 to .691 and .257 to .347, are far apart.
		const movement = largestMovement([
			usual,
			usual,
			usual,
			usual,
			{ ...usual, dormant_users: 60, new_users: 15 }
		]);
		expect(movement).toMatchObject({ state: 'dormant', users: 60, usual: 30, buckets: 4, isClear: true });
		expect(movement?.rate).toMatchObject({ share: 0.6, usual: 0.3 });
		expect(movement?.rate?.difference).toBeCloseTo(0.3, 12);
	});

	test('a larger base that loses its usual share has not moved', () => {
		const latest = { ...usual, previous_users: 300, dormant_users: 90, new_users: 50 };
		expect(largestMovement([usual, usual, latest])).toMatchObject({ state: 'new', users: 50, usual: 20 });
	});

	test('within chance', () => {
		// 24 new against 20: twice √(20 × 1.25) is 10.
		const latest = { ...usual, new_users: 24 };
		expect(largestMovement([usual, usual, usual, usual, latest])).toMatchObject({
			state: 'new',
			isClear: false
		});
		expect(largestMovement([usual, usual, usual, usual, { ...usual, new_users: 31 }])?.isClear).toBe(true);
	});

	test('where many may not be new, neither the new nor those who came back are compared', () => {
		const doubtful = { ...usual, unsettled_users: 3 };
		const latest = { ...usual, new_users: 90, dormant_users: 31 };
		expect(largestMovement([doubtful, usual, latest])).toMatchObject({ state: 'dormant', isClear: false });
	});

	test('one bucket before is too few', () => {
		expect(largestMovement([usual, usual])).toBeNull();
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
