/** The users behind the report's marks. */
import type { Who } from '$lib/figure/block';
import { usersIn, type State } from './growth';
import type { ActivityRows, Bucket, Day } from './queries';
import { dividesDay, ratioOf, type Population } from './ratio';
import type { View } from './view';
import { whoWords } from './who-words';

const wordsOf = ({ context }: View) => whoWords[context.locale];
const filled = (lists: readonly Who[]) => lists.filter(({ expected }) => expected !== 0);

/** Those of one state in a bucket, or everyone active in it. */
export function behindBucket(view: View, bucket: Bucket, state: State | 'active'): Who[] {
	const words = wordsOf(view);
	return filled([
		{
			query: 'lifecycle',
			values: { bucket_on: bucket.bucket_on, state },
			choice: words.states[state],
			label: words.lifecycle(state, view.name(bucket.bucket_on)),
			expected: (state === 'active' ? bucket.active_users : usersIn(bucket, state)) ?? 0
		}
	]);
}

/** Those who came in a bucket and those who left: what a quick ratio divides. */
export function behindMovement(view: View, bucket: Bucket): Who[] {
	return (['new', 'resurrected', 'dormant'] as const).flatMap((state) => behindBucket(view, bucket, state));
}

/** Those active on exactly, or on at least, so many days or weeks. */
export function behindSpans(view: View, least: number, most: number | null, expected: number): Who[] {
	const words = wordsOf(view);
	const unit = view.context.params.counted_in;
	return filled([
		{
			query: 'spans',
			values: { least, most },
			choice: most === null ? words.atLeast : words.exactly,
			label: words.spans(least, most, unit),
			expected
		}
	]);
}

/** Those with so many trading days. */
export function behindTradingDays(view: View, least: number, most: number | null, expected: number): Who[] {
	const words = wordsOf(view);
	const label = words.spans(least, most, 'trading day');
	return filled([{ query: 'frequency', values: { least, most }, choice: label, label, expected }]);
}

/** Those of a population in the days up to and with one. */
export function behindDay(
	view: View,
	population: Population,
	{ day }: Day,
	{ within, name, users }: { within: number; name: string; users: number | null }
): Who[] {
	const label = wordsOf(view).rolling(name, view.context.format.day(day));
	return filled([
		{
			query: 'rolling',
			values: { population, day, within_days: within },
			choice: name,
			label,
			expected: users ?? 0
		}
	]);
}

/** Those of a month, and of the day where the ratio divides the day's own users by them. */
export function behindRatio(view: View, population: Population, day: Day): Who[] {
	const { text, params } = view.context;
	const ratio = ratioOf(day, population, params.definition);
	if (!ratio) return [];
	const [daily = '', , monthly = ''] = text.charts.rolling[population].names;
	return [
		...behindDay(view, population, day, { within: 30, name: monthly, users: ratio.monthly }),
		...(dividesDay(params.definition)
			? behindDay(view, population, day, { within: 1, name: daily, users: ratio.daily })
			: [])
	];
}

/** Those who used one product and the other, and those who used only the first of them. */
export function behindPair(view: View, pair: ActivityRows['adoption'][number]): Who[] {
	const words = wordsOf(view);
	const { product: nameOf } = view.context.text.charts;
	const { product, other_product, users, both_users } = pair;
	const names = [nameOf(product), nameOf(other_product)] as const;
	const isSame = product === other_product;
	return filled([
		{
			query: 'adoption',
			values: { product, other_product, with_other: true },
			choice: words.bothChoice,
			label: isSame ? words.product(names[0]) : words.both(...names),
			expected: both_users
		},
		{
			query: 'adoption',
			values: { product, other_product, with_other: false },
			choice: words.aloneChoice,
			label: words.alone(...names),
			expected: users - both_users
		}
	]);
}

/** Those with a fill through the API in a bucket, and those without. */
export function behindSource(view: View, row: ActivityRows['sources'][number], label: string): Who[] {
	const words = wordsOf(view);
	const { bucket_on, traders, api_traders } = row;
	const list = (byApi: boolean, expected: number): Who => ({
		query: 'sources',
		values: { bucket_on, by_api: byApi },
		choice: byApi ? words.api : words.byHand,
		label: words.sources(byApi, label),
		expected
	});
	return filled([list(true, api_traders), list(false, traders - api_traders)]);
}
