/** The funnel of everyone: went on, lost, still open. */
import type { FunnelChart } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import { behindStep } from './behind';
import { largestLoss, type Funnel } from './funnel';
import { entryPeriod, type View } from './view';

export function funnelChart(overall: Funnel, view: View): FunnelChart {
	const { first, unit, window, text, format } = view;
	const count = (value: number) => format(value, 'count');
	const small = overall.steps
		.filter(({ ofPrevious }, index) => index > 0 && ofPrevious.n < smallSample)
		.map(({ step }) => text.step(step));
	return {
		kind: 'chart',
		shape: 'funnel',
		id: 'conversion-funnel',
		title: title(overall, view),
		subtitle: text.funnelSubtitle(unit, first, entryPeriod(view), window),
		summary: text.funnelSummary(
			unit,
			format.list(overall.steps.map(({ step, reached }) => `${text.step(step)} ${count(reached)}`))
		),
		note: text.sentences([
			text.funnelNote(count(overall.mature), count(overall.entrants), window),
			...(small.length > 0 ? [text.smallOnes(format.list(small))] : [])
		]),
		format: 'count',
		steps: overall.steps.map((one, index) => ({
			label: text.step(one.step),
			reached: one.reached,
			dropped: one.dropped,
			open: one.open,
			ofFirst: index === 0 ? null : one.ofFirst.share,
			ofPrevious: index === 0 ? null : one.ofPrevious.share,
			low: index === 0 ? null : one.ofPrevious.low,
			high: index === 0 ? null : one.ofPrevious.high,
			n: index === 0 ? null : one.ofPrevious.n,
			medianHours: one.medianHours,
			who: behindStep(view, overall, index)
		}))
	};
}

function title(overall: Funnel, { unit, text, format }: View): string {
	if (overall.mature === 0) return text.funnelOpenTitle(format(overall.entrants, 'count'));
	const loss = largestLoss(overall);
	return loss
		? text.funnelTitle(
				loss.from,
				loss.to,
				text.counted(unit, loss.lost.k, format(loss.lost.k, 'count')),
				format(loss.lost.share, 'ratio')
			)
		: text.noLoss;
}
