/** Users of a day, of 7 and of 30 days, and how much of a month's users a day has. */
import type { Series, SeriesChart } from '$lib/figure/block';
import { addDays } from '../period';
import { behindDay, behindRatio } from './behind';
import { changeOf } from './change';
import type { Day } from './queries';
import { dividesDay, ratioOf, type Population } from './ratio';
import type { View } from './view';

const fields = {
	trading: ['trading_users', 'trading_7', 'trading_30'],
	active: ['active_users', 'active_7', 'active_30']
} as const;

/** Days of each field. */
const windows = [1, 7, 30];

export function rollingChart(view: View, population: Population): SeriesChart {
	const { context, days, today } = view;
	const { text, format } = context;
	const words = text.charts.rolling;
	const own = words[population];
	const monthly = fields[population][2];
	const value = today?.[monthly] ?? null;
	const beforeOn = today ? addDays(today.day, -30) : '';
	const before = days.find((day) => day.day === beforeOn)?.[monthly] ?? null;
	const change = changeOf(value, before, '', context);
	const changed =
		change.direction === 'none' ? words.noBase : words.changed(change.text, format.day(beforeOn, 'short'));
	return {
		...shared(view),
		id: `${population}-users`,
		title: value === null ? words.noMonth : own.title(format(value, 'count'), changed),
		subtitle: own.subtitle,
		summary: today
			? words.summary(
					own.names,
					fields[population].map((field) => format(today[field], 'count')),
					format.day(today.day, 'short')
				)
			: words.noMonth,
		note: note(view, words.note),
		format: 'count',
		countsPeople: true,
		series: fields[population].map((field, index) => ({
			id: field,
			name: own.names[index] ?? field,
			values: days.map((day) => day[field]),
			who: days.map((day) =>
				behindDay(view, population, day, {
					within: windows[index] ?? 1,
					name: own.names[index] ?? field,
					users: day[field]
				})
			),
			...tail(days)
		}))
	};
}

export function ratioLines(view: View): SeriesChart {
	const { context, days, today } = view;
	const { text, params, format } = context;
	const words = text.charts.sticky;
	const ofDay = dividesDay(params.definition);
	const written = (population: Population) =>
		format(today ? ratioOf(today, population, params.definition)?.share : null, 'ratio');
	const line = (population: Population): Series => {
		const ratios = days.map((day) => ratioOf(day, population, params.definition));
		return {
			id: population,
			name: words[population],
			values: ratios.map((ratio) => ratio?.share ?? null),
			n: ratios.map((ratio) => ratio?.monthly ?? null),
			who: days.map((day) => behindRatio(view, population, day)),
			...tail(days)
		};
	};
	const title = () => {
		if (!today || !ratioOf(today, 'trading', params.definition)) return words.none;
		if (!ratioOf(today, 'active', params.definition)) return words.tradersOnly(written('trading'));
		return ofDay
			? words.dayTitle(written('trading'), written('active'), format.day(today.day, 'short'))
			: words.title(written('trading'), written('active'));
	};
	return {
		...shared(view),
		id: 'stickiness-ratio',
		title: title(),
		subtitle: words.subtitle[ofDay ? 'day' : 'mean'],
		summary: words.summary(written('trading'), written('active')),
		note: note(view, words.note),
		format: 'ratio',
		series: [line('trading'), line('active')]
	};
}

function shared({ context, days }: View) {
	return {
		kind: 'chart',
		shape: 'line',
		xLabel: '',
		x: days.map((day) => context.format.day(day.day, 'short'))
	} as const;
}

function tail(days: readonly Day[]): { partialFrom?: number } {
	const from = days.findIndex((day) => !day.is_complete);
	return from < 0 ? {} : { partialFrom: from };
}

const note = ({ context, days }: View, words: string) =>
	context.text.sentences([words, 'partialFrom' in tail(days) ? context.text.charts.partial : '']);
