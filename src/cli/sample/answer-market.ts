import { blockedShare } from './events';
import type { Answer, Facts } from './facts';
import { at } from './lists';
import { launchSymbol, thinSymbol } from './market';
import { decliningProvider } from './payments';
import type { Person } from './person';
import { depthGateUsd } from './product-tables';
import { roundTo } from './rounding';

/** What was planted in markets, products and months. */
export function marketAnswers(facts: Facts): Answer {
	return {
		ios_order_confirm: iosDrop(facts),
		thin_pair: thinPair(facts),
		failed_launch: launch(facts),
		whales: whales(facts),
		bull_month: bullMonth(facts),
		card_provider: provider(facts)
	};
}

function iosDrop({ calendar, timeline, iosConfirms }: Facts): Answer {
	const { firstDay, lastDay } = timeline.iosRelease;
	const rate = ({ pages, confirms }: { pages: number; confirms: number }): Answer => ({
		order_pages: pages,
		order_confirms: confirms,
		rate: roundTo(confirms / Math.max(1, pages), 4)
	});
	return {
		release: 'iOS 5.2.0',
		first_day: calendar.dayText(firstDay),
		last_day: calendar.dayText(lastDay),
		repaired_by: 'iOS 5.2.1',
		share_that_cannot_confirm: blockedShare,
		before: rate(iosConfirms.before),
		faulty: rate(iosConfirms.faulty),
		repaired: rate(iosConfirms.repaired)
	};
}

function thinPair({ calendar, timeline, ledger, history }: Facts): Answer {
	const days: Answer[] = [];
	for (let day = timeline.thinPair.firstDay; day <= timeline.thinPair.lastDay; day += 1) {
		const cents = ledger.thinPairCents.get(day) ?? { turnover: 0, market: 0 };
		const price = history.usdPrice('BTC', day);
		days.push({
			day: calendar.dayText(day),
			turnover_usd: cents.turnover / 100,
			market_volume_usd: cents.market / 100,
			btc_price_usd: roundTo(price, 2),
			turnover_btc: roundTo(cents.turnover / 100 / price, 3)
		});
	}
	return { symbol: thinSymbol, threshold_btc: 5, days };
}

function launch({ calendar, timeline, launch: outcome }: Facts): Answer {
	return {
		symbol: launchSymbol,
		listed_on: calendar.dayText(timeline.launchDay),
		depth_gate_usd: depthGateUsd,
		mean_smaller_side_depth_first_week_usd: outcome.depthUsd,
		mean_spread_first_week_bps: outcome.spreadBps,
		mean_maker_uptime_first_week: outcome.makerUptime,
		depth_gate: 'missed'
	};
}

function whales({ calendar, timeline, ledger, whales: both }: Facts): Answer {
	const months = (person: Person): Record<string, number> =>
		Object.fromEntries(
			calendar.months.map((month, place) => [month.label, at(ledger.followed.get(person) ?? [], place) / 100])
		);
	return {
		rising: {
			user_id: both.rising.userId,
			month: timeline.risingMonth.label,
			turnover_usd_per_month: months(both.rising)
		},
		lost: {
			user_id: both.lost.userId,
			last_trading_day: calendar.dayText(timeline.whaleLastDay),
			turnover_usd_per_month: months(both.lost)
		}
	};
}

function bullMonth({ calendar, timeline, ledger }: Facts): Answer {
	const place = calendar.months.indexOf(timeline.bullMonth);
	const usd = (month: number): number => at(ledger.monthTurnoverCents, month) / 100;
	return {
		month: timeline.bullMonth.label,
		index: 1.8,
		turnover_usd: usd(place),
		over_mean_of_neighbours: roundTo((2 * usd(place)) / (usd(place - 1) + usd(place + 1)), 3)
	};
}

function provider({ timeline, transfers }: Facts): Answer {
	const rate = ([attempts, completed]: [number, number]): Answer => ({
		attempts,
		completed,
		rate: roundTo(completed / Math.max(1, attempts), 4)
	});
	const { before, since } = transfers.provider;
	return {
		provider: decliningProvider,
		from_month: timeline.providerMonth.label,
		before: rate(before),
		since: rate(since)
	};
}
