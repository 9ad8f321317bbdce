import { describe, expect, test } from 'vitest';
import type { Table } from '$lib/engine/engine';
import type { Parameters } from '$lib/reports/report';
import { absentFrom, impossibleIn } from './address';
import { parametersFromQuery } from './url';

const params: Parameters = {
	grain: { kind: 'choice', options: ['day', 'week'], default: 'week' },
	periods: { kind: 'number', min: 1, max: 60, step: 1, default: 12 },
	changed_on: { kind: 'day', default: '' },
	start: { kind: 'choice', options: ['trade'], more: { query: 'names', column: 'event' }, default: 'trade' },
	start_with: {
		kind: 'choice',
		options: ['all'],
		more: { query: 'narrow', column: 'value' },
		default: 'all'
	},
	brackets: {
		kind: 'text',
		default: '1-3',
		read: (text) => (text === '1-3' ? { value: text } : { problem: { en: 'No bracket.', zh: '不是区间。' } })
	}
};

describe('an address', () => {
	const said = (text: string) =>
		impossibleIn(new URLSearchParams(text), { params }).map((one) => one.text.en);

	test('says of each impossible value what is possible and what stands instead', () => {
		expect(said('grain=fortnight&periods=3.5&changed_on=2026-13-45&brackets=x')).toEqual([
			'grain=fortnight: takes day, week. Used instead: week.',
			'periods=3.5: takes whole numbers 1 – 60. Used instead: 12.',
			'changed_on=2026-13-45: takes a day as YYYY-MM-DD.',
			'brackets=x: No bracket. Used instead: 1-3.'
		]);
		expect(said('from=2026-10-01&to=2026-09-01&zone=banana&week=friday&exclude=everyone&foo=bar')).toEqual([
			'to=2026-09-01 is before from=2026-10-01, and is left out.',
			'zone=banana: takes minutes ahead of UTC, −840 to 840, and is left out.',
			'week=friday: takes monday or sunday, and is left out.',
			'exclude=everyone: takes none or some of internal, market_makers, api, and is left out.',
			'foo=bar: this report has no setting of that name.'
		]);
	});

	test('of possible values says nothing', () => {
		const fine =
			'grain=day&periods=60&changed_on=2026-01-31&start=anything&brackets=1-3' +
			'&from=2026-01-01&to=2026-01-01&to=2026-01-01&country=DE&asof=2026-02-01&zone=-480&week=monday&exclude=none&country=XX&segment=s';
		expect(said(fine)).toEqual([]);
		expect(said('exclude=internal,api&week=sunday&zone=0')).toEqual([]);
	});

	test('a second value of what takes one is left out and said', () => {
		expect(said('grain=day&grain=week')).toEqual([
			'grain=week: grain=day stands before it, and this is left out.'
		]);
		expect(said('zone=0&zone=480')).toHaveLength(1);
	});
});

test('names the data lacks are said, where the list of names is whole', () => {
	const table = (column: string, values: string[]): Table => ({
		columns: [{ name: column, type: 'text' }],
		rows: values.map((value) => ({ [column]: value }))
	});
	const many = Array.from({ length: 40 }, (_, index) => `symbol=S${index}`);
	const tables = { names: table('event', ['login']), narrow: table('value', [...many, 'product=spot']) };
	const absent = (text: string, product: string[] = []) =>
		absentFrom(
			{ params },
			parametersFromQuery(params, new URLSearchParams(text)),
			{ product, country: [], channel: [], device: [] },
			tables,
			{ product: ['spot'], country: ['DE'], channel: [], device: [] }
		).map((one) => one.text.en);
	expect(absent('start=login&start_with=product%3Dspot', ['spot'])).toEqual([]);
	expect(absent('start=nosuch&start_with=product%3Dperp', ['banana'])).toEqual([
		'product=banana: no fill in the data has this product.',
		'start=nosuch: the data holds nothing of that name.',
		'start_with=product=perp: the data holds nothing of that name.'
	]);
	// Forty symbols are listed: a rare one may be there all the same.
	expect(absent('start_with=symbol%3DRARE')).toEqual([]);
});
