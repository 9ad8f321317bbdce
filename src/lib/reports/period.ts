/** Which days a report covers when the reader left them open. Days are `YYYY-MM-DD`. */
import type { Coverage } from '$lib/model/coverage';
import type { Report } from './report';
import type { Exclusion, ResolvedScope, Scope } from './scope';

type Period = ReturnType<Report['period']>;

/** Fills in what the reader left open: the report's own period and exclusions, the data's as-of day. */
export function resolveScope(
	scope: Scope,
	coverage: Coverage,
	period: Period,
	exclude: readonly Exclusion[]
): ResolvedScope {
	// A day past the data is the reader's word that nothing happened until then; the page's own field ends with the data.
	const asOf = scope.asOf ?? coverage.asOf;
	const isCut = scope.asOf !== undefined && scope.asOf < coverage.last;
	const last = scope.asOf !== undefined && isCut ? scope.asOf : coverage.last;
	const to = scope.to ?? last;
	const start = later(startOf(period, scope.to ?? asOf, scope.weekStart, coverage.first), coverage.first);
	// As of a day before the data there is nothing to see, on that day.
	const from = scope.from ?? (start < to ? start : to);
	return {
		...scope,
		from,
		to,
		asOf,
		first: coverage.first,
		last,
		isCut,
		exclude: scope.exclude ?? [...exclude]
	};
}

function startOf(period: Period, end: string, weekStart: Scope['weekStart'], first: string): string {
	if (period === 'all') return first;
	if (period === 'month-to-date') return startOfMonth(end);
	if (period.unit === 'day') return addDays(end, 1 - period.last);
	if (period.unit === 'week') return addDays(startOfWeek(end, weekStart), -7 * (period.last - 1));
	return addMonths(startOfMonth(end), 1 - period.last);
}

/** The day `days` after another. */
export function addDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from the first to the second day. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function startOfMonth(day: string): string {
	return `${day.slice(0, 7)}-01`;
}

/** The first of the month `months` after the month of a first-of-month day. */
export function addMonths(monthStart: string, months: number): string {
	const date = new Date(`${monthStart}T00:00:00Z`);
	date.setUTCMonth(date.getUTCMonth() + months);
	return date.toISOString().slice(0, 10);
}

export function startOfWeek(day: string, weekStart: Scope['weekStart']): string {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
	return addDays(day, -(weekStart === 'sunday' ? weekday : (weekday + 6) % 7));
}

function later(a: string, b: string): string {
	return a > b ? a : b;
}

/** The last week, and the last month, that is over by the end of a day. */
export function lastWhole(unit: 'week' | 'month', day: string, weekStart: Scope['weekStart']) {
	const next = addDays(day, 1);
	const end = unit === 'week' ? startOfWeek(next, weekStart) : startOfMonth(next);
	return { from: unit === 'week' ? addDays(end, -7) : addMonths(end, -1), to: addDays(end, -1) };
}
