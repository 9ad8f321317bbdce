/** The users behind a step, a line of the table, a bar or a point of the trend. */
import type { FunnelStep, Who } from '$lib/figure/block';
import type { Rate } from '$lib/stats/interval';
import { countedIn, segmentName, type View } from './view';
import { rateTo, type Funnel } from './funnel';
import { whoWords, type State } from './who-words';

/** Those who reached the step, were lost before it, and still have time for it. */
export function behindStep(
	view: View,
	funnel: Funnel,
	index: number,
	segment: string | null = null
): NonNullable<FunnelStep['who']> {
	const step = funnel.steps[index];
	if (!step) return {};
	const [reached] = lists(view, index, segment, [['reached', step.reached]]);
	const [dropped] = lists(view, index, segment, [['dropped', step.dropped]]);
	const [open] = lists(view, index, segment, [['open', step.open]]);
	return { ...(reached ? { reached } : {}), ...(dropped ? { dropped } : {}), ...(open ? { open } : {}) };
}

/** Those a segment's rate counts: who got to the headline's step, who did not, and both. */
export function behindSegment(view: View, funnel: Funnel): Who[] {
	const index = funnel.steps.findLastIndex(({ step }) => step === view.target);
	return lists(view, index, funnel.member, ofRate(rateTo(funnel, view.target)));
}

/** Those a bucket's rate counts; `name` is the bucket in words. */
export function behindBucket(view: View, funnel: Funnel, name: string): Who[] {
	const index = funnel.steps.findLastIndex(({ step }) => step === view.target);
	return lists(view, index, null, ofRate(rateTo(funnel, view.target)), { name, startsOn: funnel.member });
}

const ofRate = ({ k, n }: Rate): [State, number][] => [
	['converted', k],
	['lost', n - k],
	['mature', n]
];

function lists(
	view: View,
	index: number,
	segment: string | null,
	counts: [State, number][],
	bucket?: { name: string; startsOn: string }
): Who[] {
	const words = whoWords[view.locale];
	const name = view.text.step(view.steps[index] ?? '');
	return counts
		.filter(([, count]) => count > 0)
		.map(([state, count]) => ({
			query: 'journeys',
			values: { place: index + 1, state, segment, entry_bucket_on: bucket?.startsOn ?? null },
			choice: words.choice[state],
			label: words.label(name, state, segment === null ? (bucket?.name ?? null) : segmentName(segment, view)),
			...countedIn(view, count)
		}));
}
