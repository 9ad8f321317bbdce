/** What a heat grid's cells look like: one scale for the whole grid, so that rows can be compared. */
import type { HeatCell, HeatChart, NumberFormat } from './block';
import type { Format } from './format';

/** Maps a value to its share of the grid's scale, 0 to 1. The scale starts at zero unless values are negative. */
export function heatScale(chart: HeatChart): (value: number) => number {
	const values = chart.rows.flatMap((row) => row.cells.flatMap((cell) => shown(cell) ?? []));
	const low = Math.min(0, ...values);
	const high = Math.max(0, ...values);
	return (value) => (high > low ? (value - low) / (high - low) : 0);
}

/** The value a cell shows, or null where there is none. */
export function shown(cell: HeatCell): number | null {
	return cell.state === 'unreached' ? null : cell.value;
}

/** As in `616K` and `1.3M`. */
const amount = new Intl.NumberFormat('en-US', {
	notation: 'compact',
	maximumFractionDigits: 1,
	maximumSignificantDigits: 3,
	roundingPriority: 'lessPrecision'
});

/**
 * Short enough for a cell: a ratio loses its percent sign and an amount its dollar sign, which the subtitle carries. Partial
 * cells get a star.
 */
export function cellText(cell: HeatCell, numberFormat: NumberFormat, format: Format): string {
	if (cell.state === 'unreached') return '';
	if (cell.value === null) return '–';
	const text =
		numberFormat === 'usd'
			? amount.format(cell.value)
			: numberFormat === 'ratio'
				? format(cell.value, 'ratio').replace(/\s*%$/, '')
				: format(cell.value, numberFormat);
	return text + (cell.state === 'partial' ? '*' : '');
}
