/** Every bucket behind the lifecycle chart, with the share that fell dormant. */
import type { TableBlock } from '$lib/figure/block';
import { smallSample, wilson } from '$lib/stats/interval';
import { behindBucket } from './behind';
import { growthOf } from './growth';
import type { View } from './view';

export function growthTable(view: View): TableBlock {
	const { context, buckets } = view;
	const { text } = context;
	const words = text.charts.table;
	const people = (name: string, label: string) => ({ name, label, format: 'count', people: true }) as const;
	const small = buckets.filter(
		(bucket) => bucket.is_complete && bucket.previous_users > 0 && bucket.previous_users < smallSample
	).length;
	return {
		kind: 'table',
		id: 'growth',
		title: words.title,
		subtitle: words.subtitle,
		columns: [
			{ name: 'bucket_on', label: words.columns.bucket, format: 'day' },
			{ name: 'state', label: words.columns.state, format: 'text' },
			people('previous_users', words.columns.before),
			people('returning_users', words.columns.returning),
			people('dormant_users', words.columns.dormant),
			people('new_users', words.columns.new),
			people('resurrected_users', words.columns.resurrected),
			people('active_users', words.columns.active),
			{ name: 'dormancy', label: words.columns.dormancy, format: 'ratio' },
			{ name: 'low', label: words.columns.low, format: 'ratio' },
			{ name: 'high', label: words.columns.high, format: 'ratio' },
			{ name: 'quick_ratio', label: words.columns.ratio, format: 'number' }
		],
		rows: buckets
			.map((bucket) => {
				const dormant = bucket.dormant_users;
				const isKnown = dormant !== null && bucket.previous_users > 0;
				const interval = isKnown ? wilson(dormant, bucket.previous_users) : null;
				return [
					bucket.bucket_on,
					bucket.is_complete ? words.complete : words.running,
					bucket.previous_users,
					bucket.returning_users,
					dormant,
					bucket.new_users,
					bucket.resurrected_users,
					bucket.active_users,
					isKnown ? dormant / bucket.previous_users : null,
					interval?.low ?? null,
					interval?.high ?? null,
					isKnown ? (growthOf(bucket)?.quickRatio ?? null) : null
				];
			})
			.toReversed(),
		who: buckets
			.map((bucket) =>
				(['active', 'new', 'returning', 'resurrected', 'dormant'] as const).flatMap((state) =>
					behindBucket(view, bucket, state)
				)
			)
			.toReversed(),
		preview: 14,
		note: text.sentences([words.note, small > 0 ? words.small(small) : ''])
	};
}
