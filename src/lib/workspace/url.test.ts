import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parameters } from '$lib/reports/report';
import { exclusions, type Scope } from '$lib/reports/scope';
import { day, parametersFromQuery, parametersToQuery, scopeFromQuery, scopeToQuery } from './url';

const days = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 4 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const scopes: fc.Arbitrary<Scope> = fc
	.record({
		bounds: optional(fc.tuple(days, days)),
		asOf: optional(days),
		zone: fc.integer({ min: -840, max: 840 }),
		weekStart: fc.constantFrom('monday' as const, 'sunday' as const),
		product: names,
		country: names,
		channel: names,
		device: names,
		segment: names,
		exclude: optional(fc.uniqueArray(fc.constantFrom(...exclusions)))
	})
	.map(({ bounds, asOf, exclude, ...rest }) => {
		const [from, to] = bounds ? [...bounds].sort() : [];
		return {
			...rest,
			...(from && to ? { from, to } : {}),
			...(asOf ? { asOf } : {}),
			...(exclude ? { exclude } : {})
		};
	});

describe('scope in the address', () => {
	test('every scope survives the round trip', () => {
		fc.assert(
			fc.property(scopes, (scope) => {
				const text = scopeToQuery(scope).toString();
				expect(scopeFromQuery(new URLSearchParams(text))).toEqual(scope);
			})
		);
	});

	test('impossible values are dropped', () => {
		const query = new URLSearchParams(
			'from=2026-02-30&to=soon&asof=2026-1-1&zone=x&week=friday&exclude=bots,api'
		);
		expect(scopeFromQuery(query)).toEqual({
			zone: 0,
			weekStart: 'monday',
			product: [],
			country: [],
			channel: [],
			device: [],
			segment: [],
			exclude: ['api']
		});
	});

	test('nobody comes in by a slip in what is excluded', () => {
		const excluded = (text: string) => scopeFromQuery(new URLSearchParams({ exclude: text })).exclude;
		expect(excluded('everyone')).toBeUndefined();
		expect(excluded('')).toBeUndefined();
		expect(excluded('none')).toEqual([]);
	});

	test('an end before its start is dropped, the start kept', () => {
		expect(scopeFromQuery(new URLSearchParams('from=2026-02-01&to=2026-01-01')).to).toBeUndefined();
	});

	test('any text whatsoever gives a scope', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(scopeFromQuery(new URLSearchParams(text)).weekStart).toMatch(/monday|sunday/);
			})
		);
	});
});

describe('parameters in the address', () => {
	const parameters: Parameters = {
		grain: { kind: 'choice', options: ['day', 'week'], default: 'week' },
		periods: { kind: 'number', min: 1, max: 60, default: 12 },
		compare_on: { kind: 'day', default: '' }
	};

	test('defaults stay out of the address', () => {
		const values = parametersFromQuery(parameters, new URLSearchParams());
		expect(values).toEqual({ grain: 'week', periods: 12, compare_on: '' });
		expect(parametersToQuery(parameters, values).toString()).toBe('');
	});

	test('what was chosen survives; what is impossible falls back', () => {
		const chosen = parametersFromQuery(
			parameters,
			new URLSearchParams('grain=day&periods=30&compare_on=2026-01-31')
		);
		expect(chosen).toEqual({ grain: 'day', periods: 30, compare_on: '2026-01-31' });
		expect(parametersFromQuery(parameters, parametersToQuery(parameters, chosen))).toEqual(chosen);
		const impossible = new URLSearchParams('grain=year&periods=900&compare_on=2026-02-31');
		expect(parametersFromQuery(parameters, impossible)).toEqual({
			grain: 'week',
			periods: 12,
			compare_on: ''
		});
	});

	test('a text takes its plain spelling; one that cannot be read falls back', () => {
		const typed: Parameters = {
			word: {
				kind: 'text',
				default: 'abc',
				read: (text) =>
					/^[a-z ]+$/.test(text)
						? { value: text.replaceAll(' ', '') }
						: { problem: { en: 'Letters only.', zh: '只能是字母。' } }
			}
		};
		const wordIn = (text: string) => parametersFromQuery(typed, new URLSearchParams({ word: text })).word;
		expect(wordIn('x y')).toBe('xy');
		expect(wordIn('7')).toBe('abc');
		expect(wordIn('x'.repeat(201))).toBe('abc');
		expect(parametersToQuery(typed, { word: 'xy' }).toString()).toBe('word=xy');
	});

	test('a choice that the data may widen takes any name, but not an endless or empty one', () => {
		const open: Parameters = {
			event: {
				kind: 'choice',
				options: ['trade'],
				more: { query: 'names', column: 'event' },
				default: 'trade'
			}
		};
		const eventIn = (text: string) => parametersFromQuery(open, new URLSearchParams({ event: text })).event;
		expect(eventIn('order_page')).toBe('order_page');
		expect(eventIn('')).toBe('trade');
		expect(eventIn('x'.repeat(201))).toBe('trade');
	});

	test('a day is a day that exists', () => {
		expect(day('2024-02-29')).toBe('2024-02-29');
		expect(day('2026-02-29')).toBeUndefined();
		expect(day('2026-2-9')).toBeUndefined();
	});
});
