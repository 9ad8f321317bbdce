/** The sentence a manager reads first, such as "October so far: more traders, thinner fees", and its basis. */
import type { Finding, Tone } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import { changeOf, reaches, shownFormat, signed } from './change';
import { periodName, spanLabel } from './labels';
import { isKnown, measures, type MeasureId } from './measure';
import { chanceOf, movesOf, ratioOf, type Move } from './moves';
import type { OverviewContext, OverviewRows } from './queries';
import { lengthOf, type Spans } from './spans';

const mostMoves = 3;

/** The headline and the figures it rests on. */
export function headlineOf(spans: Spans, rows: OverviewRows, context: OverviewContext): Finding {
	const { text, format } = context;
	const { period, base } = spans;
	const name = periodName(period, context);
	const size = [format(period.turnover_usd, 'usd'), format(period.trading_users, 'count')] as const;
	if (!reaches(measures.turnover, spans)) {
		return {
			tone: 'neutral',
			text: text.headline.noBase(name, ...size),
			basis: text.headline.basisAlone(spanLabel(period, context), itemsOf(spans, context, false))
		};
	}
	const length =
		lengthOf(period) === lengthOf(base)
			? text.headline.sameLength(lengthOf(period))
			: text.headline.lengths(lengthOf(period), lengthOf(base));
	const basis = text.headline.basis(
		spanLabel(period, context),
		spanLabel(base, context),
		length,
		itemsOf(spans, context, true)
	);
	if (Math.min(period.fills, base.fills) < smallSample) {
		return { tone: 'neutral', text: text.headline.tooSmall(name, ...size), basis };
	}
	const moves = movesOf(spans, rows, context).slice(0, mostMoves);
	if (moves.length === 0) return { tone: 'neutral', text: text.headline.steady(name), basis };
	const words = moves.map(({ id, up }) => text.headline.moves[id][up ? 'up' : 'down']);
	return { tone: toneOf(moves), text: text.headline.text(name, words), basis };
}

function toneOf(moves: Move[]): Tone {
	if (moves.every((move) => move.up)) return 'good';
	return moves.some((move) => move.up) ? 'neutral' : 'bad';
}

function itemsOf(spans: Spans, context: OverviewContext, compared: boolean): string[] {
	const ids: MeasureId[] = [
		'turnover',
		'monthly_trading_users',
		'net_fee_revenue',
		'net_fee_rate',
		'new_users'
	];
	return ids.flatMap((id) => {
		const value = measures[id].value(spans.period);
		if (value === null || !isKnown(measures[id], spans, context)) return [];
		return [
			context.text.headline.item(
				context.text.kpi[id],
				context.format(value, shownFormat(measures[id], value)),
				compared ? changeText(id, spans, context) : undefined
			)
		];
	});
}

/** The change with what it needs to be read: per day where lengths differ, and the interval of a count. */
function changeText(id: MeasureId, spans: Spans, context: OverviewContext): string | undefined {
	const { text, format } = context;
	const change = changeOf(measures[id], spans, context);
	const ratio = ratioOf(id, spans);
	if (!change || !ratio || change.direction === 'none') return change?.text;
	if (measures[id].change !== 'percent' || Math.min(ratio.nNow, ratio.nBefore) < smallSample)
		return change.text;
	const said = signed(ratio.ratio - 1, 'ratio', format);
	const perDay = ratio.isPerDay
		? text.headline.perDay(said)
		: change.direction === 'flat'
			? change.text
			: said;
	if (id !== 'monthly_trading_users' && id !== 'new_users') return perDay;
	const chance = chanceOf(ratio);
	const bound = (sign: number) => signed(ratio.ratio * Math.exp(sign * chance) - 1, 'ratio', format);
	return text.headline.interval(perDay, bound(-1), bound(1));
}
