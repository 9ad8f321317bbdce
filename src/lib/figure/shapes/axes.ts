/** Axes as on the sketches: hairlines across, no ticks, numbers short. */
import type { NumberFormat, Series, SeriesChart } from '../block';
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

/** Pixels between two labels of an axis. */
const labelGap = 12;

/**
 * Which of the labels are written when two neighbours stand `step` pixels apart: as many as there is room for, each so
 * many from the next. Of numbers counted up the round ones: 0, 20, 40 rather than 0, 17, 34.
 */
export function writtenLabels(labels: readonly string[], step: number): boolean[] {
	const widths = labels.map((label) => textWidth(label));
	const isCount = labels.every(
		(label, index) => /^\d+$/.test(label) && Number(label) === Number(labels[0]) + index
	);
	const writtenBy = (every: number) =>
		labels.map((label, index) => (isCount ? Number(label) : index) % every === 0);
	const steps = isCount ? roundSteps(labels.length) : labels.map((_, index) => index + 1);
	for (const every of steps) {
		const written = writtenBy(every);
		const places = [...labels.keys()].filter((index) => written[index]);
		const isRoomy = places.every((place, index) => {
			const next = places[index + 1];
			if (next === undefined) return true;
			return ((widths[place] ?? 0) + (widths[next] ?? 0)) / 2 + labelGap <= step * (next - place);
		});
		if (isRoomy) return written;
	}
	return labels.map((_, index) => index === 0);
}

/** 1, 2, 5, 10, 20 … up to a number. */
function roundSteps(most: number): number[] {
	const steps: number[] = [];
	for (let power = 1; power <= most; power *= 10) steps.push(power, 2 * power, 5 * power);
	return steps.filter((one) => one <= most);
}

export function categoryAxis(labels: string[], draw: Draw, gap: boolean) {
	const written = writtenLabels(labels, (draw.width * 0.85) / Math.max(1, labels.length));
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
			interval: (index: number) => written[index] ?? false
		}
	};
}

/** Up to this many lines carry their names where they end. */
const labelledLines = 4;

/** Columns, many lines and Lorenz curves, which all end in one corner, have a legend instead; so do lines that end midway. */
export function hasLegend(chart: SeriesChart): boolean {
	const { series } = chart;
	if (series.length < 2) return false;
	return (
		chart.shape !== 'line' || !!chart.diagonal || series.length > labelledLines || series.some(endsMidway)
	);
}

/** Its name would stand among the other lines. */
function endsMidway({ values }: Series): boolean {
	const index = values.findLastIndex((value) => value !== null);
	return index >= 0 && index < Math.min((values.length - 1) * 0.8, values.length - 2);
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
