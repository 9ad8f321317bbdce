/** The grey line under each figure: denominator, definition, or what is missing. */
import { addDays, daysBetween } from '../period';
import { changeOf } from './change';
import { feeRate, measures, type MeasureId } from './measure';
import type { OverviewContext, OverviewRows } from './queries';
import { lengthOf, type Spans } from './spans';

/** Registrations that stop this many days before the period ends hint at an old users export. */
const staleAfterDays = 3;

/** The note of one measure; undefined when there is nothing to add. */
export function noteOf(
	id: MeasureId,
	spans: Spans,
	rows: OverviewRows,
	context: OverviewContext
): string | undefined {
	const { text, format } = context;
	const { period } = spans;
	const count = (value: number) => format(value, 'count');
	switch (id) {
		case 'turnover':
			return text.note.turnover(count(period.fills));
		case 'market_volume':
			return marketVolumeNote(spans, context);
		case 'monthly_trading_users':
			return period.monthly_trading_users === null
				? text.note.monthlyNeeds(format.day(spans.reach.first_fill_on))
				: text.note.monthly(
						format.day(addDays(period.to_on, -29), 'short'),
						format.day(period.to_on, 'short')
					);
		case 'daily_trading_users':
			return text.note.daily(count(period.trading_users), count(period.complete_days));
		case 'daily_active_users':
			if (spans.reach.first_event_on === null) return text.note.activeNeeds;
			return withProduct(
				text.note.active(count(period.active_users), count(period.active_complete_days)),
				context
			);
		case 'net_fee_revenue':
			return feeNote(spans, context);
		case 'new_users':
			return newUsersNote(spans, context);
		case 'trades_per_trader': {
			const median = rows.concentration.find((row) => row.role === 'period')?.median_fills ?? null;
			return text.note.tradesPerTrader(
				count(period.known_fills),
				count(period.trading_users),
				format(median, 'number')
			);
		}
		case 'api_share':
			return apiNote(spans, context);
		case 'net_fee_rate':
			return undefined;
	}
}

function marketVolumeNote({ period }: Spans, { text, format }: OverviewContext): string {
	if (period.fills === 0) return text.note.noFills;
	if (period.identified_fills === 0) return text.note.needsTradeId;
	const trades = format(period.matched_trades, 'count');
	if (period.identified_fills < period.fills) {
		return text.note.marketVolumePart(
			trades,
			share(period.identified_turnover_usd, period.turnover_usd, format)
		);
	}
	return text.note.marketVolume(trades, format(period.identified_fills / period.matched_trades, 'number'));
}

function feeNote(spans: Spans, context: OverviewContext): string {
	const { text, format } = context;
	const rate = feeRate(spans.period);
	if (spans.period.fills === 0) return text.note.noFills;
	if (measures.net_fee_revenue.value(spans.period) === null) return text.note.needsFees;
	return text.note.fees(format(rate, 'bps'), changeOf(measures.net_fee_rate, spans, context)?.text);
}

function newUsersNote({ period, reach }: Spans, context: OverviewContext): string {
	const { text, format, facts } = context;
	if (!facts.tables.includes('users')) return text.note.needsUsers;
	const latest = reach.last_registered_on;
	if (latest !== null && latest < period.to_on && daysBetween(latest, period.to_on) >= staleAfterDays) {
		return withProduct(text.note.registrationsEnd(format.day(latest)), context);
	}
	const perDay = period.new_users / lengthOf(period);
	return withProduct(text.note.newUsers(format(perDay, perDay < 100 ? 'number' : 'count')), context);
}

function apiNote({ period }: Spans, { text, format, scope }: OverviewContext): string {
	if (scope.exclude.includes('api')) return text.note.apiExcluded;
	if (period.fills === 0) return text.note.noFills;
	if (period.sourced_turnover_usd === 0) return text.note.needsSource;
	const [api, total] = [format(period.api_turnover_usd, 'usd'), format(period.sourced_turnover_usd, 'usd')];
	// Sums of the same fills in another order differ in the last digits.
	if (period.sourced_turnover_usd < period.turnover_usd * (1 - 1e-9)) {
		return text.note.apiSharePart(
			api,
			total,
			share(period.sourced_turnover_usd, period.turnover_usd, format)
		);
	}
	return text.note.apiShare(api, total);
}

function share(part: number, whole: number, format: OverviewContext['format']): string {
	return format(whole > 0 ? part / whole : null, 'ratio');
}

/** Registrations and app events carry no product to filter by. */
function withProduct(note: string, { scope, text }: OverviewContext): string {
	return scope.product.length > 0 ? `${note}; ${text.note.notByProduct}` : note;
}
