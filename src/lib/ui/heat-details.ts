/** What a heat cell says when looked at: where, value, numerator and denominator, interval, state. */
import type { HeatChart } from '$lib/figure/block';
import type { Format } from '$lib/figure/format';
import type { UiText } from './text';

/** null for a cell that is not reached yet. */
export function heatDetails(
	chart: HeatChart,
	row: number,
	column: number,
	format: Format,
	text: UiText
): string[] | null {
	const line = chart.rows[row];
	const cell = line?.cells[column];
	if (!line || !cell || cell.state === 'unreached') return null;
	const { value, k, n, low, high, state, note } = cell;
	const basis =
		k !== undefined && n !== undefined
			? `${format(k, 'count')} ${text.of} ${format(n, 'count')}`
			: n !== undefined
				? `n ${format(n, 'count')}`
				: '';
	return [
		`${line.label} · ${chart.columns[column] ?? ''}`,
		[value === null ? text.noValue : format(value, chart.format), basis].filter(Boolean).join(' · '),
		low !== undefined && high !== undefined
			? `${text.interval} ${format.interval(low, high, chart.format)}`
			: '',
		state === 'partial' ? `* ${text.incomplete}` : '',
		note ?? ''
	].filter(Boolean);
}
