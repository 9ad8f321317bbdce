/** Axes as on the sketches: hairlines across, no ticks, numbers short. */
import type { NumberFormat } from '../block';
import { fontSize, textWidth, type Draw } from '../draw';

/** An axis number: as short as the scale allows, `60%` rather than `60.0 %`. */
function axisText(value: number, numberFormat: NumberFormat, { format }: Draw): string {
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

export function categoryAxis(labels: string[], draw: Draw, gap: boolean) {
	const widest = Math.max(0, ...labels.map((label) => textWidth(label)));
	const fitting = Math.max(1, Math.floor((draw.width * 0.85) / (widest + 18)));
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
			interval: Math.max(0, Math.ceil(labels.length / fitting) - 1)
		}
	};
}

/** A legend on top, for series too many to be labelled where they end. */
export function legendOf(items: { name: string; color: string }[], draw: Draw) {
	return {
		show: true,
		// A picture cannot be paged through.
		type: draw.forExport ? ('plain' as const) : ('scroll' as const),
		left: draw.side,
		right: draw.side,
		top: draw.top,
		icon: 'roundRect',
		itemWidth: 10,
		itemHeight: 10,
		itemGap: 16,
		pageIconColor: draw.palette.ink2,
		pageIconInactiveColor: draw.palette.line,
		pageTextStyle: { color: draw.palette.ink3 },
		textStyle: { color: draw.palette.ink2, fontSize: fontSize.note },
		data: items.map((item) => ({ name: item.name, itemStyle: { color: item.color } }))
	};
}
