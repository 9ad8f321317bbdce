/** How long the steps take, as a histogram over spans of time. */
import type { SeriesChart } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import { behindWait } from './behind-others';
import type { View } from './view';
import type { Funnel } from './funnel';
import type { WaitRow } from './queries';

export function waitsChart(waits: readonly WaitRow[], overall: Funnel, view: View): SeriesChart | null {
	const { text, format, target } = view;
	const steps = overall.steps.slice(1);
	const last = overall.steps.findLast(({ step }) => step === target);
	if (!last || last.medianTotalHours === null || waits.length === 0) return null;
	const slowest = steps.reduce((slower, one) =>
		(one.medianHours ?? 0) > (slower.medianHours ?? 0) ? one : slower
	);
	const countAt = (place: number, span: number) =>
		waits.find((row) => row.place === place && row.span === span)?.users ?? 0;
	const used = text.spans.map((_, span) => waits.some((row) => row.span === span && row.place > 0));
	const [first, end] = [used.indexOf(true), used.lastIndexOf(true) + 1];
	const spans = text.spans.slice(first, end);
	return {
		kind: 'chart',
		shape: 'column',
		id: 'conversion-waits',
		title: text.waitsTitle(slowest.step, format(slowest.medianHours, 'hours'), steps.length === 1),
		subtitle: text.waitsSubtitle(view.unit, target, format(last.ofFirst.k, 'count')),
		summary: text.waitsSummary(
			format.list(steps.map((one) => `${text.step(one.step)} ${format(one.medianHours, 'hours')}`))
		),
		note: text.sentences([
			text.timeHelp,
			...(steps.length > 1 ? [text.waitsTotal(target, format(last.medianTotalHours, 'hours'))] : []),
			...(last.ofFirst.k < smallSample ? [text.smallOnes(text.step(target))] : [])
		]),
		format: 'count',
		countsPeople: true,
		xLabel: text.waitsX,
		x: spans,
		series: steps.map((one, index) => ({
			id: `${index + 2}-${one.step}`,
			name: text.step(one.step),
			values: spans.map((_, span) => countAt(index + 2, first + span)),
			who: spans.map((_, span) => behindWait(view, index + 2, first + span, countAt(index + 2, first + span)))
		}))
	};
}
