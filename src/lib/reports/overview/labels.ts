/** Days, periods and buckets as they are named in sentences and on axes. */
import type { Format } from '$lib/figure/format';
import { addDays } from '../period';
import type { OverviewContext } from './queries';
import type { Span } from './spans';

interface Days {
	from_on: string;
	to_on: string;
}

/** `Oct 1–19`; with the year when it is not the as-of day's. */
export function spanLabel({ from_on, to_on }: Days, context: OverviewContext): string {
	const { format, scope, text } = context;
	const year = scope.asOf.slice(0, 4);
	if (from_on.slice(0, 4) !== year || to_on.slice(0, 4) !== year) return format.period(from_on, to_on);
	if (from_on === to_on) return format.day(from_on, 'short');
	if (from_on.slice(0, 7) !== to_on.slice(0, 7)) {
		return `${format.day(from_on, 'short')} – ${format.day(to_on, 'short')}`;
	}
	return text.sameMonth(format.day(from_on, 'short'), Number(to_on.slice(8)));
}

/** `October so far`, `October`, or the days themselves. */
export function periodName(period: Days, context: OverviewContext): string {
	const { from_on, to_on } = period;
	if (from_on.slice(8) !== '01' || from_on.slice(0, 7) !== to_on.slice(0, 7))
		return spanLabel(period, context);
	const isWhole = addDays(to_on, 1).slice(8) === '01';
	const sameYear = from_on.slice(0, 4) === context.scope.asOf.slice(0, 4);
	return context.text.month(from_on, sameYear, isWhole);
}

/** A bucket on an axis: the day, the week's first day, or the month. */
export function bucketLabel(bucket: Span, grain: string, format: Format): string {
	return format.day(bucket.from_on, grain === 'month' ? 'month' : 'short');
}

/** A bucket in a sentence: `in the week of Oct 12`. */
export function bucketName(bucket: Span, context: OverviewContext): string {
	const { params, format, text } = context;
	return text.bucket[params.grain](bucketLabel(bucket, params.grain, format));
}

/** A product line in the reader's words; names not known are shown as they are. */
export function productName(product: string, text: OverviewContext['text']): string {
	const names: Record<string, string> = text.products;
	return names[product] ?? product;
}
