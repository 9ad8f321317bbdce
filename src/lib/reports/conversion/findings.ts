/** The answer in sentences: the overall rate, the largest loss, the best and the worst segment. */
import type { Finding, Findings } from '$lib/figure/block';
import { smallSample, type Rate } from '$lib/stats/interval';
import { compareSegments } from './breakdown';
import { largestLoss, openBefore, rateTo, type Funnel } from './funnel';
import { entryPeriod, segmentName, type Context, type View } from './view';

export function findings(
	overall: Funnel,
	segments: readonly Funnel[],
	change: Finding | null,
	view: View
): Findings {
	if (overall.mature === 0) return { kind: 'findings', items: [noneMature(overall, view)] };
	const segment = segmentFinding(segments, view);
	return {
		kind: 'findings',
		items: [
			headline(overall, view),
			loss(overall, view),
			...(change ? [change] : []),
			...(segment ? [segment] : [])
		]
	};
}

function headline(overall: Funnel, view: View): Finding {
	const { first, target, unit, window, text, format, scope } = view;
	const traded = rateTo(overall, target);
	const asOf = format.day(scope.asOf);
	const young = overall.entrants - overall.mature;
	const leftOut =
		young > 0
			? text.leftOut(
					unit,
					young,
					format(young, 'count'),
					format(openBefore(overall, target), 'count'),
					target,
					asOf
				)
			: text.noneLeftOut(asOf);
	const basis = text.headlineBasis(
		unit,
		format(traded.k, 'count'),
		format(traded.n, 'count'),
		format.interval(traded.low, traded.high, 'ratio'),
		entryPeriod(view)
	);
	return {
		tone: 'neutral',
		text: text.headline(format(traded.share, 'ratio'), unit, first, target, window),
		basis: [basis, ...small(traded, view), leftOut].join(' · ')
	};
}

function noneMature(overall: Funnel, view: View): Finding {
	const { target, unit, window, text, format, scope } = view;
	const traded = overall.steps.findLast(({ step }) => step === target)?.reached ?? 0;
	return {
		tone: 'warning',
		text: text.noneMature(unit, overall.entrants, format(overall.entrants, 'count'), window),
		basis: text.noneMatureBasis(
			target,
			format(traded, 'count'),
			format(openBefore(overall, target), 'count'),
			format.day(scope.asOf),
			entryPeriod(view)
		)
	};
}

function loss(overall: Funnel, view: View): Finding {
	const { unit, text, format } = view;
	const largest = largestLoss(overall);
	if (!largest)
		return {
			tone: 'good',
			text: text.noLoss,
			basis: text.noLossBasis(unit, format(overall.mature, 'count'))
		};
	const { from, to, lost } = largest;
	const count = format(lost.k, 'count');
	const basis = text.lossBasis(
		unit,
		count,
		format(lost.n, 'count'),
		format.interval(lost.low, lost.high, 'ratio'),
		from
	);
	return {
		tone: 'warning',
		text: text.loss(unit, from, to, text.counted(unit, lost.k, count), format(lost.share, 'ratio')),
		basis: [basis, ...small(lost, view)].join(' · ')
	};
}

function segmentFinding(segments: readonly Funnel[], view: View): Finding | null {
	const { params, target, text, format } = view;
	const comparison = compareSegments(segments, target);
	if (!comparison || params.breakdown === 'none') return null;
	const { best, worst, difference, among } = comparison;
	const of = (rate: Rate) => text.of(format(rate.k, 'count'), format(rate.n, 'count'));
	const basis = text.segmentsBasis(
		of(rateTo(best, target)),
		of(rateTo(worst, target)),
		format(difference.difference, 'points'),
		format.interval(difference.low, difference.high, 'points'),
		comparison.areApart,
		comparison.pairs
	);
	const ends = [
		segmentName(best.member, view),
		format(rateTo(best, target).share, 'ratio'),
		segmentName(worst.member, view),
		format(rateTo(worst, target).share, 'ratio')
	] as const;
	return {
		tone: 'neutral',
		text: comparison.areApart
			? text.segments(...ends, params.breakdown)
			: text.segmentsSame(...ends, params.breakdown),
		basis: `${basis} · ${text.chosenAmong(among, params.breakdown)}`
	};
}

function small({ n }: Rate, { text }: Context): string[] {
	return n < smallSample ? [text.tooSmall] : [];
}
