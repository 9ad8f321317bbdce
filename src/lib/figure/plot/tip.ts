/** What is said of one x of a line or column chart: every series there, with interval and denominator. */
import type { SeriesChart } from '../block';
import type { Draw } from '../draw';

export interface TipLine {
	text: string;
	color?: string;
}

/** The label first, then a line for each series with a value; nothing where there is no such x. */
export function seriesTip(chart: SeriesChart, draw: Draw, colours: string[], index: number): TipLine[] {
	const label = chart.x[index];
	if (label === undefined) return [];
	const lines = chart.series.flatMap((series, place) => {
		const value = series.values[index];
		if (value === null || value === undefined) return [];
		const low = series.low?.[index] ?? null;
		const high = series.high?.[index] ?? null;
		const n = series.n?.[index] ?? null;
		const parts = [
			`${series.name}  ${draw.format(value, chart.format)}`,
			low !== null && high !== null
				? `${draw.words.interval} ${draw.format.interval(low, high, chart.format)}`
				: '',
			n !== null ? `${draw.words.n} ${draw.format(n, 'count')}` : '',
			series.partialFrom !== undefined && index >= series.partialFrom ? `* ${draw.words.asterisk}` : ''
		];
		return [{ text: parts.filter(Boolean).join(' · '), color: colours[place] ?? '' }];
	});
	return [{ text: label }, ...lines];
}
