import { describe, expect, test } from 'vitest';
import { addMonths, daysBetween, lastWhole, resolveScope, startOfWeek } from './period';
import { defaultScope } from './scope';

const coverage = { first: '2025-09-01', last: '2026-10-31', asOf: '2026-10-30' };
const resolve = (period: Parameters<typeof resolveScope>[2], scope = {}) =>
	resolveScope({ ...defaultScope, ...scope }, coverage, period, ['internal']);

describe('a report’s own period', () => {
	test('all is what the data covers', () => {
		expect(resolve('all')).toMatchObject({ from: '2025-09-01', to: '2026-10-31', asOf: '2026-10-30' });
	});

	test('the last n units end with the as-of day and start on a whole unit', () => {
		expect(resolve({ last: 90, unit: 'day' }).from).toBe('2026-08-02');
		// October 30, 2026 is a Friday: its week began on Monday, October 26; twelve weeks with it.
		expect(resolve({ last: 12, unit: 'week' }).from).toBe('2026-08-10');
		expect(resolve({ last: 12, unit: 'week' }, { weekStart: 'sunday' }).from).toBe('2026-08-09');
		expect(resolve({ last: 6, unit: 'month' }).from).toBe('2026-05-01');
		expect(resolve('month-to-date').from).toBe('2026-10-01');
	});

	test('it never begins before the data', () => {
		expect(resolve({ last: 60, unit: 'month' }).from).toBe('2025-09-01');
	});
});

test('an earlier as-of day ends the data', () => {
	expect(resolve('all', { asOf: '2026-03-15' })).toMatchObject({
		asOf: '2026-03-15',
		last: '2026-03-15',
		to: '2026-03-15'
	});
});

test('as of a day before the data the period is that day', () => {
	expect(resolve({ last: 90, unit: 'day' }, { asOf: '2025-08-01' })).toMatchObject({
		from: '2025-08-01',
		to: '2025-08-01'
	});
});

test('the reader’s choices win', () => {
	const scope = resolve('all', { from: '2026-01-01', to: '2026-01-31', exclude: [] });
	expect(scope).toMatchObject({ from: '2026-01-01', to: '2026-01-31', exclude: [] });
	expect(resolve('all').exclude).toEqual(['internal']);
});

test('calendar arithmetic', () => {
	expect(addMonths('2026-01-01', -1)).toBe('2025-12-01');
	expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
	expect(startOfWeek('2026-11-01', 'monday')).toBe('2026-10-26');
	expect(startOfWeek('2026-11-01', 'sunday')).toBe('2026-11-01');
});

test('the last whole week and month, which a last day completes', () => {
	// October 31, 2026 is a Saturday, November 1 a Sunday.
	expect(lastWhole('week', '2026-10-31', 'monday')).toEqual({ from: '2026-10-19', to: '2026-10-25' });
	expect(lastWhole('week', '2026-11-01', 'monday')).toEqual({ from: '2026-10-26', to: '2026-11-01' });
	expect(lastWhole('week', '2026-10-31', 'sunday')).toEqual({ from: '2026-10-25', to: '2026-10-31' });
	expect(lastWhole('month', '2026-10-30', 'monday')).toEqual({ from: '2026-09-01', to: '2026-09-30' });
	expect(lastWhole('month', '2026-10-31', 'monday')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
	expect(lastWhole('month', '2026-01-05', 'monday')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
});
