/** Where a line or column chart stands on the screen, in pixels; pure, its marks are in `marks.ts`. */
import type { SeriesChart } from '../block';
import { textWidth, type Draw } from '../draw';
import { axisText, writtenLabels } from '../shapes/axes';
import { endLabelsOf, labelRoom } from '../shapes/end-labels';
import { farFromZero } from '../shapes/line';
import { ticks } from './ticks';

interface Tick {
	/** Pixels from the left or the top. */
	at: number;
	label: string;
}

export interface Plot {
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Pixels between neighbours on the x axis. */
	step: number;
	x: Tick[];
	y: Tick[];
	xOf(index: number): number;
	yOf(value: number): number;
	/** The index nearest to this many pixels from the left. */
	indexAt(x: number): number;
}

/** Pixels such a chart wants. */
export function seriesHeight(chart: SeriesChart): number {
	return chart.diagonal ? 320 : 270;
}

/** Beneath the plot: the labels of the x axis and, where it has one, its name. */
const labelHeight = 24;
const nameHeight = 22;

/** `panel`: one of several small plots, on the value axis they share and without names where lines end. */
export function plotOf(chart: SeriesChart, draw: Draw, panel?: { low: number; high: number }): Plot {
	const isLine = chart.shape === 'line';
	const [low, high] = panel ? [panel.low, panel.high] : extent(chart);
	const values = ticks(low, high, chart.format === 'count');
	const [from = 0, to = 1] = [values[0], values.at(-1)];
	const written = values.map((value) => axisText(value, chart.format, draw));
	const halfLabel = (label: string | undefined) => (isLine ? textWidth(label ?? '') / 2 : 0);
	const left = Math.max(Math.max(...written.map((text) => textWidth(text))) + 12, halfLabel(chart.x[0]));
	const count = Math.max(1, chart.x.length);
	const gaps = isLine ? Math.max(1, count - 1) : count;
	const room = chart.diagonal ? 18 : isLine ? labelRoom(panel ? [] : endLabelsOf(chart, [])) : 12;
	const isWritten = writtenLabels(
		chart.x,
		(draw.width - left - Math.max(room, halfLabel(chart.x.at(-1)))) / gaps
	);
	const right = draw.width - Math.max(room, halfLabel(chart.x[isWritten.lastIndexOf(true)]));
	const top = 10;
	const bottom = draw.height - labelHeight - (chart.xLabel ? nameHeight : 0);

	const step = (right - left) / gaps;
	const xOf = (index: number) =>
		chart.diagonal
			? left + Number(chart.x[index]) * (right - left)
			: left + (isLine ? (count === 1 ? (right - left) / 2 : index * step) : (index + 0.5) * step);
	const yOf = (value: number) => bottom - ((value - from) / (to - from)) * (bottom - top);
	return {
		left,
		right,
		top,
		bottom,
		step,
		xOf,
		yOf,
		x: chart.diagonal
			? values.map((value, index) => ({ at: left + value * (right - left), label: written[index] ?? '' }))
			: chart.x.flatMap((label, index) => (isWritten[index] ? [{ at: xOf(index), label }] : [])),
		y: values.map((value, index) => ({ at: yOf(value), label: written[index] ?? '' })),
		indexAt: (x) => nearest(x, count, xOf)
	};
}

/** Lowest and highest value to show, intervals and stacks included; from zero unless a line is far from it. */
function extent(chart: SeriesChart): [number, number] {
	if (chart.diagonal) return [0, 1];
	const values =
		chart.shape === 'stacked'
			? chart.x.flatMap((_, index) => {
					const parts = chart.series.map((series) => series.values[index] ?? 0);
					return [sum(parts.filter((part) => part < 0)), sum(parts.filter((part) => part > 0))];
				})
			: chart.series
					.flatMap((series) => [...series.values, ...(series.low ?? []), ...(series.high ?? [])])
					.filter((value) => value !== null);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	return chart.shape === 'line' && farFromZero(chart) ? [low, high] : [Math.min(0, low), Math.max(0, high)];
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function nearest(x: number, count: number, xOf: (index: number) => number): number {
	let best = 0;
	for (let index = 1; index < count; index += 1) {
		if (Math.abs(xOf(index) - x) < Math.abs(xOf(best) - x)) best = index;
	}
	return best;
}
