import type { Calendar } from './calendar';
import { CsvWriter } from './csv';
import { feeRate } from './fees';
import type { Fill } from './fill';
import type { FillMaker } from './fills';
import type { Ledger } from './ledger';
import { thinSymbol, type MarketHistory } from './market';
import type { Person } from './person';
import { RandomStream } from './random';
import { plainNumber, roundSignificant, roundTo } from './rounding';

const header =
	'trade_id,user_id,traded_at,symbol,product,side,price,base_qty,notional_usd,fee_amount,fee_asset,fee_usd,liquidity,source';

/** The exchange's own token, in which fees may be paid at a quarter off. */
const tokenAsset = 'TDX';
const tokenPrice = 0.75;

/** Writes trades.csv day by day and tells the ledger of every row. */
export class TradesTable {
	private readonly random: RandomStream;
	private nextId = 735_019_283_746_000_000n;

	constructor(
		private readonly path: string,
		private readonly calendar: Calendar,
		private readonly history: MarketHistory,
		private readonly ledger: Ledger,
		/** Factor on the fee of a person that day, for a running discount. */
		private readonly discount: (person: Person, day: number) => number,
		seed: number
	) {
		this.random = new RandomStream(seed, 'trade-rows');
	}

	write(fills: FillMaker): number {
		const file = new CsvWriter(this.path, header.split(','));
		for (let day = 0; day < this.calendar.days; day += 1) {
			for (const fill of fills.ofDay(day)) file.line(this.lineFor(fill, day));
		}
		file.close();
		return file.rows;
	}

	private lineFor(fill: Fill, day: number): string {
		const { trade, person } = fill;
		const newTrade = trade.tradeId === '';
		if (newTrade) {
			this.nextId += BigInt(this.random.integer(1, 9_000));
			trade.tradeId = String(this.nextId);
		}
		const { asset, factor } = this.feeAsset(fill);
		const rate =
			(feeRate(person, trade.product, fill.liquidity) / 10_000) * this.discount(person, day) * factor;
		const charged = trade.notionalUsd * rate;
		const feeUsd = roundTo(charged, Math.abs(charged) >= 1 ? 2 : 4);
		const price = asset === 'USDT' ? 1 : this.history.usdPrice(asset, day);
		const feeAmount =
			asset === 'USDT' ? feeUsd : roundTo(roundSignificant(feeUsd / price, 4) || feeUsd / price, 8);
		this.ledger.record(fill, day, newTrade, feeUsd, trade.market.symbol === thinSymbol);
		return `${trade.tradeId},${person.userId},${this.calendar.timeText(fill.time)},${trade.market.symbol},${
			trade.product
		},${fill.side},${trade.price},${trade.baseQty},${trade.notionalUsd},${plainNumber(feeAmount)},${asset},${
			feeUsd
		},${fill.liquidity},${fill.source}`;
	}

	/** Perpetuals settle fees in USDT; a spot buyer pays in the coin bought, some pay in the exchange's token. */
	private feeAsset(fill: Fill): { asset: string; factor: number } {
		const { trade, person } = fill;
		if (person.kind !== 'human' || trade.product === 'perp' || trade.product === 'convert') {
			return { asset: 'USDT', factor: 1 };
		}
		if (person.index % 8 === 0) return { asset: tokenAsset, factor: tokenPrice };
		if (fill.side === 'buy' && person.index % 2 === 0) return { asset: trade.market.base, factor: 1 };
		return { asset: 'USDT', factor: 1 };
	}
}
