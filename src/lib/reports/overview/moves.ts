/** Which headline measures moved, judged by rules: at least 2 %, and for counts of users beyond chance. */
import { smallSample, z95 } from '$lib/stats/interval';
import { reaches } from './change';
import { isKnown, measures, type MeasureId } from './measure';
import type { OverviewContext, OverviewRows } from './queries';
import { lengthOf, type Spans } from './spans';

/** Smaller changes are called none in the headline. */
const least = 0.02;

type MoveId =
	| 'monthly_trading_users'
	| 'daily_trading_users'
	| 'turnover'
	| 'turnover_of_few'
	| 'net_fee_rate'
	| 'new_users';

export interface Move {
	id: MoveId;
	up: boolean;
	/** Absolute logarithm of the ratio, to rank by. */
	size: number;
}

interface Ratio {
	/** Period over base; per day where lengths differ and the measure grows with days. */
	ratio: number;
	isPerDay: boolean;
	nNow: number;
	nBefore: number;
}

/** Period over base of one measure; null without a base or without a positive number on both sides. */
export function ratioOf(id: MeasureId, spans: Spans): Ratio | null {
	const measure = measures[id];
	const { period, base } = spans;
	const now = measure.value(period);
	const before = measure.value(base);
	if (now === null || before === null || now <= 0 || before <= 0 || !reaches(measure, spans)) return null;
	const isPerDay = measure.additive && lengthOf(period) !== lengthOf(base);
	const days = isPerDay ? lengthOf(base) / lengthOf(period) : 1;
	return { ratio: (now / before) * days, isPerDay, nNow: measure.n(period), nBefore: measure.n(base) };
}

/** The change of turnover when each side's top 1 % of traders is left out; n are the remaining traders. */
export function withoutTop(spans: Spans, rows: OverviewRows): Ratio | null {
	const now = rows.concentration.find((row) => row.role === 'period');
	const before = rows.concentration.find((row) => row.role === 'base');
	if (!now || !before || !reaches(measures.turnover, spans)) return null;
	const rest = now.known_turnover_usd - now.top_turnover_usd;
	const restBefore = before.known_turnover_usd - before.top_turnover_usd;
	if (rest <= 0 || restBefore <= 0) return null;
	const isPerDay = lengthOf(spans.period) !== lengthOf(spans.base);
	const days = isPerDay ? lengthOf(spans.base) / lengthOf(spans.period) : 1;
	return {
		ratio: (rest / restBefore) * days,
		isPerDay,
		nNow: now.traders - now.top_traders,
		nBefore: before.traders - before.top_traders
	};
}

/** Half the width of the 95 % interval of a ratio of two independent counts, as a logarithm. */
export function chanceOf(ratio: Ratio): number {
	return z95 * Math.sqrt(1 / ratio.nNow + 1 / ratio.nBefore);
}

/** The moves, largest first. */
export function movesOf(spans: Spans, rows: OverviewRows, context: OverviewContext): Move[] {
	const users = ratioOf('monthly_trading_users', spans) ? 'monthly_trading_users' : 'daily_trading_users';
	const ids = [users, 'turnover', 'net_fee_rate', 'new_users'] as const;
	return ids
		.filter((id) => isKnown(measures[id], spans, context))
		.flatMap((id): Move[] => {
			const ratio = ratioOf(id, spans);
			if (!ratio || Math.min(ratio.nNow, ratio.nBefore) < smallSample) return [];
			const size = Math.abs(Math.log(ratio.ratio));
			const isCount = id !== 'turnover' && id !== 'net_fee_rate';
			if (Math.abs(ratio.ratio - 1) < least || (isCount && size <= chanceOf(ratio))) return [];
			const up = ratio.ratio > 1;
			return [{ id: id === 'turnover' && isOfFew(up, spans, rows) ? 'turnover_of_few' : id, up, size }];
		})
		.sort((a, b) => b.size - a.size);
}

/** Whether turnover did not move the same way once each side's top 1 % of traders is left out. */
function isOfFew(up: boolean, spans: Spans, rows: OverviewRows): boolean {
	const rest = withoutTop(spans, rows);
	if (!rest || Math.min(rest.nNow, rest.nBefore) < smallSample) return false;
	return up ? rest.ratio < 1 + least : rest.ratio > 1 - least;
}
