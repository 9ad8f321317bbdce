/** What is drawn on a plot: paths of lines and their intervals, rectangles of columns, dots of single values. */
import type { Series, SeriesChart } from '../block';
import { intervalRuns } from '../shapes/band';
import type { Plot } from './plot';

interface LineMark {
	/** SVG path data. */
	path: string;
	color: string;
	width: number;
	dashed: boolean;
}

interface ColumnMark {
	/** Of the series and of the x. */
	place: number;
	index: number;
	x: number;
	y: number;
	width: number;
	height: number;
	color: string;
	/** Not complete yet: pale and hatched. */
	partial: boolean;
}

/** Every series solid while complete and dashed from its last complete point on, quiet ones thin. */
export function lineMarks(chart: SeriesChart, plot: Plot, colours: string[]): LineMark[] {
	return chart.series.flatMap((series, place) => {
		const cut = series.partialFrom ?? series.values.length;
		const style = { color: colours[place] ?? '', width: series.quiet ? 1.6 : 2.2 };
		return [
			{ ...style, path: path(series, plot, 0, cut), dashed: false },
			{ ...style, path: path(series, plot, Math.max(0, cut - 1), series.values.length), dashed: true }
		].filter((mark) => mark.path.includes('L'));
	});
}

/** The 95 % interval of every series that has one. */
export function bandMarks(
	chart: SeriesChart,
	plot: Plot,
	colours: string[]
): { path: string; color: string }[] {
	return chart.series.flatMap((series, place) =>
		intervalRuns(series, plot.xOf).map((run) => {
			const corners = [
				...run.map(([x, low]) => point(x, plot.yOf(low))),
				...run.toReversed().map(([x, , high]) => point(x, plot.yOf(high)))
			];
			return { path: `M${corners.join('L')}Z`, color: colours[place] ?? '' };
		})
	);
}

/** Values without neighbours, which a line would not show. */
export function dotMarks(
	chart: SeriesChart,
	plot: Plot,
	colours: string[]
): { x: number; y: number; color: string }[] {
	return chart.series.flatMap((series, place) =>
		series.values.flatMap((value, index) => {
			const alone =
				(series.values[index - 1] ?? null) === null && (series.values[index + 1] ?? null) === null;
			if (value === null || !alone) return [];
			return [{ x: plot.xOf(index), y: plot.yOf(value), color: colours[place] ?? '' }];
		})
	);
}

const widest = 36;
/** Shares of the step between columns, and of a column between neighbours side by side. */
const categoryGap = 0.28;
const columnGap = 0.08;

/** Columns on top of each other, negative ones downwards from zero, or side by side. */
export function columnMarks(chart: SeriesChart, plot: Plot, colours: string[]): ColumnMark[] {
	const stacked = chart.shape === 'stacked';
	const abreast = stacked ? 1 : chart.series.length;
	const room = plot.step * (1 - categoryGap);
	const width = Math.min(widest, room / (abreast + columnGap * (abreast - 1)));
	const pitch = width * (1 + columnGap);
	return chart.x.flatMap((_, index) => {
		let [above, below] = [0, 0];
		return chart.series.flatMap((series, place) => {
			const value = series.values[index] ?? null;
			if (value === null) return [];
			const base = stacked ? (value < 0 ? below : above) : 0;
			if (value < 0) below += value;
			else above += value;
			const [start, end] = [plot.yOf(base), plot.yOf(base + value)];
			const offset = stacked ? -width / 2 : (place - abreast / 2) * pitch + (pitch - width) / 2;
			return [
				{
					place,
					index,
					x: plot.xOf(index) + offset,
					y: Math.min(start, end),
					width,
					height: Math.abs(end - start),
					color: colours[place] ?? '',
					partial: index >= (series.partialFrom ?? series.values.length)
				}
			];
		});
	});
}

/** Unbroken runs of known values from `from` up to but not including `to`. */
function path(series: Series, plot: Plot, from: number, to: number): string {
	let text = '';
	let drawing = false;
	for (let index = from; index < to; index += 1) {
		const value = series.values[index] ?? null;
		if (value !== null) text += `${drawing ? 'L' : 'M'}${point(plot.xOf(index), plot.yOf(value))}`;
		drawing = value !== null;
	}
	return text;
}

const point = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
