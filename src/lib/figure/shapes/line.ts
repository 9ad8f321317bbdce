/** Lines: solid where complete, dashed from there on, the 95 % interval as a band, names where the lines end. */
import type { LineSeriesOption } from 'echarts';
import type { Series, SeriesChart } from '../block';
import type { Draw, Option } from '../draw';
import { categoryAxis, hasLegend, legendOf, valueAxis } from './axes';
import { bandSeries } from './band';
import { endLabels, endLabelsOf, labelRoom } from './end-labels';
import { coloursOf } from './colours';

export function lineOption(chart: SeriesChart, draw: Draw): Option {
	const colours = coloursOf(chart, draw);
	const position = (index: number): number => (chart.diagonal ? Number(chart.x[index] ?? Number.NaN) : index);
	const labels = endLabelsOf(chart, colours);
	const legend = hasLegend(chart);
	const series = chart.series.flatMap((one, place) =>
		lineSeries(one, colours[place] ?? draw.palette.accent, position)
	);
	if (chart.diagonal) series.push(equality(draw));
	if (labels.length) series.push(endLabels(labels, position, draw));
	return {
		grid: {
			left: draw.side + 4,
			right: draw.side + (chart.diagonal ? 16 : labelRoom(labels)),
			top: draw.top + (legend ? 36 : 12),
			bottom: draw.bottom + (chart.xLabel ? 26 : 4),
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: chart.diagonal ? shareAxis(chart, draw) : named(categoryAxis(chart.x, draw, false), chart, draw),
		yAxis: chart.diagonal
			? { ...valueAxis(chart.format, draw), min: 0, max: 1, interval: 0.2 }
			: { ...valueAxis(chart.format, draw), scale: farFromZero(chart) },
		...(legend
			? {
					legend: legendOf(
						chart.series.map((one, place) => ({ name: one.name, color: colours[place] ?? '' })),
						draw
					)
				}
			: { legend: { show: false } }),
		series: series as Option['series']
	};
}

/** The interval and the strokes of one series. */
export function lineSeries(
	series: Series,
	color: string,
	position: (index: number) => number = (index) => index
): object[] {
	return [...bandSeries(series, position, color), ...strokes(series, position, color)];
}

/** One solid line and, where the values are not complete yet, a dashed one that starts at its last point. */
function strokes(series: Series, position: (index: number) => number, color: string): LineSeriesOption[] {
	const cut = series.partialFrom ?? series.values.length;
	const line = (name: string, dashed: boolean, keep: (index: number) => boolean): LineSeriesOption => ({
		id: name,
		type: 'line',
		name: series.name,
		symbol: 'none',
		connectNulls: false,
		color,
		z: series.quiet ? 2 : 3,
		lineStyle: { color, width: series.quiet ? 1.6 : 2.2, type: dashed ? [4, 4] : 'solid' },
		emphasis: { disabled: true },
		data: series.values.map((value, index) =>
			point(series.values, index, keep(index) ? value : null, position)
		)
	});
	const solid = line(series.id, false, (index) => index < cut);
	if (cut >= series.values.length) return [solid];
	return [solid, line(`${series.id}, partial`, true, (index) => index >= cut - 1)];
}

/** A value without neighbours would be an invisible line: it gets a dot. */
function point(
	values: (number | null)[],
	index: number,
	value: number | null,
	position: (index: number) => number
) {
	const alone =
		value !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
	return { value: [position(index), value ?? '-'], ...(alone ? { symbol: 'circle', symbolSize: 6 } : {}) };
}

/** A line needs no zero when all its values are far from it. */
export function farFromZero(chart: SeriesChart): boolean {
	const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
	const low = Math.min(...values);
	return values.length > 0 && low > 0 && low > 0.75 * Math.max(...values);
}

function named<A extends object>(axis: A, chart: SeriesChart, draw: Draw) {
	return {
		...axis,
		name: chart.xLabel,
		nameLocation: 'middle' as const,
		nameGap: 30,
		nameTextStyle: { color: draw.palette.ink3 }
	};
}

function shareAxis(chart: SeriesChart, draw: Draw) {
	return named(
		{ ...valueAxis('ratio', draw), min: 0, max: 1, interval: 0.2, splitLine: { show: false } },
		chart,
		draw
	);
}

/** The line of equality of a Lorenz curve. */
function equality(draw: Draw): LineSeriesOption {
	return {
		id: 'equality',
		type: 'line',
		name: draw.words.equality,
		symbol: 'none',
		silent: true,
		tooltip: { show: false },
		lineStyle: { color: draw.palette.ink3, width: 1, type: [3, 4] },
		data: [
			[0, 0],
			[1, 1]
		]
	};
}
