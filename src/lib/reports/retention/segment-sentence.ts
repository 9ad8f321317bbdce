/** Which segments stand out, as a sentence and what it rests on. */
import type { Contrast, Contrasts } from './segments';
import type { Breakdown } from './text';
import type { View } from './view';

/** Names the segments clearly above or below the rest, or says that there are none. */
export function segmentSentence(
	view: View,
	breakdown: Breakdown,
	{ best, worst }: Contrasts,
	age: number
): string {
	const { text } = view.context;
	const period = view.period(age);
	const named = ({ segment }: Contrast) => ({
		name: view.segmentName(segment.segment),
		share: view.share(segment)
	});
	if (best && worst) return text.segmentsBoth(period, named(best), named(worst));
	if (best) return text.segmentOne('more', period, named(best), view.share(best.rest));
	if (worst) return text.segmentOne('less', period, named(worst), view.share(worst.rest));
	return text.segmentsSame(breakdown, period);
}

/** Counts and intervals of the segments named, or of the one furthest from the rest. */
export function segmentBasis({ context, segmentName }: View, { best, worst, widest, of }: Contrasts): string {
	const { text, format } = context;
	const named = [best, worst].filter((contrast) => contrast !== null);
	return text.segmentsBasis(
		(named.length > 0 ? named : [widest]).map(({ segment, rest, difference }) => ({
			name: segmentName(segment.segment),
			own: [format(segment.k, 'count'), format(segment.n, 'count')],
			rest: [format(rest.k, 'count'), format(rest.n, 'count')],
			difference: format(difference.difference, 'points'),
			interval: format.interval(difference.low, difference.high, 'points')
		})),
		of
	);
}

/** What has to be known of a breakdown's values; nothing of most. */
export function segmentNote({ context }: View): string {
	const { params, text } = context;
	if (params.breakdown === 'vip_level') return text.bars.vipNote;
	if (params.breakdown === 'lifecycle') return text.bars.lifecycleNote;
	return params.breakdown === 'high_net_worth' ? text.bars.highNetWorthNote : '';
}
