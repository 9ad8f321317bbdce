import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableColumn } from '$lib/figure/block';
import { csvCell, csvText } from './csv';

const columns: TableColumn[] = [
	{ name: 'user_id', label: 'User', format: 'text' },
	{ name: 'volume', label: '=Volume, USD', format: 'usd' }
];

describe('csvCell', () => {
	it.each([
		['=1+1', "'=1+1"],
		['+7', "'+7"],
		['-2', "'-2"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\tx', "'\tx"],
		['\rx', `"'\rx"`],
		['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
		['＝1', "'＝1"],
		['a=1', 'a=1'],
		['1234567890123456', "'1234567890123456"],
		['123456789012345', '123456789012345'],
		['007', '007'],
		['a,b', '"a,b"'],
		['用户', '用户'],
		[-2.5, '-2.5'],
		[0, '0'],
		[Number.NaN, ''],
		[1592.4900000000002, '1592.49'],
		[1e21, '1e+21'],
		[true, 'true'],
		[null, '']
	])('%j → %j', (value, expected) => {
		expect(csvCell(value)).toBe(expected);
	});

	it('never lets text start like a formula', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r]/);
			})
		);
	});
});

describe('csvText', () => {
	it('has a byte-order mark, CRLF and guarded headers', () => {
		expect(csvText(columns, [['10001', 1.25]])).toBe(`\ufeffUser,"'=Volume, USD"\r\n10001,1.25\r\n`);
	});
});
