/** First-trade conversion per segment, with intervals; the small ones marked. */
import type { BarChart, Block } from '$lib/figure/block';
import { newcombe, smallSample, zOfTries, type Interval } from '$lib/stats/interval';
import { behindSegment } from './behind';
import { rateTo, type Funnel } from './funnel';
import type { Dimension } from './params';
import { segmentName, type View } from './view';

/** More bars than this are a table. */
const mostBars = 12;

interface Comparison {
	best: Funnel;
	worst: Funnel;
	/** Best minus worst, with the interval of Newcombe's method 10, at 95 % over all pairs. */
	difference: Interval & { difference: number };
	/** The interval of the difference leaves out zero. */
	areApart: boolean;
	/** Segments large enough to be compared. */
	among: number;
	pairs: number;
}

/**
 * The best and the worst converting segment among the largest with 30 mature entrants or more; null with fewer than two, or
 * where all convert alike. Users of unknown segment are no segment.
 */
export function compareSegments(segments: readonly Funnel[], target: string): Comparison | null {
	const ranked = largest(segments)
		.filter((segment) => segment.member !== 'unknown' && rateTo(segment, target).n >= smallSample)
		.sort(byRate(target));
	const best = ranked[0];
	const worst = ranked.at(-1);
	if (!best || !worst || best === worst) return null;
	const [high, low] = [rateTo(best, target), rateTo(worst, target)];
	if (high.share === low.share) return null;
	// Any two might have been the furthest apart.
	const pairs = (ranked.length * (ranked.length - 1)) / 2;
	const difference = newcombe(high.k, high.n, low.k, low.n, zOfTries(pairs));
	if (!difference) return null;
	return { best, worst, difference, areApart: difference.low > 0, among: ranked.length, pairs };
}

function largest(segments: readonly Funnel[]): Funnel[] {
	return [...segments]
		.sort((a, b) => b.mature - a.mature || a.member.localeCompare(b.member))
		.slice(0, mostBars);
}

/** Highest rate first; of equal rates the larger segment. */
function byRate(target: string): (a: Funnel, b: Funnel) => number {
	return (a, b) => {
		const [first, second] = [rateTo(a, target), rateTo(b, target)];
		return (
			(second.share ?? -1) - (first.share ?? -1) || second.n - first.n || a.member.localeCompare(b.member)
		);
	};
}

/** The bars, or what to do where no user has a known segment; nothing without a breakdown. */
export function breakdownBlocks(segments: readonly Funnel[], view: View): Block[] {
	const dimension = view.params.breakdown;
	if (dimension === 'none') return [];
	if (segments.every(({ member }) => member === 'unknown'))
		return [{ kind: 'note', tone: 'neutral', text: view.text.noDimension(dimension) }];
	const mature = segments.filter((segment) => segment.mature > 0);
	return mature.length > 0 ? [bars(segments.length, mature, dimension, view)] : [];
}

function bars(total: number, mature: readonly Funnel[], dimension: Dimension, view: View): BarChart {
	const { first, target, unit, window, text, format } = view;
	const shown = largest(mature).sort(byRate(target));
	const named = (segment: Funnel) => segmentName(segment.member, view);
	const percent = (segment: Funnel) => format(rateTo(segment, target).share, 'ratio');
	const small = shown.filter((segment) => segment.mature < smallSample).map(named);
	const comparison = compareSegments(mature, target);
	return {
		kind: 'chart',
		shape: 'bar',
		id: 'conversion-by-segment',
		title: comparison
			? comparison.areApart
				? text.barTitle(
						named(comparison.best),
						percent(comparison.best),
						named(comparison.worst),
						percent(comparison.worst)
					)
				: text.barTitleSame(dimension, percent(comparison.worst), percent(comparison.best))
			: mature.filter(({ member, mature: n }) => member !== 'unknown' && n >= smallSample).length > 1
				? text.barTitleAlike(dimension)
				: text.barTitleFew(dimension),
		subtitle: text.barSubtitle(unit, first, target, window),
		summary: text.barSummary(
			target,
			format.list(
				shown.map((segment) => {
					const { low, high, k, n } = rateTo(segment, target);
					const basis = text.of(format(k, 'count'), format(n, 'count'));
					return text.barItem(named(segment), percent(segment), format.interval(low, high, 'ratio'), basis);
				})
			)
		),
		note: text.sentences([
			text.barNote,
			...(dimension === 'vip_level' ? [text.vipNote] : []),
			...(small.length > 0 ? [text.smallOnes(format.list(small))] : []),
			...(total > shown.length ? [text.barOthers(total - shown.length)] : [])
		]),
		format: 'ratio',
		labelHeader: text.parameters.breakdown.options[dimension],
		items: shown.map((segment) => {
			const { k, n, share, low, high } = rateTo(segment, target);
			const basis = text.of(format(k, 'count'), format(n, 'count'));
			return {
				label: named(segment),
				value: share,
				low: low ?? undefined,
				high: high ?? undefined,
				n,
				who: behindSegment(view, segment),
				note: n < smallSample ? `${basis} · ${text.tooSmall}` : basis
			};
		})
	};
}
