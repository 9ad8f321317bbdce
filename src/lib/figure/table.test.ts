import { describe, expect, it } from 'vitest';
import { bar, charts, funnel, heat, line, multiples, sankey, stacked } from './fixtures';
import { figureTable } from './table';

describe('figureTable', () => {
	it('gives a series chart one row per x, with interval, n and state where it has them', () => {
		const { columns, rows } = figureTable(line, 'en');
		expect(columns.map((column) => column.name)).toEqual([
			'x',
			'series_1',
			'series_1_low',
			'series_1_high',
			'series_1_n',
			'series_1_state',
			'series_2'
		]);
		expect(rows[1]).toEqual(['W2', 0.5, 0.47, 0.53, 800, 'complete', 0.4]);
		expect(rows[3]).toEqual(['W4', null, null, null, null, 'incomplete', 0.25]);
	});

	it('names columns by their place: a series called x is not the column of that name', () => {
		const [first, ...others] = line.series;
		const chart = { ...line, series: [{ ...first, id: 'x', name: 'x' }, ...others] as typeof line.series };
		const names = figureTable(chart, 'en').columns.map((column) => column.name);
		expect(new Set(names).size).toBe(names.length);
	});

	it('keeps stacked values raw', () => {
		expect(figureTable(stacked, 'en').rows).toEqual([
			['Sep', 10, 'complete', 20, 'complete'],
			['Oct', 12, 'incomplete', 30, 'incomplete']
		]);
	});

	it('says which columns count people, and which share belongs to which count, for what may leave', () => {
		const marks = (chart: Parameters<typeof figureTable>[0]) =>
			figureTable(chart, 'en').columns.flatMap(({ name, people, shareOf }) =>
				people ? [name] : shareOf ? [`${name} of ${shareOf}`] : []
			);
		expect(marks(line)).toEqual(['series_1 of series_1_n', 'series_1_n']);
		expect(marks(stacked)).toEqual([]);
		expect(marks({ ...stacked, format: 'count', countsPeople: true })).toEqual(['series_1', 'series_2']);
		expect(marks(bar)).toEqual(['value of n', 'n']);
		expect(marks(heat)).toEqual(['size', 'k', 'n']);
		expect(marks({ ...heat, isSizedByDays: true })).toEqual(['k', 'n']);
	});

	it('leaves out bar columns nobody uses', () => {
		const { columns, rows } = figureTable(bar, 'en');
		expect(columns.map((column) => column.label)).toEqual([
			'Channel',
			'Value',
			'95 % low',
			'95 % high',
			'n',
			'State'
		]);
		expect(rows[2]).toEqual(['unknown', null, null, null, null, 'complete']);
	});

	it('gives a heat grid one row per cell and tells zero, missing and unreached apart', () => {
		const { rows } = figureTable(heat, 'en');
		expect(rows).toHaveLength(6);
		expect(rows[0]).toEqual(['All, pooled', 300, 'W1', 0.6, 180, 300, 0.54, 0.65, 'complete', null]);
		expect(rows[2]?.slice(8)).toEqual(['incomplete', 'completes on Nov 2']);
		expect(rows[3]?.[8]).toBe('not reached yet');
		expect(rows[4]?.[3]).toBe(0);
		expect(rows[5]?.[3]).toBeNull();
	});

	it('gives small multiples one row per panel and x, everyone first', () => {
		const { columns, rows } = figureTable(multiples, 'en');
		expect(columns.map(({ label }) => label)).toEqual([
			'Channel',
			'Week',
			'Value',
			'95 % low',
			'95 % high',
			'n'
		]);
		expect(rows).toHaveLength(12);
		expect(rows[0]).toEqual(['all', 'W1', 0.5, null, null, null]);
		expect(rows[4]).toEqual(['referral', 'W2', 0.5, 0.4, 0.6, 50]);
		expect(rows[5]).toEqual(['referral', 'W3', null, null, null, null]);
	});

	it('keeps the three parts of a funnel step and both rates', () => {
		expect(figureTable(funnel, 'en').rows[1]).toEqual([
			'Deposited',
			600,
			300,
			100,
			0.6,
			2 / 3,
			0.63,
			0.7,
			900,
			26
		]);
	});

	it('adds the share of origin to flows', () => {
		expect(figureTable(sankey, 'en').rows).toEqual([
			['active', 'active', 75, 0.75],
			['active', 'dormant', 25, 0.25]
		]);
	});

	it('has as many cells in every row as columns, in both languages', () => {
		for (const chart of charts)
			for (const locale of ['en', 'zh'] as const) {
				const { columns, rows } = figureTable(chart, locale);
				expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
				for (const row of rows) expect(row).toHaveLength(columns.length);
			}
	});
});
