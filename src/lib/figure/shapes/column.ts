/** Columns, stacked or side by side; those not complete yet are pale and hatched. */
import type { BarSeriesOption } from 'echarts';
import type { Series, SeriesChart } from '../block';
import type { Draw, Option } from '../draw';
import { categoryAxis, hasLegend, legendOf, valueAxis } from './axes';
import { coloursOf } from './colours';

export function columnOption(chart: SeriesChart, draw: Draw): Option {
	const colours = coloursOf(chart, draw);
	const stacked = chart.shape === 'stacked';
	const legend = hasLegend(chart);
	return {
		grid: {
			left: draw.side + 4,
			right: draw.side + 12,
			top: draw.top + (legend ? 36 : 12),
			bottom: draw.bottom + (chart.xLabel ? 26 : 4),
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			...categoryAxis(chart.x, draw, true),
			name: chart.xLabel,
			nameLocation: 'middle',
			nameGap: 30,
			nameTextStyle: { color: draw.palette.ink3 }
		},
		yAxis: valueAxis(chart.format, draw),
		legend: legend
			? legendOf(
					chart.series.map((series, place) => ({ name: series.name, color: colours[place] ?? '' })),
					draw
				)
			: { show: false },
		series: chart.series.map((series, place) => columns(series, colours[place] ?? '', stacked, draw))
	};
}

function columns(series: Series, color: string, stacked: boolean, draw: Draw): BarSeriesOption {
	const cut = series.partialFrom ?? series.values.length;
	return {
		id: series.id,
		type: 'bar',
		name: series.name,
		...(stacked ? { stack: 'all' } : {}),
		barMaxWidth: 36,
		barGap: '8%',
		barCategoryGap: '28%',
		emphasis: { disabled: true },
		color,
		itemStyle: {
			color,
			borderColor: draw.palette.card,
			borderWidth: stacked ? 0.5 : 0,
			borderRadius: stacked ? 0 : [2, 2, 0, 0]
		},
		data: series.values.map((value, index) =>
			index < cut ? (value ?? '-') : { value: value ?? '-', itemStyle: partialStyle(color, draw) }
		)
	};
}

/** Pale with diagonal lines, so that it also reads in grey print. */
function partialStyle(color: string, draw: Draw) {
	return {
		color,
		opacity: 0.45,
		decal: {
			symbol: 'rect',
			dashArrayX: [1, 0] as [number, number],
			dashArrayY: [2, 5] as [number, number],
			rotation: -Math.PI / 4,
			color: draw.palette.card
		}
	};
}
