import { at } from './lists';

export const secondsPerDay = 86_400;

export interface Month {
	/** Such as `2026-03`. */
	label: string;
	firstDay: number;
	/** Last day of the month, included. */
	lastDay: number;
}

/** The span the data covers: whole UTC days, numbered from 0, and the months they form. */
export class Calendar {
	/** Seconds since the epoch at which day 0 begins. */
	readonly start: number;
	/** Seconds since the epoch just after the last day. */
	readonly end: number;
	readonly days: number;
	readonly months: Month[] = [];
	readonly dayTexts: string[] = [];
	private readonly monthIndexes: number[] = [];

	/** `lastDay` as YYYY-MM-DD; the span is the `months` calendar months that end with that day's month. */
	constructor(lastDay: string, months: number) {
		const last = new Date(`${lastDay}T00:00:00Z`);
		this.end = last.getTime() / 1000 + secondsPerDay;
		this.start = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - months + 1, 1) / 1000;
		this.days = Math.round((this.end - this.start) / secondsPerDay);
		for (let day = 0; day < this.days; day += 1) {
			const text = new Date((this.start + day * secondsPerDay) * 1000).toISOString().slice(0, 10);
			const label = text.slice(0, 7);
			this.dayTexts.push(text);
			const current = this.months[this.months.length - 1];
			if (current?.label === label) current.lastDay = day;
			else this.months.push({ label, firstDay: day, lastDay: day });
			this.monthIndexes.push(this.months.length - 1);
		}
	}

	dayOf(time: number): number {
		return Math.floor((time - this.start) / secondsPerDay);
	}

	startOfDay(day: number): number {
		return this.start + day * secondsPerDay;
	}

	monthOf(day: number): number {
		return at(this.monthIndexes, day);
	}

	/** 0 is Sunday. */
	weekdayOf(day: number): number {
		return (this.start / secondsPerDay + day + 4) % 7;
	}

	isWeekend(day: number): boolean {
		const weekday = this.weekdayOf(day);
		return weekday === 0 || weekday === 6;
	}

	/** The first Monday at or after a day. */
	mondayFrom(day: number): number {
		return day + ((8 - this.weekdayOf(day)) % 7);
	}

	dayText(day: number): string {
		return at(this.dayTexts, day);
	}

	/** `2026-10-31 23:58:12`, UTC; empty for a time that never came. */
	timeText(time: number | undefined): string {
		if (time === undefined) return '';
		const second = Math.floor(time - this.start);
		const day = Math.floor(second / secondsPerDay);
		const text = this.dayTexts[day] ?? new Date(time * 1000).toISOString().slice(0, 10);
		return `${text} ${clockText(second - day * secondsPerDay)}`;
	}
}

const clockTexts: string[] = [];

/** `23:58:12` for a second of the day. */
function clockText(second: number): string {
	if (clockTexts.length === 0) {
		for (let moment = 0; moment < secondsPerDay; moment += 1) {
			const parts = [Math.floor(moment / 3600), Math.floor(moment / 60) % 60, moment % 60];
			clockTexts.push(parts.map((part) => String(part).padStart(2, '0')).join(':'));
		}
	}
	return at(clockTexts, second);
}
