/** The users behind a day of a survival curve: gone by then, still there, and those followed no longer. */
import type { Who } from '$lib/figure/block';
import type { Departure } from '$lib/stats/kaplan-meier';
import type { View } from './view';
import { whoWords } from './who-words';

const states = ['gone', 'there', 'unfollowed'] as const;

/** `segment`: a value of the breakdown and its name, null for everyone. As kaplanMeier: who is censored on a day is there. */
export function behindSurvival(
	view: View,
	departures: readonly Departure[],
	segment: { value: string; name: string } | null,
	day: number
): Who[] {
	const words = whoWords[view.context.locale].survival;
	const counts = { gone: 0, there: 0, unfollowed: 0 };
	for (const { time, events, censored } of departures) {
		counts[time <= day ? 'gone' : 'there'] += events;
		counts[time >= day ? 'there' : 'unfollowed'] += censored;
	}
	return states
		.filter((state) => counts[state] > 0)
		.map((state) => ({
			query: 'survival',
			values: { day_no: day, state, segment: segment?.value ?? null },
			choice: [segment?.name, words.choice[state]].filter(Boolean).join(' · '),
			label: [segment?.name, words.label(state, day)].filter(Boolean).join(' · '),
			expected: counts[state]
		}));
}
