/** Small multiples: panels in rows, the same axes in each, everyone's line grey behind. */
import type { MultiplesChart, SeriesChart } from '../block';
import { fontFamily, fontSize, plainText, type Draw, type Option } from '../draw';
import { ticks } from '../plot/ticks';
import { categoryAxis, valueAxis } from './axes';
import { coloursOf } from './colours';
import { lineSeries } from './line';

/** Pixels of one panel and its title, the least width in which its labels can be read, and what lies between two. */
export const panelHeight = 150;
const panelTitle = 22;
const panelWidth = 230;
export const panelGap = 24;

/** The axis that all panels share: lowest and highest round number, intervals included, from zero; its step. */
export function sharedRange({ panels, behind, format }: MultiplesChart): {
	low: number;
	high: number;
	step: number;
} {
	const values = [behind, ...panels.map(({ series }) => series)]
		.flatMap(({ values: own, low = [], high = [] }) => [...own, ...low, ...high])
		.filter((value) => value !== null);
	const round = ticks(Math.min(0, ...values), Math.max(0, ...values), format === 'count');
	const [low = 0, next = 1] = round;
	return { low, high: round.at(-1) ?? next, step: next - low };
}

/** One panel as a line chart of its own: everyone's line first, so that it lies behind. */
export function panelChart(chart: MultiplesChart, place: number): SeriesChart {
	const { kind, id, title, subtitle, summary, format, x, behind } = chart;
	const panel = chart.panels[place];
	return {
		kind,
		shape: 'line',
		id: `${id}-${place}`,
		title: panel?.title ?? title,
		subtitle,
		summary,
		format,
		xLabel: '',
		x,
		series: [{ ...behind, quiet: true }, ...(panel ? [panel.series] : [])]
	};
}

/** Panels abreast in that many pixels. */
export function abreast(width: number): number {
	return Math.max(1, Math.floor((width + panelGap) / (panelWidth + panelGap)));
}

export function multiplesOption(chart: MultiplesChart, draw: Draw): Option {
	const room = draw.width - 2 * draw.side;
	const columns = Math.min(abreast(room), Math.max(1, chart.panels.length));
	const rows = Math.max(1, Math.ceil(chart.panels.length / columns));
	const width = (room - (columns - 1) * panelGap) / columns;
	const height = (draw.height - draw.top - draw.bottom) / rows;
	const { low, high, step } = sharedRange(chart);
	const places = chart.panels.map((_, place) => ({
		left: draw.side + (place % columns) * (width + panelGap),
		top: draw.top + Math.floor(place / columns) * height
	}));
	const narrow = { ...draw, width: width - 40 };
	return {
		legend: { show: false },
		grid: places.map(({ left, top }) => ({
			left,
			top: top + panelTitle,
			width,
			height: height - panelTitle - 12,
			outerBoundsMode: 'same' as const,
			outerBoundsContain: 'axisLabel' as const
		})),
		xAxis: places.map((_, gridIndex) => ({ ...categoryAxis(chart.x, narrow, false), gridIndex })),
		yAxis: places.map((_, gridIndex) => ({
			...valueAxis(chart.format, draw),
			gridIndex,
			min: low,
			max: high,
			interval: step
		})),
		graphic: places.map(({ left, top }, place) => ({
			type: 'text',
			silent: true,
			style: {
				text: plainText(chart.panels[place]?.title ?? ''),
				x: left,
				y: top,
				fill: draw.palette.ink,
				font: `600 ${fontSize.note}px ${fontFamily}`
			}
		})),
		series: chart.panels.flatMap((_, place) => {
			const own = panelChart(chart, place);
			const colours = coloursOf(own, draw);
			return own.series.flatMap((series, index) =>
				lineSeries(series, colours[index] ?? draw.palette.accent).map((part) => ({
					...part,
					id: `${place} ${'id' in part ? String(part.id) : ''}`,
					xAxisIndex: place,
					yAxisIndex: place
				}))
			);
		})
	} as Option;
}

/** Four panels abreast, as in a picture. */
export function multiplesHeight(chart: MultiplesChart): number {
	return Math.max(1, Math.ceil(chart.panels.length / 4)) * (panelHeight + panelTitle);
}
