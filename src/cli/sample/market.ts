import type { Calendar } from './calendar';
import { at } from './lists';
import { RandomStream } from './random';
import type { Timeline } from './timeline';
import { Weighted } from './weighted';

export interface Market {
	symbol: string;
	base: string;
	quote: 'USDT' | 'BTC';
	/** Share of traded volume, any scale. */
	share: number;
	/** Opening price in quote units. */
	openingPrice: number;
	/** Whether a perpetual trades beside spot. */
	perpetual: boolean;
	/** First day of trading. */
	listedDay: number;
}

/** The pair that thins out below 5 BTC a day at the end of the data. */
export const thinSymbol = 'KSMUSDT';
/** The perpetual launch whose depth gate fails. */
export const launchSymbol = 'MONUSDT';

const rows: [base: string, share: number, price: number, perpetual: boolean][] = [
	['BTC', 17, 58_400, true],
	['ETH', 11, 2_480, true],
	['SOL', 7, 141, true],
	['XRP', 4.6, 0.562, true],
	['DOGE', 4, 0.1042, true],
	['BNB', 3.8, 538, true],
	['ADA', 3.5, 0.3534, true],
	['AVAX', 3.8, 23.6, true],
	['LINK', 3.4, 11.2, true],
	['TON', 3.4, 5.41, true],
	['SUI', 3.4, 0.912, true],
	['LTC', 3.3, 65.8, true],
	['ARB', 3.2, 0.531, true],
	['OP', 3.2, 1.482, true],
	['APT', 3.2, 6.27, true],
	['NEAR', 3.2, 4.05, true],
	['DOT', 3.1, 4.21, true],
	['ATOM', 3.1, 4.62, true],
	['FIL', 3.1, 3.58, true],
	['INJ', 3.2, 17.9, false],
	['KSM', 3, 18.4, false],
	['TDX', 3.5, 1.25, false]
];

const markets: Market[] = rows.map(([base, share, openingPrice, perpetual]) => ({
	symbol: `${base}USDT`,
	base,
	quote: 'USDT',
	share,
	openingPrice,
	perpetual,
	listedDay: 0
}));
markets.push({
	symbol: 'ETHBTC',
	base: 'ETH',
	quote: 'BTC',
	share: 3.9,
	openingPrice: 0.0425,
	perpetual: false,
	listedDay: 0
});

/** Prices, the volume index and which markets are open on each day. */
export class MarketHistory {
	readonly markets: Market[];
	/** Volume index per day: 1 is an ordinary weekday. */
	readonly index: number[] = [];
	private readonly prices = new Map<string, number[]>();
	private readonly choices: Weighted<Market>[] = [];
	private readonly perpetualChoices: Weighted<Market>[] = [];

	constructor(
		private readonly calendar: Calendar,
		private readonly timeline: Timeline,
		seed: number
	) {
		this.markets = [
			...markets,
			{
				symbol: launchSymbol,
				base: 'MON',
				quote: 'USDT',
				share: 3.2,
				openingPrice: 0.748,
				perpetual: true,
				listedDay: timeline.launchDay
			}
		];
		this.drawIndex(new RandomStream(seed, 'market-index'));
		this.drawPrices(new RandomStream(seed, 'prices'));
		for (let day = 0; day < calendar.days; day += 1) {
			const open = this.markets.filter((market) => this.isOpenToAll(market, day));
			this.choices.push(new Weighted(open.map((market) => [market, market.share])));
			const perpetuals = open.filter((market) => market.perpetual);
			this.perpetualChoices.push(new Weighted(perpetuals.map((market) => [market, market.share])));
		}
	}

	/** Listed that day, and not the pair everyone but the market makers has left. */
	isOpenToAll(market: Market, day: number): boolean {
		return market.listedDay <= day && !this.isThin(market, day);
	}

	isThin(market: Market, day: number): boolean {
		const { firstDay, lastDay } = this.timeline.thinPair;
		return market.symbol === thinSymbol && day >= firstDay && day <= lastDay;
	}

	drawMarket(random: RandomStream, day: number, perpetualOnly: boolean): Market {
		return at(perpetualOnly ? this.perpetualChoices : this.choices, day).draw(random);
	}

	/** Price in USD of a base asset at a moment of a day (0 is midnight, 1 the next). */
	usdPrice(asset: string, day: number, moment = 0): number {
		if (asset === 'USDT' || asset === 'USDC') return 1;
		const path = this.prices.get(asset);
		if (!path) throw new RangeError(`no price for ${asset}`);
		const open = at(path, day);
		return open + (at(path, day + 1) - open) * moment;
	}

	/** Price of a market in its quote asset. */
	price(market: Market, day: number, moment: number): number {
		const usd = this.usdPrice(market.base, day, moment);
		return market.quote === 'USDT' ? usd : usd / this.usdPrice(market.quote, day, moment);
	}

	/** Weekends run at 0.75 of a weekday and the bull month at 1.8 of an ordinary one. */
	private drawIndex(random: RandomStream): void {
		const { bullMonth } = this.timeline;
		let mood = 0;
		for (let day = 0; day < this.calendar.days; day += 1) {
			mood = 0.7 * mood + 0.06 * random.normal();
			const weekend = this.calendar.isWeekend(day) ? 0.75 : 1;
			const bull = day >= bullMonth.firstDay && day <= bullMonth.lastDay ? 1.8 : 1;
			this.index.push(Math.exp(mood) * weekend * bull);
		}
	}

	private drawPrices(random: RandomStream): void {
		const { bullMonth } = this.timeline;
		const common: number[] = [];
		for (let day = 0; day <= this.calendar.days; day += 1) {
			const bull = day >= bullMonth.firstDay && day <= bullMonth.lastDay;
			common.push(-0.0005 + (bull ? 0.0075 : 0) + 0.016 * random.normal());
		}
		for (const market of this.markets) {
			if (this.prices.has(market.base)) continue;
			const own = market.base === 'BTC' ? 0.002 : 0.017;
			const path: number[] = [];
			let price = market.openingPrice;
			for (const change of common) {
				path.push(price);
				price *= Math.exp(change + own * random.normal() - (own * own) / 2);
			}
			this.prices.set(market.base, path);
		}
	}
}
