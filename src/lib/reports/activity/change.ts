/** A change as words with its tone: percent of amounts, points of shares. */
import type { Kpi } from '$lib/figure/block';
import type { Context } from './queries';

type Change = NonNullable<Kpi['change']>;

/** More is good. Without a base it is said in words. */
export function changeOf(
	now: number | null,
	before: number | null,
	against: string,
	{ text, format }: Context,
	isShare = false
): Change {
	if (now === null || before === null || (before === 0 && !isShare)) {
		return { text: text.noBase, tone: 'neutral', direction: 'none', against };
	}
	const difference = isShare ? now - before : now / before - 1;
	const written = format(Math.abs(difference), isShare ? 'points' : 'ratio').replace(/^\+/, '');
	if (/^0\.0/.test(written)) return { text: text.noChange, tone: 'neutral', direction: 'flat', against };
	const isUp = difference > 0;
	return {
		text: `${isUp ? '+' : '−'}${written}`,
		tone: isUp ? 'good' : 'bad',
		direction: isUp ? 'up' : 'down',
		against
	};
}
