import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bind, inline, parameterNames } from './bind';

describe('bind', () => {
	test('names become positions in order of first use, repeats share one', () => {
		expect(bind('select $b, $a, $b', { a: 1, b: 'x' })).toEqual({
			sql: 'select $1, $2, $1',
			values: ['x', 1]
		});
	});

	test('text in quotes and comments is left alone', () => {
		const sql = `select '$a', "$b", 'it''s $c' -- $d\n/* $e */ , $f`;
		expect(parameterNames(sql)).toEqual(['f']);
		expect(bind(sql, { f: null }).sql).toBe(`select '$a', "$b", 'it''s $c' -- $d\n/* $e */ , $1`);
	});

	test('a name without a value is an error', () => {
		expect(() => bind('select $missing', {})).toThrow('missing');
	});
});

describe('inline', () => {
	test('values are written as literals', () => {
		expect(inline('select $1, $2, $3, $4', ["it's", -1.5, null, true])).toBe(
			"select 'it''s', (-1.5), null, true"
		);
	});

	test('ten parameters do not confuse $1 with $10', () => {
		const values = Array.from({ length: 10 }, (_, index) => index);
		expect(inline('$10 $1', values)).toBe('(9) (0)');
	});

	test('no text can leave its quotes', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const written = inline('$1', [text]);
				// Between the outer quotes every quote stands doubled.
				expect(written.slice(1, -1).replaceAll("''", '')).not.toContain("'");
				expect(written.slice(1, -1).replaceAll("''", "'")).toBe(text.replaceAll('\u0000', ''));
			})
		);
	});

	test('what SQL cannot write is refused', () => {
		expect(() => inline('$1', [Number.NaN])).toThrow();
	});
});
