/** The measured spans side by side: the period, what it is compared with, and the buckets of the series. */
import { addDays, daysBetween } from '../period';
import type { OverviewRows, Reach } from './queries';

type Measured = OverviewRows['measures'][number];
type Matched = OverviewRows['matched'][number];

export type Span = Measured &
	Matched & {
		/** Whether any span holds a fee or rebate; without one the export has no fees, which is not a zero. */
		has_fees: boolean;
	};

export interface Spans {
	period: Span;
	base: Span;
	/** Ascending; incomplete ones only at the end. */
	buckets: Span[];
	reach: Reach;
}

const noReach: Reach = {
	first_fill_on: null,
	first_registered_on: null,
	last_registered_on: null,
	first_event_on: null,
	last_event_on: null
};

/** Joins the two queries that share their spans; null when the period holds no complete day. */
export function readSpans(rows: OverviewRows): Spans | null {
	const matched = new Map(rows.matched.map((row) => [`${row.role} ${row.from_on}`, row]));
	const has_fees = rows.measures.some((row) => row.gross_fee_usd > 0 || row.rebate_usd > 0);
	const all = rows.measures.flatMap((row): Span[] => {
		const match = matched.get(`${row.role} ${row.from_on}`);
		return match ? [{ ...row, ...match, has_fees }] : [];
	});
	const period = all.find((span) => span.role === 'period');
	const base = all.find((span) => span.role === 'base');
	if (!period || !base) return null;
	const buckets = all.filter((span) => span.role === 'bucket');
	return { period, base, buckets, reach: rows.reach[0] ?? noReach };
}

/** Calendar days of a span, both ends included. */
export function lengthOf(span: { from_on: string; to_on: string }): number {
	return daysBetween(span.from_on, span.to_on) + 1;
}

/** The index of the first incomplete bucket; undefined when all are complete. */
export function partialFrom(buckets: readonly { is_complete: boolean }[]): number | undefined {
	const index = buckets.findIndex((bucket) => !bucket.is_complete);
	return index < 0 ? undefined : index;
}

/** The last two complete buckets, newest first; the second only when it directly precedes the first. */
export function lastComplete(buckets: readonly Span[]): { latest?: Span; before?: Span } {
	const complete = buckets.filter((bucket) => bucket.is_complete);
	return { latest: complete.at(-1), before: complete.at(-2) };
}

/** Whether the base days were cut because their month is shorter: Mar 1–31 against Feb 1–28. */
export function isClipped({ period, base }: Spans): boolean {
	return (
		lengthOf(base) < lengthOf(period) &&
		base.from_on.slice(8) === period.from_on.slice(8) &&
		addDays(base.to_on, 1).slice(8) === '01'
	);
}
