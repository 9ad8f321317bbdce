/** The users behind a step, a line of the table or a bar. Of attempts there are none: a user may make several. */
import type { FunnelStep, Who } from '$lib/figure/block';
import { segmentName, type View } from './context';
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
	const { k, n } = rateTo(funnel, view.target);
	return lists(view, index, funnel.member, [
		['converted', k],
		['lost', n - k],
		['mature', n]
	]);
}

function lists(view: View, index: number, segment: string | null, counts: [State, number][]): Who[] {
	if (view.unit === 'attempts') return [];
	const words = whoWords[view.locale];
	const name = view.text.step(view.steps[index] ?? '');
	return counts
		.filter(([, expected]) => expected > 0)
		.map(([state, expected]) => ({
			query: 'journeys',
			values: { place: index + 1, state, segment },
			choice: words.choice[state],
			label: words.label(name, state, segment === null ? null : segmentName(segment, view)),
			expected
		}));
}
