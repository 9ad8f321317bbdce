/** Stickiness: the shares of users active in exactly and in at least so many days or weeks of the period. */
import type { Series, SeriesChart } from '$lib/figure/block';
import { smallSample, wilson } from '$lib/stats/interval';
import { behindSpans } from './behind';
import type { View } from './view';

/** More than a month of days is gathered in the last column. */
const mostColumns = 31;

export function spansChart(view: View): SeriesChart {
	const { context, spans, users } = view;
	const { text, params, format } = context;
	const words = text.charts.spans;
	const unit = text.spans[params.counted_in];
	const counts = gathered(spans);
	const n = counts.reduce((sum, count) => sum + count, 0);
	const atLeast = counts.map((_, index) => counts.slice(index).reduce((sum, count) => sum + count, 0));
	const series = (id: string, name: string, amounts: number[]): Series => {
		const intervals = amounts.map((amount) => wilson(amount, n));
		return {
			id,
			name,
			values: amounts.map((amount) => (n > 0 ? amount / n : null)),
			low: intervals.map((interval) => interval?.low ?? null),
			high: intervals.map((interval) => interval?.high ?? null),
			n: amounts.map(() => n),
			who: amounts.map((amount, index) => {
				const isOpen = id === 'at_least' || index === mostColumns - 1;
				return behindSpans(view, index + 1, isOpen ? null : index + 1, amount);
			})
		};
	};
	const exact = {
		...series('exactly', words.exactly, counts),
		quiet: params.definition !== 'posthog'
	};
	const cumulative = series('at_least', words.atLeast, atLeast);
	const label = (index: number) =>
		index === counts.length - 1 && spans.length > counts.length
			? words.andMore(index + 1)
			: words.label(index + 1);
	const share = (index: number) => format(cumulative.values[index] ?? null, 'ratio');
	return {
		kind: 'chart',
		shape: 'column',
		id: 'days-active',
		title:
			n > 0 && counts.length > 1
				? words.title(share(1), params.counted_in)
				: n === 0 && spans.length > 0
					? words.nobody
					: words.none,
		subtitle: words.subtitle(users, unit, spans.length),
		summary: words.summary(
			counts.map(
				(count, index) =>
					`${words.exactly} ${label(index)} ${unit}: ${format(count, 'count')}, ${words.atLeast}: ${share(index)}`
			)
		),
		note: [words.note(format(n, 'count')), n > 0 && n < smallSample ? text.small : '']
			.filter(Boolean)
			.join(' · '),
		format: 'ratio',
		xLabel: words.xLabel[params.counted_in],
		x: counts.map((_, index) => label(index)),
		series:
			params.definition === 'posthog'
				? [exact]
				: params.definition === 'mixpanel'
					? [cumulative]
					: [cumulative, exact]
	};
}

function gathered(counts: number[]): number[] {
	if (counts.length <= mostColumns) return counts;
	const rest = counts.slice(mostColumns - 1).reduce((sum, count) => sum + count, 0);
	return [...counts.slice(0, mostColumns - 1), rest];
}
