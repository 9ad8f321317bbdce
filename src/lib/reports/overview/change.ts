/** How two sides of a comparison are put into words: percent, points, or plain words where a number would mislead. */
import type { Kpi, NumberFormat, Tone } from '$lib/figure/block';
import type { Format } from '$lib/figure/format';
import { smallSample } from '$lib/stats/interval';
import { baseDays, firstDayOf, type Measure } from './measure';
import type { OverviewContext } from './queries';
import { spanLabel } from './labels';
import { lengthOf, type Spans } from './spans';

export type Change = NonNullable<Kpi['change']>;

interface Sides {
	now: number;
	before: number;
	/** Users or fills behind each side. */
	nNow: number;
	nBefore: number;
	format: NumberFormat;
	change: Measure['change'];
}

/** A change as words and direction; the two kinds that are no number have direction `none` or `flat`. */
export function describe(
	sides: Sides,
	words: OverviewContext['text']['change'],
	format: Format
): Pick<Change, 'text' | 'direction'> {
	const { now, before } = sides;
	const direction = now > before ? 'up' : 'down';
	if (isSame(sides)) return { text: words.same, direction: 'flat' };
	if (before === 0 && sides.change === 'percent') return { text: words.noBase, direction: 'none' };
	if (Math.min(sides.nNow, sides.nBefore) < smallSample) {
		return { text: words.small(format(before, sides.format), format(now, sides.format)), direction };
	}
	if (sides.change === 'points') return { text: format(now - before, 'points'), direction };
	if (sides.change === 'bps') return { text: signed(now - before, 'bps', format), direction };
	if (before < 0)
		return { text: words.fromTo(format(before, sides.format), format(now, sides.format)), direction };
	return { text: signed(now / before - 1, 'ratio', format), direction };
}

/** Equal, or so close that the change would print as nothing. */
function isSame({ now, before, change }: Sides): boolean {
	if (now === before) return true;
	if (change === 'points') return Math.abs(now - before) < 0.0005;
	if (change === 'bps') return Math.abs(now - before) < 0.005;
	return before > 0 && Math.abs(now / before - 1) < 0.0005;
}

/** `+12.4 %`, `−0.3 bps`; a percentage that rounds to nothing reads `±0.0 %`. */
export function signed(value: number, style: NumberFormat, format: Format): string {
	if (style === 'ratio' && Math.abs(value) < 0.0005) return `±${format(0, style)}`;
	return value < 0 ? format(value, style) : `+${format(value, style)}`;
}

/** Whether every day of the base lies within the measure's source. */
export function reaches(measure: Measure, spans: Spans): boolean {
	const first = firstDayOf(measure, spans);
	return first !== null && first <= baseDays(measure, spans).from_on && measure.value(spans.base) !== null;
}

/** The change of a measure between base and period; undefined when the period itself has no value. */
export function changeOf(measure: Measure, spans: Spans, context: OverviewContext): Change | undefined {
	const { text, format } = context;
	const { period, base } = spans;
	const now = measure.value(period);
	const before = measure.value(base);
	if (now === null) return undefined;
	const days = baseDays(measure, spans);
	const baseLabel = spanLabel(days, context);
	if (before === null || !reaches(measure, spans)) {
		const first = firstDayOf(measure, spans);
		const begun = first === null || first <= days.from_on;
		return {
			text: text.change.noBase,
			tone: 'neutral',
			direction: 'none',
			against: begun
				? text.change.unknownIn(baseLabel)
				: text.change.begins(measure.source, format.day(first))
		};
	}
	const sides = {
		now,
		before,
		nNow: measure.n(period),
		nBefore: measure.n(base),
		format: shownFormat(measure, Math.max(now, before)),
		change: measure.change
	};
	const said = describe(sides, text.change, format);
	const isNumber = said.text !== text.change.noBase && said.direction !== 'flat';
	const enough = Math.min(sides.nNow, sides.nBefore) >= smallSample;
	const lengths = [lengthOf(period), lengthOf(base)] as const;
	const perDay =
		isNumber && enough && measure.additive && before > 0 && lengths[0] !== lengths[1]
			? signed(now / lengths[0] / (before / lengths[1]) - 1, 'ratio', format)
			: undefined;
	return {
		...said,
		tone: isNumber && enough ? toneOf(measure, said.direction) : 'neutral',
		against:
			said.text === text.change.noBase
				? text.change.noneIn(baseLabel)
				: text.change.against(baseLabel, perDay)
	};
}

function toneOf(measure: Measure, direction: Change['direction']): Tone {
	if (!measure.upIsGood) return 'neutral';
	return direction === 'up' ? 'good' : 'bad';
}

/** Means of users are shown whole once they are in the hundreds. */
export function shownFormat(measure: Measure, value: number): NumberFormat {
	return measure.format === 'number' && Math.abs(value) >= 100 ? 'count' : measure.format;
}
