/** The funnel of everyone: went on, lost, still open. */
import type { FunnelChart } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import { largestLoss, type Funnel } from './funnel';
import { entryPeriod, type Context } from './context';

export function funnelChart(overall: Funnel, context: Context): FunnelChart {
	const { params, text, format } = context;
	const count = (value: number) => format(value, 'count');
	const small = overall.steps
		.filter(({ ofPrevious }, index) => index > 0 && ofPrevious.n < smallSample)
		.map(({ step }) => text.steps[step]);
	return {
		kind: 'chart',
		shape: 'funnel',
		id: 'conversion-funnel',
		title: title(overall, context),
		subtitle: text.funnelSubtitle(params.entry, entryPeriod(context), params.window_days),
		summary: text.funnelSummary(
			format.list(overall.steps.map(({ step, reached }) => `${text.steps[step]} ${count(reached)}`))
		),
		note: text.sentences([
			text.funnelNote(count(overall.mature), count(overall.entrants), params.window_days),
			...(small.length > 0 ? [text.smallOnes(format.list(small))] : [])
		]),
		format: 'count',
		steps: overall.steps.map((one, index) => ({
			label: text.steps[one.step],
			reached: one.reached,
			dropped: one.dropped,
			open: one.open,
			ofFirst: index === 0 ? null : one.ofFirst.share,
			ofPrevious: index === 0 ? null : one.ofPrevious.share,
			low: index === 0 ? null : one.ofPrevious.low,
			high: index === 0 ? null : one.ofPrevious.high,
			n: index === 0 ? null : one.ofPrevious.n,
			medianHours: one.medianHours
		}))
	};
}

function title(overall: Funnel, { text, format }: Context): string {
	if (overall.mature === 0) return text.funnelOpenTitle(format(overall.entrants, 'count'));
	const loss = largestLoss(overall);
	return loss
		? text.funnelTitle(
				loss.from,
				loss.to,
				text.users(loss.lost.k, format(loss.lost.k, 'count')),
				format(loss.lost.share, 'ratio')
			)
		: text.noLoss;
}
