/** The users behind a line of the decomposition: in either period who got to a step and who did not. */
import type { Who } from '$lib/figure/block';
import type { Change } from './change';
import { countedIn, memberName, type View } from './view';
import { others } from './decompose';
import { whoWords, type State } from './who-words';

interface Counted {
	k: number;
	n: number;
}

/** From one step to another, by their places from 1 on; the later period first. Without a member everyone. */
export function behindRate(
	view: View,
	change: Change,
	member: string | null,
	places: { from: number; to: number },
	counts: { before: Counted; after: Counted }
): Who[] {
	return (['after', 'before'] as const).flatMap((period) => {
		const { k, n } = counts[period];
		return lists(view, change, period, member, places, [
			['converted', k],
			['lost', n - k]
		]);
	});
}

/** Everyone of a member who entered in either period: those its first step is a rate of. */
export function behindEntrants(view: View, change: Change, member: string): Who[] {
	const first = change.parts.rates.find((effect) => effect.member === member && effect.step === 1);
	return (['after', 'before'] as const).flatMap((period) =>
		lists(view, change, period, member, { from: 1, to: 1 }, [['mature', first?.[period].n ?? 0]])
	);
}

function lists(
	view: View,
	change: Change,
	period: 'before' | 'after',
	member: string | null,
	{ from, to }: { from: number; to: number },
	counts: [State & ('converted' | 'lost' | 'mature'), number][]
): Who[] {
	const words = whoWords[view.locale];
	const span = change[period];
	const named = change.parts.mixes.map((one) => one.member).filter((one) => one !== others);
	const days = view.format.period(span.from, span.to);
	const step = view.text.step(view.steps[to - 1] ?? '');
	return counts
		.filter(([, count]) => count > 0)
		.map(([part, count]) => ({
			query: 'change',
			values: {
				dimension: change.dimension,
				member: member === others ? null : member,
				left_out: member === others ? named.join('\u001f') : '',
				first_entry_on: span.from,
				last_entry_on: span.to,
				from_place: from,
				to_place: to,
				part
			},
			choice: `${words.choice[part]}, ${days}`,
			label: [days, words.label(step, part, member === null ? null : memberName(member, view))].join(' · '),
			...countedIn(view, count)
		}));
}
