import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesChart } from '../block';
import { drawFor, textWidth } from '../draw';
import { column, line, lorenz, stacked } from '../fixtures';
import { bandMarks, columnMarks, dotMarks, lineMarks } from './marks';
import { writtenLabels } from '../shapes/axes';
import { plotOf } from './plot';
import { ticks } from './ticks';

const draw = drawFor({ theme: 'light', locale: 'en', width: 600, height: 270 }, 0, 0);
const colours = ['#111111', '#222222', '#333333'];

describe('ticks', () => {
	it('are round numbers around the values', () => {
		expect(ticks(0, 187)).toEqual([0, 50, 100, 150, 200]);
		expect(ticks(0, 1)).toEqual([0, 0.25, 0.5, 0.75, 1]);
		expect(ticks(-30, 70)).toEqual([-50, -25, 0, 25, 50, 75]);
		expect(ticks(0, 2, true)).toEqual([0, 1, 2]);
		expect(ticks(0, 0)).toEqual([0, 0.25]);
	});

	it('hold every value between the first and the last, rising', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (low, span) => {
				const found = ticks(low, low + span);
				expect(found[0]).toBeLessThanOrEqual(low);
				expect(found.at(-1)).toBeGreaterThanOrEqual(low + span);
				expect(found.length).toBeLessThanOrEqual(7);
				for (const [index, value] of found.entries())
					if (index > 0) expect(value).toBeGreaterThan(found[index - 1] ?? 0);
			})
		);
	});
});

describe('labels of an axis', () => {
	const written = (labels: readonly string[], step: number) =>
		labels.filter((_, index) => writtenLabels(labels, step)[index]);

	it('are all written where there is room, one wide name or not', () => {
		const names = ['1', '2', 'more than thirty', '4', '5'];
		expect(written(names, 80)).toEqual(names);
	});

	it('of numbers counted up are the round ones', () => {
		const days = (from: number, to: number) =>
			Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
		expect(written(days(0, 90), 4)).toEqual(['0', '10', '20', '30', '40', '50', '60', '70', '80', '90']);
		expect(written(days(1, 12), 18)).toEqual(['2', '4', '6', '8', '10', '12']);
	});

	it('never touch, and there is at least one', () => {
		const label = fc.string({ minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(
				fc.array(label, { minLength: 1, maxLength: 40 }),
				fc.integer({ min: 1, max: 60 }),
				(labels, step) => {
					const places = writtenLabels(labels, step).flatMap((isWritten, index) =>
						isWritten ? [index] : []
					);
					expect(places.length).toBeGreaterThan(0);
					for (const [index, place] of places.entries()) {
						const before = places[index - 1];
						if (before === undefined) continue;
						const half = (textWidth(labels[before] ?? '') + textWidth(labels[place] ?? '')) / 2;
						expect((place - before) * step).toBeGreaterThan(half);
					}
				}
			)
		);
	});
});

describe('a plot', () => {
	const simple: SeriesChart = {
		...stacked,
		xLabel: '',
		format: 'count',
		x: ['a', 'b'],
		series: [
			{ id: 'one', name: 'one', values: [30, 100] },
			{ id: 'two', name: 'two', values: [70, -50], partialFrom: 1 }
		]
	};

	it('finds the index under the pointer again', () => {
		for (const chart of [line, stacked, column]) {
			const plot = plotOf(chart, draw);
			for (const index of chart.x.keys()) expect(plot.indexAt(plot.xOf(index))).toBe(index);
		}
	});

	it('stacks upwards, and downwards from zero', () => {
		const plot = plotOf(simple, draw);
		const [low, high, up, down] = columnMarks(simple, plot, colours);
		expect(low?.y).toBeCloseTo(plot.yOf(30));
		expect(high?.y).toBeCloseTo(plot.yOf(100));
		expect((high?.y ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.y ?? 0);
		expect(up?.y).toBeCloseTo(plot.yOf(100));
		expect(down?.y).toBeCloseTo(plot.yOf(0));
		expect(down?.height).toBeCloseTo(plot.yOf(-50) - plot.yOf(0));
		expect([low, high, up, down].map((mark) => mark?.partial)).toEqual([false, false, false, true]);
	});

	it('sets columns side by side around their place without overlap', () => {
		const chart: SeriesChart = { ...simple, shape: 'column' };
		const plot = plotOf(chart, draw);
		const [first, second] = columnMarks(chart, plot, colours);
		if (!first || !second) throw new Error('Two columns were expected.');
		expect(first.x + first.width).toBeLessThan(second.x);
		expect((first.x + second.x + second.width) / 2).toBeCloseTo(plot.xOf(0));
	});

	it('draws a line solid and then dashed from its last complete point', () => {
		const plot = plotOf(line, draw);
		const [solid, dashed] = lineMarks(line, plot, colours);
		expect(solid?.dashed).toBe(false);
		expect(dashed?.dashed).toBe(true);
		expect(solid?.path.split('L').at(-1)).toBe(dashed?.path.slice(1).split('L')[0]);
	});

	it('breaks lines and bands at gaps and shows a lone value as a dot', () => {
		const chart: SeriesChart = {
			...simple,
			shape: 'line',
			x: ['a', 'b', 'c', 'd'],
			series: [
				{ id: 'one', name: 'one', values: [5, 6, null, 7], low: [4, 5, null, 6], high: [6, 7, null, 8] }
			]
		};
		const plot = plotOf(chart, draw);
		expect(lineMarks(chart, plot, colours).map((mark) => mark.path.split('M').length - 1)).toEqual([2]);
		expect(bandMarks(chart, plot, colours)).toHaveLength(1);
		expect(dotMarks(chart, plot, colours)).toEqual([{ x: plot.xOf(3), y: plot.yOf(7), color: '#111111' }]);
	});

	it('gives a Lorenz curve both axes from 0 to 1', () => {
		const plot = plotOf(lorenz, draw);
		expect([plot.yOf(0), plot.yOf(1)]).toEqual([plot.bottom, plot.top]);
		expect(plot.x.map((tick) => tick.label)).toEqual(['0%', '25%', '50%', '75%', '100%']);
	});
});
