/** What every block of the report needs alike: complete buckets and days apart from running ones, and their names. */
import { narrowed } from '../narrowed';
import type { Tally } from './median';
import type { ActivityRows, Bucket, Context, Day } from './queries';

export interface View {
	context: Context;
	rows: ActivityRows;
	/** By the chosen definition, ascending; incomplete ones at the end. */
	buckets: Bucket[];
	complete: Bucket[];
	/** By our own definition. */
	ours: Bucket[];
	/** Complete buckets with one before them that the data cover as well. */
	judged: Bucket[];
	latest?: Bucket;
	/** The last complete bucket where nobody was active in the one before: there is no growth to judge in it. */
	afterNobody?: Bucket;
	/** Users by the number of spans they were active in, from 1: by the chosen definition and by ours. */
	spans: number[];
	ourSpans: number[];
	days: Day[];
	/** The last complete day. */
	today?: Day;
	/** How often traders traded, and how many days they paused. */
	tradingDays: Tally[];
	gaps: Tally[];
	/** Complete days of the period. */
	dayCount: number;
	/** A bucket on an axis. */
	label: (bucketOn: string) => string;
	/** A calendar bucket in a sentence, where a definition has windows for buckets too. */
	calendarName: (bucketOn: string) => string;
	/** A bucket in a sentence. */
	name: (bucketOn: string) => string;
	/** As in `Trading users`. */
	users: string;
}

export function viewOf(rows: ActivityRows, context: Context): View {
	const { params, text, format } = context;
	const shown = rows.lifecycle.filter((bucket) => bucket.rule === 'shown');
	const firstWith = shown.findIndex((bucket) => bucket.active_users + bucket.previous_users > 0);
	const buckets = firstWith < 0 ? [] : shown.slice(firstWith);
	const complete = buckets.filter((bucket) => bucket.is_complete);
	const judged = complete.filter((bucket) => bucket.previous_users > 0 && bucket.is_comparable);
	const last = complete.at(-1);
	const ours = rows.lifecycle.filter((bucket) => bucket.rule === 'ours');
	const years = new Set(buckets.map((bucket) => bucket.bucket_on.slice(0, 4)));
	const isWindow = params.definition === 'mixpanel' && params.grain !== 'day';
	const style = params.grain === 'month' && !isWindow ? 'month' : years.size > 1 ? 'long' : 'short';
	const label = (bucketOn: string) => format.day(bucketOn, style);
	const tally = (measure: string): Tally[] =>
		rows.frequency
			.filter((row) => row.measure === measure)
			.map((row) => ({ value: row.in_days, amount: row.amount }));
	const spansBy = (rule: string) =>
		rows.stickiness.filter((row) => row.rule === rule).map((row) => row.users);
	const [spans, ourSpans] = [spansBy('shown'), spansBy('ours')];
	const completeDays = rows.rolling.filter((day) => day.is_complete);
	return {
		context,
		rows,
		buckets,
		complete,
		ours: ours.length > 0 ? ours : shown,
		judged,
		latest: judged.at(-1),
		afterNobody: last?.is_comparable && last.previous_users === 0 ? last : undefined,
		spans,
		ourSpans: ourSpans.length > 0 ? ourSpans : spans,
		days: rows.rolling,
		today: completeDays.at(-1),
		tradingDays: tally('trading_days'),
		gaps: tally('gap_days'),
		dayCount: completeDays.length,
		label,
		calendarName: (bucketOn) =>
			text.bucket[params.grain](format.day(bucketOn, params.grain === 'month' ? 'month' : style)),
		name: (bucketOn) =>
			isWindow ? text.window[params.grain](label(bucketOn)) : text.bucket[params.grain](label(bucketOn)),
		users:
			text.users(params.event) +
			narrowed({ property: params.event_with, minUsd: params.event_min_usd }, context.locale, format)
	};
}
