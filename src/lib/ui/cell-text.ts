/** One table cell as text. Nothing known reads `–`; zero stays zero. */
import type { Value } from '$lib/engine/engine';
import type { TableColumn } from '$lib/figure/block';
import type { Format } from '$lib/figure/format';
import type { UiText } from './text';

export function cellText(value: Value, format: TableColumn['format'], write: Format, text: UiText): string {
	if (value === null || value === '') return '–';
	if (typeof value === 'boolean') return value ? text.yes : text.no;
	if (format === 'text') return String(value);
	if (format === 'day')
		return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? write.day(String(value)) : String(value);
	const number = typeof value === 'number' ? value : Number(value);
	return Number.isNaN(number) ? String(value) : write(number, format);
}

/** Numbers ascending, text in the language's own order, missing values last whichever way. */
export function compareCells(one: Value, other: Value, locale: string, descending: boolean): number {
	if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
	const order =
		typeof one === 'number' && typeof other === 'number'
			? one - other
			: String(one).localeCompare(String(other), locale, { numeric: true });
	return descending ? -order : order;
}
