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
	segment: { value: string; name: string } | null
): (day: number) => Who[] {
	const words = whoWords[view.context.locale].survival;
	const goneBy = runningSums(departures.map(({ time, events }) => [time, events]));
	const lostBy = runningSums(departures.map(({ time, censored }) => [time, censored]));
	const everyone = departures.reduce((users, { events, censored }) => users + events + censored, 0);
	return (day) => {
		const [gone, unfollowed] = [goneBy(day), lostBy(day - 1)];
		const counts = { gone, there: everyone - gone - unfollowed, unfollowed };
		return states
			.filter((state) => counts[state] > 0)
			.map((state) => ({
				query: 'survival',
				values: { day_no: day, state, segment: segment?.value ?? null },
				choice: [segment?.name, words.choice[state]].filter(Boolean).join(' · '),
				label: [segment?.name, words.label(state, day)].filter(Boolean).join(' · '),
				expected: counts[state]
			}));
	};
}

/** The sum of all amounts up to and with a day, whole and not below 0. */
function runningSums(amounts: readonly [day: number, amount: number][]): (day: number) => number {
	const sums = new Array<number>(Math.max(0, ...amounts.map(([day]) => day)) + 1).fill(0);
	for (const [day, amount] of amounts) sums[day] = (sums[day] ?? 0) + amount;
	for (let day = 1; day < sums.length; day += 1) sums[day] = (sums[day] ?? 0) + (sums[day - 1] ?? 0);
	return (day) => (day < 0 ? 0 : (sums[Math.min(day, sums.length - 1)] ?? 0));
}
