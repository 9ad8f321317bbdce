import { expect, test } from 'vitest';
import { formatFor } from './format';
import { cellText } from './heat';

test('a cell holds few letters: no percent and dollar signs, amounts in thousands and millions', () => {
	const written = (value: number | null, format: 'ratio' | 'usd' | 'number') =>
		cellText({ value, state: 'complete' }, format, formatFor('en'));
	expect(written(0.4567, 'ratio')).toBe('45.7');
	expect(written(616_432.1, 'usd')).toBe('616K');
	expect(written(1_338_000, 'usd')).toBe('1.3M');
	expect(written(888.99, 'usd')).toBe('889');
	expect(written(null, 'usd')).toBe('–');
	expect(cellText({ value: 2_000_000, state: 'partial' }, 'usd', formatFor('en'))).toBe('2M*');
});
