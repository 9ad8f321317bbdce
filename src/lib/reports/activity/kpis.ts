/** The headline figures as cards: the latest complete bucket, and the last 30 complete days. */
import type { Kpi, Kpis } from '$lib/figure/block';
import { addDays } from '../period';
import { behindBucket, behindMovement, behindRatio } from './behind';
import { changeOf } from './change';
import { growthOf } from './growth';
import { dividesDay, ratioOf, type Population } from './ratio';
import type { View } from './view';

export function kpis(view: View): Kpis {
	return {
		kind: 'kpis',
		items: [...bucketCards(view), ratioCard(view, 'trading'), ratioCard(view, 'active')]
	};
}

function bucketCards(view: View): Kpi[] {
	const { context, latest, afterNobody, judged, buckets, name, label, users } = view;
	const { text, format } = context;
	if (afterNobody)
		return [
			{
				id: 'active_users',
				label: users,
				value: afterNobody.active_users,
				format: 'count',
				note: text.kpiNote.in(name(afterNobody.bucket_on)),
				who: behindBucket(view, afterNobody, 'active')
			}
		];
	if (!latest) return [];
	const account = growthOf(latest);
	const labels = buckets.map((bucket) => label(bucket.bucket_on));
	const from = buckets.findIndex((bucket) => !bucket.is_complete);
	const tail = from < 0 ? {} : { partialFrom: from };
	const place = buckets.indexOf(latest);
	const before = buckets[place - 1];
	return [
		{
			id: 'active_users',
			label: users,
			value: latest.active_users,
			format: 'count',
			change: {
				...changeOf(
					latest.active_users,
					latest.previous_users,
					text.against(before ? label(before.bucket_on) : text.bucketHeader[context.params.grain]),
					context
				),
				// Neither good nor bad while chance explains it, as the finding says.
				...(account?.isClear ? {} : { tone: 'neutral' })
			},
			note: text.kpiNote.in(name(latest.bucket_on)),
			who: behindBucket(view, latest, 'active'),
			spark: { labels, values: buckets.map((bucket) => bucket.active_users), ...tail }
		},
		{
			id: 'quick_ratio',
			label: text.kpi.quick_ratio,
			value: account?.quickRatio ?? null,
			format: 'number',
			note:
				account && account.left > 0
					? text.kpiNote.ratio(
							format(account.came, 'count'),
							format(account.left, 'count'),
							name(latest.bucket_on)
						)
					: text.kpiNote.noneLeft,
			who: behindMovement(view, latest),
			spark: {
				labels,
				values: buckets.map((bucket) =>
					judged.includes(bucket) ? (growthOf(bucket)?.quickRatio ?? null) : null
				)
			}
		}
	];
}

function ratioCard(view: View, population: Population): Kpi {
	const { context, days, today } = view;
	const { text, params, format } = context;
	const shareOf = (day: View['days'][number]) => ratioOf(day, population, params.definition)?.share ?? null;
	const ratio = today ? ratioOf(today, population, params.definition) : null;
	const ofDay = dividesDay(params.definition);
	return {
		id: `${population}_ratio`,
		label: text.kpi[population],
		value: ratio?.share ?? null,
		format: 'ratio',
		...monthBefore(view, ratio?.share ?? null, shareOf),
		note:
			ratio && today
				? text.kpiNote[ofDay ? 'ofDay' : 'mean'](
						format(ratio.daily, 'count'),
						format(ratio.monthly, 'count'),
						format.day(addDays(today.day, -29), 'short'),
						format.day(today.day, 'short')
					)
				: text.kpiNote.needs,
		who: today ? behindRatio(view, population, today) : [],
		spark: sparkOf(days, shareOf, view)
	};
}

function monthBefore(
	{ context, days, today }: View,
	value: number | null,
	read: (day: View['days'][number]) => number | null
): Pick<Kpi, 'change'> {
	if (value === null || !today) return {};
	const beforeOn = addDays(today.day, -30);
	const earlier = days.find((day) => day.day === beforeOn);
	const against = context.text.against(context.format.day(beforeOn, 'short'));
	// Nothing says how far two such ratios differ by chance.
	const change = changeOf(value, earlier ? read(earlier) : null, against, context, true);
	return { change: { ...change, tone: 'neutral' } };
}

function sparkOf(
	days: View['days'],
	read: (day: View['days'][number]) => number | null,
	{ context }: View
): Kpi['spark'] {
	const from = days.findIndex((day) => !day.is_complete);
	return {
		labels: days.map((day) => context.format.day(day.day, 'short')),
		values: days.map(read),
		...(from < 0 ? {} : { partialFrom: from })
	};
}
