/** A chart block as an ECharts option: pure, the same for screen, picture and test. */
import type { Chart } from './block';
import { drawFor, fontFamily, fontSize, type Draw, type Option, type OptionContext } from './draw';
import { headerElements, headerRoom } from './header';
import { seriesHeight } from './plot/plot';
import { barHeight, barOption } from './shapes/bar';
import { columnOption } from './shapes/column';
import { funnelHeight, funnelOption } from './shapes/funnel';
import { heatHeight, heatOption } from './shapes/heat';
import { lineOption } from './shapes/line';
import { multiplesHeight, multiplesOption } from './shapes/multiples';
import { sankeyHeight, sankeyOption } from './shapes/sankey';

export type { Option, OptionContext, PictureHeader } from './draw';

/** The option of one chart. Apply it with `notMerge`. */
export function chartOption(chart: Chart, context: OptionContext): Option {
	const room = headerRoom(context);
	const draw = drawFor(context, room.top, room.bottom);
	const option = shapeOption(chart, draw);
	return {
		animation: false,
		textStyle: { fontFamily, fontSize: fontSize.note, color: draw.palette.ink2 },
		...(context.forExport ? { backgroundColor: draw.palette.card } : {}),
		...option,
		graphic: [...asList(option.graphic), ...headerElements(context)],
		tooltip: context.forExport ? { show: false } : { ...tooltipStyle(draw), ...option.tooltip }
	} as Option;
}

function shapeOption(chart: Chart, draw: Draw): Option {
	switch (chart.shape) {
		case 'line':
			return lineOption(chart, draw);
		case 'stacked':
		case 'column':
			return columnOption(chart, draw);
		case 'multiples':
			return multiplesOption(chart, draw);
		case 'bar':
			return barOption(chart, draw);
		case 'heat':
			return heatOption(chart, draw);
		case 'funnel':
			return funnelOption(chart, draw);
		case 'sankey':
			return sankeyOption(chart, draw);
	}
}

/** Pixels a chart wants, without the heading of a picture. */
export function chartHeight(chart: Chart): number {
	switch (chart.shape) {
		case 'line':
		case 'stacked':
		case 'column':
			return seriesHeight(chart);
		case 'multiples':
			return multiplesHeight(chart);
		case 'bar':
			return barHeight(chart);
		case 'heat':
			return heatHeight(chart);
		case 'funnel':
			return funnelHeight(chart);
		case 'sankey':
			return sankeyHeight(chart);
	}
}

/** Pixels of a whole picture of this chart, heading and source note included. */
export function pictureHeight(chart: Chart, context: Omit<OptionContext, 'height'>): number {
	const room = headerRoom({ ...context, height: 0 });
	const wanted = chartHeight(chart);
	const stretched = chart.shape === 'line' || chart.shape === 'column' || chart.shape === 'stacked' ? 1.6 : 1;
	return Math.round(room.top + wanted * stretched + room.bottom);
}

/** Drawn as text, because a page under a strict CSP may not carry inline styles. */
function tooltipStyle({ palette }: Draw): Record<string, unknown> {
	return {
		renderMode: 'richText',
		confine: true,
		transitionDuration: 0,
		backgroundColor: palette.card,
		borderColor: palette.line,
		borderWidth: 1,
		padding: [8, 10],
		textStyle: { color: palette.ink, fontSize: fontSize.note, fontFamily, lineHeight: 18 }
	};
}

function asList(graphic: Option['graphic']): object[] {
	return Array.isArray(graphic) ? graphic : graphic ? [graphic] : [];
}
