/** The users behind numbers that count no users: pauses, hours of the week, amounts of money. */
import type { Who } from '$lib/figure/block';
import type { ActivityRows } from './queries';
import type { View } from './view';
import { whoWords, type RevenuePart } from './who-words';

const wordsOf = ({ context }: View) => whoWords[context.locale];

/** Those with a pause of so many days. */
export function behindPauses(view: View, least: number, most: number | null, pauses: number): Who[] {
	const words = wordsOf(view);
	if (pauses === 0) return [];
	const label = words.pauses(least, most);
	const values = { least, most };
	return [{ query: 'gaps', values, choice: label, label, expected: null, counts: words.counts.pauses }];
}

/** Those who traded in an hour of the week, `time` as in "Monday 08:00–09:00". */
export function behindHour(view: View, row: ActivityRows['hours'][number], time: string): Who[] {
	const words = wordsOf(view);
	if (row.known_traders === 0) return [];
	const label = words.hour(time);
	const values = { weekday: row.weekday, hour: row.hour_of_day };
	const counts = words.counts.hours[view.context.params.heat];
	return [{ query: 'hours', values, choice: label, label, expected: null, counts }];
}

/** Those whose money one part of a bucket's revenue is, or all of it; nobody is behind nothing. */
export function behindRevenue(view: View, row: ActivityRows['revenue'][number], part: RevenuePart): Who[] {
	const words = wordsOf(view);
	const { context } = view;
	if (!row[`${part}_usd`]) return [];
	const { parts, columns } = context.text.charts.revenue;
	const name = part === 'revenue' ? null : parts[part];
	const bucket = view.calendarName(row.bucket_on);
	return [
		{
			query: 'revenue',
			values: { bucket_on: row.bucket_on, part },
			choice: name === null ? columns.revenue : words.revenueChoice(name),
			label: words.revenue(columns.revenue, name, bucket),
			expected: null,
			counts: words.counts.revenue
		}
	];
}
