/** The one answer about journeys, taken apart again into what each figure is drawn from. */
import type { FunnelRow } from './queries';

/** Mature entrants of a day and how many of them reached each step. */
export interface DailyRow {
	dimension: string;
	member: string;
	entered_on: string;
	reached_1: number;
	reached_2: number;
	reached_3: number;
	reached_4: number;
	reached_5: number;
	reached_6: number;
}

export interface WaitRow {
	/** 0 is the way from entry to the last step. */
	place: number;
	/** Index of the span of hours. */
	span: number;
	users: number;
}

export interface SignalRow {
	place: number;
	outcome: string;
	users: number;
	with_ticket: number;
	with_login: number;
}

export function dailyRows(rows: readonly FunnelRow[]): DailyRow[] {
	return rows
		.filter(({ part }) => part === 'daily')
		.flatMap(({ step, member, series }) =>
			series.split(',').map((day) => {
				const [entered_on = '', ...counts] = day.split(' ');
				const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = counts.map(Number);
				return {
					dimension: step,
					member,
					entered_on,
					reached_1: first,
					reached_2: second,
					reached_3: third,
					reached_4: fourth,
					reached_5: fifth,
					reached_6: sixth
				};
			})
		);
}

export function waitRows(rows: readonly FunnelRow[]): WaitRow[] {
	return rows
		.filter(({ part }) => part === 'wait')
		.map(({ place, member, reached }) => ({ place, span: Number(member), users: reached }))
		.sort((a, b) => a.place - b.place || a.span - b.span);
}

export function signalRows(rows: readonly FunnelRow[]): SignalRow[] {
	return rows
		.filter(({ part }) => part === 'signal')
		.map(({ place, member, entrants, with_ticket, with_login }) => ({
			place,
			outcome: member,
			users: entrants,
			with_ticket,
			with_login
		}))
		.sort((a, b) => a.place - b.place || a.outcome.localeCompare(b.outcome));
}
