/** The answer in sentences: the overall rate, the largest loss, the best and the worst segment. */
import type { Finding, Findings } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import { compareSegments } from './breakdown';
import { largestLoss, openBeforeTrade, toFirstTrade, type Funnel, type Rate } from './funnel';
import { entryPeriod, segmentName, type Context } from './context';

export function findings(overall: Funnel, segments: readonly Funnel[], context: Context): Findings {
	if (overall.mature === 0) return { kind: 'findings', items: [noneMature(overall, context)] };
	const segment = segmentFinding(segments, context);
	return {
		kind: 'findings',
		items: [headline(overall, context), loss(overall, context), ...(segment ? [segment] : [])]
	};
}

function headline(overall: Funnel, context: Context): Finding {
	const { params, text, format, scope } = context;
	const traded = toFirstTrade(overall);
	const asOf = format.day(scope.asOf);
	const young = overall.entrants - overall.mature;
	const leftOut =
		young > 0
			? text.leftOut(young, format(young, 'count'), format(openBeforeTrade(overall), 'count'), asOf)
			: text.noneLeftOut(asOf);
	const basis = text.headlineBasis(
		format(traded.k, 'count'),
		format(traded.n, 'count'),
		format.interval(traded.low, traded.high, 'ratio'),
		entryPeriod(context)
	);
	return {
		tone: 'neutral',
		text: text.headline(format(traded.share, 'ratio'), params.entry, params.window_days),
		basis: [basis, ...small(traded, context), leftOut].join(' · ')
	};
}

function noneMature(overall: Funnel, context: Context): Finding {
	const { params, text, format, scope } = context;
	const traded = overall.steps.find(({ step }) => step === 'first_trade')?.reached ?? 0;
	return {
		tone: 'warning',
		text: text.noneMature(overall.entrants, format(overall.entrants, 'count'), params.window_days),
		basis: text.noneMatureBasis(
			format(traded, 'count'),
			format(openBeforeTrade(overall), 'count'),
			format.day(scope.asOf),
			entryPeriod(context)
		)
	};
}

function loss(overall: Funnel, context: Context): Finding {
	const { text, format } = context;
	const largest = largestLoss(overall);
	if (!largest)
		return { tone: 'good', text: text.noLoss, basis: text.noLossBasis(format(overall.mature, 'count')) };
	const { from, to, lost } = largest;
	const count = format(lost.k, 'count');
	const basis = text.lossBasis(
		count,
		format(lost.n, 'count'),
		format.interval(lost.low, lost.high, 'ratio'),
		from
	);
	return {
		tone: 'warning',
		text: text.loss(from, to, text.users(lost.k, count), format(lost.share, 'ratio')),
		basis: [basis, ...small(lost, context)].join(' · ')
	};
}

function segmentFinding(segments: readonly Funnel[], context: Context): Finding | null {
	const { params, text, format } = context;
	const comparison = compareSegments(segments);
	if (!comparison || params.breakdown === 'none') return null;
	const { best, worst, difference, among } = comparison;
	const of = (rate: Rate) => text.of(format(rate.k, 'count'), format(rate.n, 'count'));
	const basis = text.segmentsBasis(
		of(toFirstTrade(best)),
		of(toFirstTrade(worst)),
		format(difference.difference, 'points'),
		format.interval(difference.low, difference.high, 'points'),
		comparison.areApart
	);
	return {
		tone: 'neutral',
		text: text.segments(
			segmentName(best.member, context),
			format(toFirstTrade(best).share, 'ratio'),
			segmentName(worst.member, context),
			format(toFirstTrade(worst).share, 'ratio'),
			params.breakdown
		),
		basis: `${basis} · ${text.chosenAmong(among, params.breakdown)}`
	};
}

function small({ n }: Rate, { text }: Context): string[] {
	return n < smallSample ? [text.tooSmall] : [];
}
