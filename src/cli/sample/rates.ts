import type { Calendar } from './calendar';
import { CsvWriter } from './csv';
import { at } from './lists';
import type { MarketHistory } from './market';
import { RandomStream } from './random';
import { roundSignificant } from './rounding';

/** USD per unit at the start, and drift per day, of the currencies users pay in. */
const fiat: Record<string, [price: number, drift: number]> = {
	EUR: [1.112, 0],
	TRY: [0.0242, -0.0006],
	BRL: [0.184, -0.0001]
};
const coins = ['BTC', 'ETH', 'SOL', 'TDX'];

/** What one unit of any asset was worth in USD on a day. */
export class Rates {
	private readonly paths = new Map<string, number[]>();

	constructor(
		private readonly calendar: Calendar,
		private readonly history: MarketHistory,
		seed: number
	) {
		const random = new RandomStream(seed, 'fiat-rates');
		for (const [asset, [start, drift]] of Object.entries(fiat)) {
			const path: number[] = [];
			let price = start;
			for (let day = 0; day < calendar.days; day += 1) {
				path.push(price);
				price *= Math.exp(drift + 0.003 * random.normal());
			}
			this.paths.set(asset, path);
		}
	}

	usd(asset: string, day: number): number {
		const path = this.paths.get(asset);
		return path ? at(path, day) : this.history.usdPrice(asset, day);
	}

	/** One rate per day for stablecoins, the main coins and the fiat currencies. */
	write(path: string): number {
		const file = new CsvWriter(path, ['date', 'asset', 'usd_price']);
		for (let day = 0; day < this.calendar.days; day += 1) {
			for (const asset of ['USDT', 'USDC', ...coins, ...Object.keys(fiat)]) {
				file.row([this.calendar.dayText(day), asset, roundSignificant(this.usd(asset, day), 5)]);
			}
		}
		file.close();
		return file.rows;
	}
}
