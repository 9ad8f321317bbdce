/** One period by segment of users: who comes back more, with n and interval. */
import type { BarChart } from '$lib/figure/block';
import { behind } from './behind';
import type { Segment } from './queries';
import { isSmall } from './rates';
import { segmentNote, segmentSentence } from './segment-sentence';
import { contrastsOf, largest, segmentAge, segmentsAt, type SegmentRate } from './segments';
import { allAlike } from './tiers';
import { insteadOf, type View } from './view';

/** Null without a breakdown, or while no cohort has completed a period. */
export function bars(view: View, segments: readonly Segment[]): BarChart | null {
	const { params, text, format } = view.context;
	const words = text.bars;
	const age = segmentAge(segments, view.chosenAge);
	if (params.breakdown === 'none' || age === null || allAlike(view, segments)) return null;
	const all = segmentsAt(segments, age);
	const shown = largest(all);
	const contrasts = view.isRecurring ? null : contrastsOf(all);
	const period = view.period(age);
	const label = (rate: SegmentRate) => view.segmentName(rate.segment);
	const item = (rate: SegmentRate) => ({
		label: isSmall(rate) ? words.tooSmall(label(rate)) : label(rate),
		value: rate.share,
		...(rate.low !== null && rate.high !== null ? { low: rate.low, high: rate.high } : {}),
		n: rate.n,
		who: behind(view, { age, segment: rate.segment, returned: rate.k, users: rate.n }),
		...(isSmall(rate) ? { note: text.small } : {})
	});
	return {
		kind: 'chart',
		shape: 'bar',
		id: 'breakdown',
		title: contrasts
			? segmentSentence(view, params.breakdown, contrasts, age)
			: words.title(params.breakdown, period),
		subtitle: words.subtitle(params.breakdown, period),
		summary: words.summary(
			shown.map((rate) => `${label(rate)} ${view.share(rate)} (n ${format(rate.n, 'count')})`)
		),
		note: [
			insteadOf(view, age),
			shown.length < all.length ? words.more(shown.length, all.length) : '',
			words.note(period, view.isRecurring),
			segmentNote(view)
		]
			.filter(Boolean)
			.join(' · '),
		format: 'ratio',
		labelHeader: words.headers[params.breakdown],
		items: shown.map(item)
	};
}
