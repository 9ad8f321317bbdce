/** When trading happens: hour by weekday in the reporting zone, as the mean of such hours. */
import type { HeatChart, NumberFormat } from '$lib/figure/block';
import { zoneName } from '$lib/schema/zone-name';
import { behindHour } from './behind-amounts';
import type { ActivityRows } from './queries';
import type { View } from './view';

type Hour = ActivityRows['hours'][number];

const formats = { fills: 'number', turnover: 'usd', traders: 'number' } satisfies Record<
	string,
	NumberFormat
>;
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

export function hoursGrid(view: View): HeatChart | null {
	const { context, rows } = view;
	const { text, params, scope, format } = context;
	const words = text.charts.hours;
	if (rows.hours.length === 0) return null;
	const cells = new Map(rows.hours.map((row) => [row.weekday * 24 + row.hour_of_day, row]));
	const mean = (row: Hour) =>
		({ fills: row.fills, turnover: row.turnover_usd, traders: row.traders })[params.heat] / row.weekdays;
	// One decimal is as much as a cell holds.
	const shown = (row: Hour) => (params.heat === 'turnover' ? mean(row) : Math.round(mean(row) * 10) / 10);
	const sorted = rows.hours.toSorted((a, b) => mean(b) - mean(a));
	const [busiest, quietest] = [sorted[0], sorted.at(-1)];
	// An hour without fills has no row.
	const silent = 24 * new Set(rows.hours.map(({ weekday }) => weekday)).size - rows.hours.length;
	const named = (row: Hour | undefined) =>
		row ? `${words.weekdays[row.weekday - 1] ?? ''} ${clock(row.hour_of_day)}` : '';
	const value = (row: Hour | undefined) => format(row ? shown(row) : null, formats[params.heat]);
	const weekdays = scope.weekStart === 'sunday' ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
	return {
		kind: 'chart',
		shape: 'heat',
		id: 'hours',
		title: words.title(
			busiest ? (words.weekdays[busiest.weekday - 1] ?? '') : '',
			clock(busiest?.hour_of_day ?? 0)
		),
		subtitle: words.subtitle[params.heat] + words.zone(zoneName(scope.zone)),
		summary:
			silent > 0
				? words.summarySilent(named(busiest), value(busiest), format(silent, 'count'))
				: words.summary(named(busiest), value(busiest), named(quietest), value(quietest)),
		format: formats[params.heat],
		rowHeader: words.weekday,
		sizeHeader: words.times,
		isSizedByDays: true,
		columns: hoursOfDay.map((hour) => String(hour).padStart(2, '0')),
		rows: weekdays.map((weekday) => {
			const times = rows.hours.find((row) => row.weekday === weekday)?.weekdays ?? 0;
			return {
				label: words.weekdays[weekday - 1] ?? '',
				size: times,
				cells: hoursOfDay.map((hour) => {
					const row = cells.get(weekday * 24 + hour);
					// An hour without fills is a zero once its weekday has occurred.
					const value = row ? shown(row) : times > 0 ? 0 : null;
					const who = row ? behindHour(view, row, named(row)) : [];
					return { value, state: 'complete' as const, who };
				})
			};
		})
	};
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00–${String(hour + 1).padStart(2, '0')}:00`;
