import { expect, test } from 'vitest';
import type { SeriesChart, Who } from '../block';
import { drawFor } from '../draw';
import { plotOf } from './plot';
import { opensWho, whoAt } from './who';

const list = (label: string): Who => ({ query: 'q', values: {}, choice: label, label, expected: 1 });

/** Two columns on top of each other at each x: 10 users of `low` beneath 10 of `high`; the second x has no `high` list. */
const stacked: SeriesChart = {
	kind: 'chart',
	shape: 'stacked',
	id: 'c',
	title: '',
	subtitle: '',
	summary: '',
	format: 'count',
	xLabel: '',
	x: ['a', 'b'],
	series: [
		{ id: 'low', name: 'low', values: [10, 10], who: [[list('low a')], [list('low b')]] },
		{ id: 'high', name: 'high', values: [10, 10], who: [[list('high a')], null] }
	]
};
const plot = plotOf(stacked, drawFor({ theme: 'light', locale: 'en', width: 600, height: 300 }, 0, 0));
const labels = (index: number, value?: number, chart = stacked) => {
	const point = value === undefined ? undefined : { x: plot.xOf(index), y: plot.yOf(value) };
	return whoAt(chart, plot, index, point).map(({ label }) => label);
};

test('the column under the pointer comes first, the others of its x after it', () => {
	expect(labels(0, 5)).toEqual(['low a', 'high a']);
	expect(labels(0, 15)).toEqual(['high a', 'low a']);
	expect(labels(1, 15)).toEqual(['low b']);
});

test('by keyboard they come in their order', () => {
	expect(labels(0)).toEqual(['low a', 'high a']);
});

test('of lines the one nearest to the pointer', () => {
	const line: SeriesChart = {
		...stacked,
		shape: 'line',
		series: stacked.series.map((series, place) => ({ ...series, values: [place * 20, null] }))
	};
	expect(labels(0, 2, line)).toEqual(['low a', 'high a']);
	expect(labels(0, 19, line)).toEqual(['high a', 'low a']);
});

test('a chart without lists opens nothing', () => {
	expect(opensWho(stacked)).toBe(true);
	expect(opensWho({ ...stacked, series: [{ id: 's', name: 's', values: [1, 2], who: [[], null] }] })).toBe(
		false
	);
});
