/** How often traders trade and how long they pause, by classes that widen. */
import type { SeriesChart, Who } from '$lib/figure/block';
import { behindTradingDays } from './behind';
import { behindPauses } from './behind-amounts';
import { classes, median, total, type Class, type Tally } from './median';
import type { View } from './view';

export function tradingDaysChart(view: View): SeriesChart {
	const { text, format } = view.context;
	const words = text.charts.often;
	const middle = median(view.tradingDays);
	return {
		...histogram(view, 'trading-days', view.tradingDays, words, ({ from, to, amount }) =>
			behindTradingDays(view, from, to, amount)
		),
		title:
			middle === null ? words.none : words.title(format(middle, 'number'), format(view.dayCount, 'count'))
	};
}

export function gapChart(view: View): SeriesChart {
	const { text, format } = view.context;
	const words = text.charts.gap;
	const middle = median(view.gaps);
	return {
		...histogram(view, 'gaps', view.gaps, words, ({ from, to, amount }) =>
			behindPauses(view, from, to, amount)
		),
		title: middle === null ? words.none : words.title(words.days(format(middle, 'number')))
	};
}

interface Words {
	none: string;
	subtitle: string;
	name: string;
	xLabel: string;
	summary: (items: string[]) => string;
	note: (amount: string) => string;
}

function histogram(
	{ context }: View,
	id: string,
	tallies: readonly Tally[],
	words: Words,
	whoOf: (bin: Class) => Who[]
): SeriesChart {
	const { text, format } = context;
	const bins = classes(tallies);
	const x = bins.map(({ from, to }) => text.charts.often.label(from, to));
	return {
		kind: 'chart',
		shape: 'column',
		id,
		title: words.none,
		subtitle: words.subtitle,
		summary: words.summary(bins.map(({ amount }, index) => `${x[index] ?? ''}: ${format(amount, 'count')}`)),
		note: words.note(format(total(tallies), 'count')),
		format: 'count',
		countsPeople: true,
		xLabel: words.xLabel,
		x,
		series: [
			{ id: 'amount', name: words.name, values: bins.map(({ amount }) => amount), who: bins.map(whoOf) }
		]
	};
}
