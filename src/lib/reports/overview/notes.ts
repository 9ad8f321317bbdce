/** What a reader must know beside the numbers: reach, clipped months, exclusions, definitions. */
import type { Note } from '$lib/figure/block';
import { reaches } from './change';
import { spanLabel } from './labels';
import { measures } from './measure';
import type { OverviewContext } from './queries';
import { isClipped, lengthOf, type Spans } from './spans';

/** Instead of everything, when the period holds no complete day. */
export function noCompleteDay({ text, format, scope }: OverviewContext): Note {
	return {
		kind: 'note',
		tone: 'warning',
		text: text.notes.noCompleteDay(format.day(scope.asOf), format.day(scope.from))
	};
}

/** Instead of figures, when nothing was traded under the filters. */
export function noFills(spans: Spans, context: OverviewContext): Note {
	return {
		kind: 'note',
		tone: 'warning',
		text: context.text.notes.noFills(spanLabel(spans.period, context))
	};
}

/** What the data do not reach, clipped months, then definitions and exclusions. */
export function notesOf(spans: Spans, context: OverviewContext): Note[] {
	const { text } = context;
	const reach = reachOf(spans, context);
	const clipped = clippedOf(spans, context);
	const last = [text.notes.definitions(context.format.day(spans.period.to_on)), exclusionsOf(context)];
	const lines: Note[] = [];
	if (reach) lines.push({ kind: 'note', tone: 'warning', text: reach });
	if (clipped) lines.push({ kind: 'note', tone: 'neutral', text: clipped });
	return [...lines, { kind: 'note', tone: 'neutral', text: text.sentences(last) }];
}

function reachOf(spans: Spans, context: OverviewContext): string | undefined {
	const { period, base, reach } = spans;
	const { text, format, params } = context;
	if (reach.first_fill_on === null || reaches(measures.turnover, spans)) return undefined;
	const first = format.day(reach.first_fill_on);
	const baseLabel = spanLabel(base, context);
	if (reach.first_fill_on > period.from_on) return text.notes.starts(first, spanLabel(period, context));
	if (params.compare === 'year' && reach.first_fill_on > base.to_on)
		return text.notes.noYear(baseLabel, first);
	return text.notes.partialBase(baseLabel, first);
}

function clippedOf(spans: Spans, context: OverviewContext): string | undefined {
	const { period, base } = spans;
	if (!isClipped(spans) || !reaches(measures.turnover, spans)) return undefined;
	return context.text.notes.clipped(
		spanLabel(period, context),
		spanLabel(base, context),
		lengthOf(period),
		lengthOf(base)
	);
}

function exclusionsOf({ text, format, scope, facts }: OverviewContext): string {
	const counts = {
		internal: facts.excluded.internal,
		market_makers: facts.excluded.marketMakers,
		api: facts.excluded.api
	};
	const items = scope.exclude.map((kind) => text.notes[kind](format(counts[kind], 'count')));
	return items.length > 0 ? text.notes.excluded(items) : text.notes.excludedNone;
}
