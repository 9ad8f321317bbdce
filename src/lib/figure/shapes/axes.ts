/** Axes as on the sketches: hairlines across, no ticks, numbers short. */
import type { NumberFormat, SeriesChart } from '../block';
import { fontSize, textWidth, type Draw } from '../draw';

/** An axis number: as short as the scale allows, `60%` rather than `60.0 %`. */
export function axisText(value: number, numberFormat: NumberFormat, { format }: Draw): string {
	if (numberFormat === 'ratio') return `${trim(value * 100)}%`;
	if (numberFormat === 'points') return `${value > 0 ? '+' : ''}${trim(value * 100).replace('-', '−')}`;
	if (numberFormat === 'usd' || numberFormat === 'usd_exact')
		return format(value, 'usd').replace(/\.00$/, '');
	if (Math.abs(value) >= 1000 && numberFormat !== 'hours') return format(value, 'usd').replace('$', '');
	return numberFormat === 'hours' ? format(value, 'hours').replace(/\.0/, '') : format(value, 'number');
}

function trim(value: number): string {
	return String(Number(value.toFixed(2)));
}

export function valueAxis(numberFormat: NumberFormat, draw: Draw) {
	return {
		type: 'value' as const,
		splitNumber: 4,
		axisLine: { show: false },
		axisTick: { show: false },
		splitLine: { lineStyle: { color: draw.palette.line, width: 1 } },
		axisLabel: {
			color: draw.palette.ink3,
			fontSize: fontSize.note,
			margin: 10,
			formatter: (value: number) => axisText(value, numberFormat, draw)
		}
	};
}

/** Every how many labels one is written, so that none touch. */
export function labelEvery(labels: string[], draw: Draw): number {
	const widest = Math.max(0, ...labels.map((label) => textWidth(label)));
	const fitting = Math.max(1, Math.floor((draw.width * 0.85) / (widest + 18)));
	return Math.max(1, Math.ceil(labels.length / fitting));
}

export function categoryAxis(labels: string[], draw: Draw, gap: boolean) {
	return {
		type: 'category' as const,
		data: labels,
		boundaryGap: gap,
		axisLine: { onZero: false, lineStyle: { color: draw.palette.line } },
		axisTick: { show: false },
		axisLabel: {
			color: draw.palette.ink3,
			fontSize: fontSize.note,
			margin: 10,
			hideOverlap: true,
			interval: labelEvery(labels, draw) - 1
		}
	};
}

/** Up to this many lines carry their names where they end. */
const labelledLines = 4;

/** Columns, many lines and Lorenz curves, which all end in one corner, have a legend instead. */
export function hasLegend(chart: SeriesChart): boolean {
	return chart.series.length > (chart.shape === 'line' && !chart.diagonal ? labelledLines : 1);
}

/** A legend on top, for series too many to be labelled where they end. */
export function legendOf(items: { name: string; color: string }[], draw: Draw) {
	return {
		show: true,
		left: draw.side,
		right: draw.side,
		top: draw.top,
		icon: 'roundRect',
		itemWidth: 10,
		itemHeight: 10,
		itemGap: 16,
		textStyle: { color: draw.palette.ink2, fontSize: fontSize.note },
		data: items.map((item) => ({ name: item.name, itemStyle: { color: item.color } }))
	};
}
