import { describe, expect, it } from 'vitest';
import { formatFor } from '$lib/figure/format';
import { cellText, compareCells } from './cell-text';
import { sparkline } from './sparkline';
import { uiText } from './text';

const write = formatFor('en');

describe('cellText', () => {
	it('tells zero, missing and text apart', () => {
		expect(cellText(0, 'usd', write, uiText.en)).toBe('$0');
		expect(cellText(null, 'usd', write, uiText.en)).toBe('–');
		expect(cellText('<5', 'count', write, uiText.en)).toBe('<5');
		expect(cellText('2026-10-31', 'day', write, uiText.en)).toBe('Oct 31, 2026');
		expect(cellText(true, 'text', write, uiText.en)).toBe('yes');
	});
});

describe('compareCells', () => {
	it('puts missing values last in both directions', () => {
		const values = [null, 2, 10];
		const sorted = (descending: boolean) =>
			[...values].sort((one, other) => compareCells(one, other, 'en', descending));
		expect(sorted(false)).toEqual([2, 10, null]);
		expect(sorted(true)).toEqual([10, 2, null]);
		expect(['VIP 10', 'VIP 2'].sort((a, b) => compareCells(a, b, 'en', false))).toEqual(['VIP 2', 'VIP 10']);
	});
});

describe('sparkline', () => {
	it('splits at the first incomplete value and keeps gaps', () => {
		expect(sparkline([0, 1, null, 1], 3, 34, 14)).toEqual({
			solid: 'M2.0 12.0L12.0 2.0',
			dashed: 'M32.0 2.0'
		});
		expect(sparkline([5, 5], undefined, 14, 14).solid).toBe('M2.0 7.0L12.0 7.0');
	});
});
