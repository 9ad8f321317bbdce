import { describe, expect, it } from 'vitest';
import type { Chart } from './block';
import { drawFor } from './draw';
import { bar, charts, column, funnel, heat, line, lorenz, multiples, sankey, stacked } from './fixtures';
import { chartHeight, chartOption, pictureHeight, type OptionContext } from './option';
import { pickedRow } from './pick';
import { apart } from './shapes/end-labels';
import { hatchLines } from './shapes/hatch';
import { seriesTip } from './plot/tip';

const context: OptionContext = { theme: 'light', locale: 'en', width: 600, height: 300 };

interface SeriesLike {
	id: string;
	type: string;
	stack?: string;
	lineStyle?: { type?: unknown; color?: string };
	data: unknown[];
}

function seriesOf(chart: Chart): SeriesLike[] {
	return chartOption(chart, context).series as SeriesLike[];
}

const values = (series: SeriesLike | undefined) =>
	series?.data.map((point) => (point as { value: [number, number | '-'] }).value[1]);

describe('chartOption', () => {
	it('draws every shape with the series it needs', () => {
		const types = (chart: Chart) => seriesOf(chart).map((series) => series.type);
		expect(types(line)).toEqual(['custom', 'line', 'line', 'line', 'custom']);
		expect(types(lorenz)).toEqual(['line', 'line']);
		expect(types(stacked)).toEqual(['bar', 'bar']);
		expect(types(bar)).toEqual(['custom']);
		expect(types(heat)).toEqual(['custom']);
		expect(types(funnel)).toEqual(['custom']);
		expect(types(sankey)).toEqual(['sankey']);
	});

	it('gives each of the small multiples a grid, the same axis and everyone’s line', () => {
		const option = chartOption(multiples, context) as unknown as {
			grid: { left: number; top: number }[];
			yAxis: { min: number; max: number }[];
			graphic: { style: { text: string } }[];
			series: { id: string; xAxisIndex: number; lineStyle?: { color: string } }[];
		};
		// 600 pixels hold two abreast: the third begins a second row.
		expect(option.grid.map(({ left }) => left)).toEqual([0, 312, 0]);
		expect(option.grid.map(({ top }) => top)).toEqual([22, 22, 172]);
		expect(option.yAxis.map(({ min, max }) => [min, max])).toEqual(Array(3).fill([0, 0.8]));
		expect(option.graphic.map(({ style }) => style.text)).toEqual(['referral', 'paid | (social)', 'search']);
		const ids = option.series.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual([
			'0 all',
			'0 referral, interval',
			'0 referral',
			'1 all',
			'1 paid',
			'2 all',
			'2 search'
		]);
		expect(option.series.map(({ xAxisIndex }) => xAxisIndex)).toEqual([0, 0, 0, 1, 1, 2, 2]);
	});

	it('splits a line where it becomes incomplete; both parts share a point', () => {
		const [, solid, dashed] = seriesOf(line);
		expect(values(solid)).toEqual([0.6, 0.5, '-', '-']);
		expect(values(dashed)).toEqual(['-', 0.5, 0.4, '-']);
		expect(solid?.lineStyle?.type).toBe('solid');
		expect(dashed?.lineStyle?.type).toEqual([4, 4]);
	});

	it('stacks only what is stacked and pales what is incomplete', () => {
		expect(seriesOf(stacked).map((series) => series.stack)).toEqual(['all', 'all']);
		expect(seriesOf(column).map((series) => series.stack)).toEqual([undefined, undefined]);
		expect(seriesOf(column)[0]?.data[1]).toMatchObject({ value: 12, itemStyle: { opacity: 0.45 } });
	});

	it('names up to four lines where they end and gives more a legend', () => {
		const many: Chart = {
			...line,
			series: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, values: [1, 2, 3, 4] }))
		};
		expect(seriesOf(line).at(-1)?.id).toBe('end labels');
		expect(seriesOf(many).map((series) => series.id)).not.toContain('end labels');
		expect(chartOption(many, context).legend).toMatchObject({ show: true });
		expect(chartOption(line, context).legend).toMatchObject({ show: false });
	});

	it('gives lines that end midway a legend: their names would stand among the others', () => {
		const ending = (last: number): Chart => ({
			...line,
			x: [...Array(11).keys()].map(String),
			series: [
				{ id: 'a', name: 'a', values: Array<number>(11).fill(0.5) },
				{ id: 'b', name: 'b', values: [...Array(11).keys()].map((index) => (index <= last ? 0.4 : null)) }
			]
		});
		expect(chartOption(ending(8), context).legend).toMatchObject({ show: false });
		expect(chartOption(ending(7), context).legend).toMatchObject({ show: true });
	});

	it('draws quiet lines grey', () => {
		expect(seriesOf(line)[3]?.lineStyle?.color).toBe('#6b6f77');
	});

	it('keeps unreached cells out of the picture', () => {
		expect(seriesOf(heat)[0]?.data).toHaveLength(5);
	});

	it('writes tooltips as rich text and none into pictures', () => {
		for (const chart of charts) {
			expect(chartOption(chart, context).tooltip).toMatchObject({ renderMode: 'richText' });
			expect(chartOption(chart, { ...context, forExport: true }).tooltip).toEqual({ show: false });
		}
	});

	it('puts the heading into the picture and makes room for it', () => {
		const header = { title: 'T', subtitle: 'S', period: 'P', source: 'from a.csv' };
		const picture = { ...context, forExport: true, header };
		const { graphic } = chartOption(line, picture);
		const texts = (graphic as { style?: { text?: string } }[]).map((element) => element.style?.text);
		expect(texts).toEqual(expect.arrayContaining(['T', 'S · P', 'from a.csv']));
		for (const chart of charts) expect(pictureHeight(chart, picture)).toBeGreaterThan(chartHeight(chart));
	});
});

describe('the tooltip of a series chart', () => {
	it('gives value, interval, denominator and says what is incomplete', () => {
		const lines = seriesTip(line, drawFor(context, 0, 0), [], 2);
		expect(lines.map(({ text }) => text)).toEqual([
			'W3',
			'since Sep 21  40.0 % · 95 % 36.0 % – 44.0 % · n 700 · * not complete yet',
			'before  30.0 %'
		]);
	});
});

describe('pickedRow', () => {
	it('finds the flow behind a link, nothing behind a node, the column elsewhere', () => {
		const data = { source: 'from active', target: 'to dormant', value: 25 };
		expect(pickedRow(sankey, { dataIndex: 0, dataType: 'edge', data })).toBe(1);
		expect(pickedRow(sankey, { dataIndex: 0, dataType: 'node', data: { name: 'to dormant' } })).toBeNull();
		expect(pickedRow(column, { dataIndex: 1 })).toBe(1);
	});
});

describe('drawing aids', () => {
	it('keep hatching inside its rectangle', () => {
		const box = { x: 10, y: 20, width: 40, height: 14 };
		const lines = hatchLines(box, 6);
		expect(lines.length).toBeGreaterThan(5);
		for (const [x1, y1, x2, y2] of lines) {
			for (const x of [x1, x2]) expect(x >= 10 && x <= 50).toBe(true);
			for (const y of [y1, y2]) expect(y >= 20 && y <= 34).toBe(true);
		}
		expect(hatchLines({ ...box, width: 0 })).toEqual([]);
	});

	it('push labels apart and keep their order', () => {
		const placed = apart([
			{ name: 'low', x: 0, y: 104 },
			{ name: 'high', x: 0, y: 100 }
		]);
		expect(placed.map((label) => label.name)).toEqual(['high', 'low']);
		expect((placed[1]?.y ?? 0) - (placed[0]?.y ?? 0)).toBeCloseTo(15);
	});
});
