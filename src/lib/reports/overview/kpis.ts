/** The headline figures as cards: value, change, definition and the last twelve buckets. */
import type { Kpi, Kpis } from '$lib/figure/block';
import { behindMonth, behindSpan } from './behind';
import { changeOf, shownFormat, type Change } from './change';
import { bucketLabel, spanLabel } from './labels';
import { isKnown, measures, type Measure, type MeasureId } from './measure';
import { noteOf } from './kpi-notes';
import type { OverviewContext, OverviewRows } from './queries';
import { partialFrom, type Span, type Spans } from './spans';

const sparkBuckets = 12;

const shown: MeasureId[] = [
	'turnover',
	'market_volume',
	'monthly_trading_users',
	'daily_trading_users',
	'daily_active_users',
	'net_fee_revenue',
	'new_users',
	'trades_per_trader',
	'api_share'
];

/** One card per measure; app activity only where events are loaded. */
export function kpisOf(spans: Spans, rows: OverviewRows, context: OverviewContext): Kpis {
	const items = shown
		.filter((id) => id !== 'daily_active_users' || context.facts.tables.includes('events'))
		.map((id) => kpiOf(measures[id], spans, rows, context));
	return { kind: 'kpis', items };
}

function kpiOf(measure: Measure, spans: Spans, rows: OverviewRows, context: OverviewContext): Kpi {
	const value = isKnown(measure, spans, context) ? measure.value(spans.period) : null;
	const change = value === null ? undefined : comparable(measure, spans, context);
	const note = noteOf(measure.id, spans, rows, context);
	return {
		id: measure.id,
		label: context.text.kpi[measure.id],
		value,
		format: shownFormat(measure, value ?? 0),
		...(change ? { change } : {}),
		...(note ? { note } : {}),
		...(value === null ? {} : whoOf(measure, spans.period, context)),
		...(value === null ? {} : { spark: sparkOf(measure, spans, context) })
	};
}

/** Of the counts of different users. */
function whoOf({ id }: Measure, period: Span, context: OverviewContext): Pick<Kpi, 'who'> {
	if (id === 'monthly_trading_users') return { who: behindMonth(period, context) };
	if (id === 'new_users') return { who: behindSpan('new', period, period.new_users, context) };
	return {};
}

/** Market volumes compare only when trade_id covers about the same part of turnover on both sides. */
function comparable(measure: Measure, spans: Spans, context: OverviewContext): Change | undefined {
	const change = changeOf(measure, spans, context);
	if (measure.id !== 'market_volume' || !change || change.direction === 'none') return change;
	const [now, before] = [spans.period, spans.base].map((span) =>
		span.turnover_usd > 0 ? span.identified_turnover_usd / span.turnover_usd : 1
	);
	if (Math.abs((now ?? 1) - (before ?? 1)) <= 0.01) return change;
	const { noBase, notComparable } = context.text.change;
	return {
		text: noBase,
		tone: 'neutral',
		direction: 'none',
		against: notComparable(spanLabel(spans.base, context))
	};
}

/** The last twelve buckets; app activity and registrations only from their first day on. */
function sparkOf(measure: Measure, spans: Spans, { params, format }: OverviewContext): Kpi['spark'] {
	const buckets = spans.buckets.slice(-sparkBuckets);
	const from = partialFrom(buckets);
	const first = measure.source === 'events' ? spans.reach.first_event_on : null;
	return {
		labels: buckets.map((bucket) => bucketLabel(bucket, params.grain, format)),
		values: buckets.map((bucket) =>
			first !== null && bucket.from_on < first ? null : measure.value(bucket)
		),
		...(from === undefined ? {} : { partialFrom: from })
	};
}
