/** The tooltip of line and column charts: every series at one x, with interval and denominator. */
import type { SeriesChart } from '../block';
import { plainText, type Draw } from '../draw';
import { seriesColour } from '../palette';

/** Colour of each series: quiet ones grey, the others in palette order. */
export function coloursOf(chart: SeriesChart, draw: Draw): string[] {
	let loud = 0;
	return chart.series.map((series) =>
		series.quiet ? draw.palette.ink3 : seriesColour(draw.palette, loud++)
	);
}

/** Plain lines: the rich-text tooltip knows no other style than its coloured dots. */
export function seriesTip(chart: SeriesChart, draw: Draw, pointer: 'line' | 'shadow') {
	return {
		trigger: 'axis' as const,
		axisPointer: {
			type: pointer,
			label: { show: false },
			lineStyle: { color: draw.palette.ink3, width: 1, type: 'solid' as const },
			shadowStyle: { color: draw.palette.ink, opacity: 0.04 }
		},
		formatter: (params: unknown) => {
			const marks = marksOf(params);
			return tipText(chart, draw, marks.index, marks.bySeries);
		}
	};
}

/** The index under the pointer and the coloured dot ECharts made for each series. */
function marksOf(params: unknown): { index: number; bySeries: Map<string, string> } {
	const bySeries = new Map<string, string>();
	let index = -1;
	for (const one of Array.isArray(params) ? (params as unknown[]) : [params]) {
		if (typeof one !== 'object' || one === null) continue;
		if ('dataIndex' in one && typeof one.dataIndex === 'number' && index < 0) index = one.dataIndex;
		if ('seriesName' in one && 'marker' in one && typeof one.marker === 'string')
			bySeries.set(String(one.seriesName), one.marker);
	}
	return { index, bySeries };
}

/** What the tooltip says at one x. Exported for the test. */
export function tipText(
	chart: SeriesChart,
	draw: Draw,
	index: number,
	marks: ReadonlyMap<string, string> = new Map()
): string {
	const label = chart.x[index];
	if (label === undefined) return '';
	const lines = chart.series.flatMap((series) => {
		const value = series.values[index];
		if (value === null || value === undefined) return [];
		const low = series.low?.[index] ?? null;
		const high = series.high?.[index] ?? null;
		const n = series.n?.[index] ?? null;
		const parts = [
			`${marks.get(series.name) ?? ''}${plainText(series.name)}  ${draw.format(value, chart.format)}`,
			low !== null && high !== null
				? `${draw.words.interval} ${draw.format.interval(low, high, chart.format)}`
				: '',
			n !== null ? `${draw.words.n} ${draw.format(n, 'count')}` : '',
			series.partialFrom !== undefined && index >= series.partialFrom ? `* ${draw.words.asterisk}` : ''
		];
		return [parts.filter(Boolean).join(' · ')];
	});
	return [plainText(label), ...lines].join('\n');
}
