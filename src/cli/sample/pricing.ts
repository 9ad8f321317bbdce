import { secondsPerDay, type Calendar } from './calendar';
import type { Product } from './fees';
import type { Trade } from './fill';
import type { Market, MarketHistory } from './market';
import type { RandomStream } from './random';
import { roundSignificant, roundTo } from './rounding';

/** Turns a wish to trade so many USD at a moment into a match with a price and a quantity. */
export function priceTrade(
	calendar: Calendar,
	history: MarketHistory,
	market: Market,
	product: Product,
	time: number,
	usd: number,
	random: RandomStream
): Trade {
	const day = calendar.dayOf(time);
	const moment = (time - calendar.startOfDay(day)) / secondsPerDay;
	const price = roundSignificant(history.price(market, day, moment) * (1 + 0.0015 * random.normal()), 5);
	const quoteUsd = market.quote === 'USDT' ? 1 : roundTo(history.usdPrice(market.quote, day, moment), 2);
	const wanted = Math.max(usd, 5) / (price * quoteUsd);
	const baseQty = roundSignificant(wanted, wanted < 0.001 ? 3 : 4);
	return {
		tradeId: '',
		market,
		product,
		price,
		baseQty,
		notionalUsd: roundTo(price * baseQty * quoteUsd, 2)
	};
}
