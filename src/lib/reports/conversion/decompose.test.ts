import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultScope } from '../scope';
import { findChange } from './change';
import type { View } from './view';
import { decompose, others, pValue, type Counts } from './decompose';
import { params } from './params';
import type { DailyRow } from './queries';

test('by hand: one step worse in one segment, and a shift between segments', () => {
	// a: 100 → 50 of 100 in both; b: 100 enter before and 300 after, 20 of 100 and 30 of 300 convert
	const parts = decompose(
		new Map([
			['a', [100, 50]],
			['b', [100, 20]]
		]),
		new Map([
			['a', [100, 50]],
			['b', [300, 30]]
		])
	);
	// 70/200 = 35 % before, 80/400 = 20 % after
	expect(parts?.change).toBeCloseTo(-0.15, 12);
	// b's rate: 20 % → 10 %, mean share (0.5 + 0.75) / 2
	const rate = parts?.rates.find(({ member }) => member === 'b');
	expect(rate?.contribution).toBeCloseTo(0.625 * -0.1, 12);
	// a's share 0.5 → 0.25 times (0.5 − 0.275); b's share +0.25 times (0.15 − 0.275)
	const mixes = Object.fromEntries((parts?.mixes ?? []).map((mix) => [mix.member, mix.contribution]));
	expect(mixes.a).toBeCloseTo(-0.25 * 0.225, 12);
	expect(mixes.b).toBeCloseTo(0.25 * -0.125, 12);
});

test('segments below 30 entrants are told together, one alone keeps its name', () => {
	const big: Counts = [100, 40];
	const two = decompose(
		new Map([
			['a', big],
			['b', [10, 1]],
			['c', [5, 5]]
		]),
		new Map([
			['a', big],
			['b', [90, 9]],
			['c', [9, 0]]
		])
	);
	expect(two?.mixes.map(({ member }) => member).sort()).toEqual([others, 'a']);
	const one = decompose(
		new Map([['a', big]]),
		new Map([
			['a', big],
			['b', [9, 1]]
		])
	);
	expect(one?.mixes.find(({ member }) => member === 'b')?.isSmall).toBe(true);
	expect(decompose(new Map(), new Map([['a', big]]))).toBeNull();
});

/** Counts that fall from step to step. */
const counts = fc
	.tuple(fc.nat(400), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }))
	.map(([n, keep]) =>
		keep.reduce<number[]>((steps, one) => [...steps, Math.floor((steps.at(-1) ?? 0) * one)], [n])
	);
const period = fc
	.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), counts, { minKeys: 1 })
	.map((members) => new Map(Object.entries(members)));

test('rate and mix effects of any two periods add up to the change', () => {
	fc.assert(
		fc.property(period, period, (before, after) => {
			const parts = decompose(before, after);
			if (!parts) return;
			const sum = [...parts.rates, ...parts.mixes].reduce((all, one) => all + one.contribution, 0);
			expect(sum).toBeCloseTo(parts.change, 10);
			const share = ({ k, n }: { k: number; n: number }) => k / n;
			expect(parts.change).toBeCloseTo(share(parts.after) - share(parts.before), 10);
		})
	);
});

test('two-sided p-value of equal rates', () => {
	// 45 of 100 against 60 of 100: z = 0.15 / √(0.525 × 0.475 × 0.02) = 2.124, p = 0.0337 (normal table)
	expect(pValue({ before: { k: 45, n: 100 }, after: { k: 60, n: 100 } })).toBeCloseTo(0.0337, 4);
	expect(pValue({ before: { k: 5, n: 10 }, after: { k: 5, n: 10 } })).toBeCloseTo(1, 6);
});

/** 60 days of two devices, 40 entrants each a day; iOS converts 30, from day 40 on as many as given. */
function daily(later: number): DailyRow[] {
	return Array.from({ length: 60 }, (_, index) => {
		const entered_on = new Date(Date.parse('2026-01-01') + index * 86_400_000).toISOString().slice(0, 10);
		const row = (member: string, reached_2: number): DailyRow => ({
			dimension: 'device',
			member,
			entered_on,
			reached_1: 40,
			reached_2,
			reached_3: 0,
			reached_4: 0,
			reached_5: 0,
			reached_6: 0
		});
		return [row('ios', index < 40 ? 30 : later), row('android', 30)];
	}).flat();
}

const view = {
	windowHours: 24,
	scope: {
		...defaultScope,
		from: '2026-01-01',
		to: '2026-03-01',
		asOf: '2026-03-02',
		first: '2026-01-01',
		last: '2026-03-02',
		isCut: false,
		exclude: []
	},
	params: Object.fromEntries(Object.entries(params).map(([name, { default: value }]) => [name, value]))
} as unknown as View;

test('without releases the break is found by itself; without a break halves are compared', () => {
	const found = findChange(daily(15), [], 2, view);
	// day 40 is Feb 10
	expect(found).toMatchObject({
		by: 'break',
		dimension: 'device',
		before: { from: '2026-01-01', to: '2026-02-09' },
		after: { from: '2026-02-10', to: '2026-03-01' },
		main: { member: 'ios', step: 1, before: { k: 1200, n: 1600 }, after: { k: 300, n: 800 } }
	});
	const quiet = findChange(daily(30), [], 2, view);
	expect(quiet).toMatchObject({
		by: 'halves',
		before: { from: '2026-01-01', to: '2026-01-30' },
		after: { from: '2026-01-31', to: '2026-03-01' },
		main: null
	});
});

test('the clearest line of those looked at is told with how clear it is by itself', () => {
	const found = findChange(daily(29), [], 2, view);
	// 900 of 1,200 against 10 × 30 + 20 × 29 = 880: z = 0.0167 / √(0.7417 · 0.2583 · 2 / 1,200) = 0.933
	expect(found).toMatchObject({
		by: 'halves',
		main: null,
		clearest: { effect: { member: 'ios', step: 1, after: { k: 880, n: 1200 } }, tests: 2 }
	});
	expect(found?.clearest?.p).toBeCloseTo(0.351, 3);
});

test('around a day of the reader’s choice', () => {
	const asked = {
		...view,
		params: { ...view.params, compare: 'day', changed_on: '2026-02-01', changed_until: '2026-02-05' }
	} as View;
	expect(findChange(daily(15), [], 2, asked)).toMatchObject({
		by: 'day',
		before: { from: '2026-01-01', to: '2026-01-31' },
		after: { from: '2026-02-01', to: '2026-02-05' }
	});
});
