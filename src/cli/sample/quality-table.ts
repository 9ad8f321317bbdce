import type { Calendar } from './calendar';
import { CsvWriter } from './csv';
import { launchSymbol, type Market, type MarketHistory } from './market';
import type { LaunchOutcome } from './product-tables';
import { RandomStream } from './random';
import { roundSignificant, roundTo } from './rounding';
import type { Timeline } from './timeline';

const header =
	'ts,symbol,spread_bps,depth_bid_2pct_usd,depth_ask_2pct_usd,fill_latency_p50_ms,fill_latency_p95_ms,fill_latency_p99_ms,oi_usd,funding_rate,mm_uptime,last_price';

/** Symbols measured every day; the others on Sundays. */
const dailySymbols = ['BTCUSDT'];
/** USD of depth per side at which the launched pair falls short of its gate. */
const launchDepth = 31_000;

/** One reading a day at 12:00 UTC for the large and the launched pair, one a week for all. */
export function writeQuality(
	path: string,
	history: MarketHistory,
	calendar: Calendar,
	timeline: Timeline,
	seed: number
): { rows: number; launch: LaunchOutcome } {
	const random = new RandomStream(seed, 'quality');
	const file = new CsvWriter(path, header.split(','));
	const launch: LaunchOutcome[] = [];
	for (let day = 0; day < calendar.days; day += 1) {
		for (const market of history.markets) {
			if (market.listedDay > day) continue;
			const launched = market.symbol === launchSymbol;
			if (!launched && !dailySymbols.includes(market.symbol) && calendar.weekdayOf(day) !== 0) continue;
			const reading = measure(market, history, day, random);
			if (launched && day < timeline.launchDay + 7) {
				launch.push({
					spreadBps: reading.spread,
					depthUsd: Math.min(reading.bid, reading.ask),
					makerUptime: reading.uptime
				});
			}
			file.row([
				`${calendar.dayText(day)} 12:00:00`,
				market.symbol,
				reading.spread,
				reading.bid,
				reading.ask,
				reading.p50,
				roundTo(reading.p50 * random.between(2.1, 2.7), 1),
				roundTo(reading.p50 * random.between(4.8, 6.2), 1),
				market.perpetual ? reading.openInterest : undefined,
				market.perpetual ? roundTo(0.0001 + 0.00008 * random.normal(), 6) : undefined,
				reading.uptime,
				roundSignificant(history.price(market, day, 0.5), 5)
			]);
		}
	}
	file.close();
	return { rows: file.rows, launch: meanOutcome(launch) };
}

function measure(
	market: Market,
	history: MarketHistory,
	day: number,
	random: RandomStream
): { spread: number; bid: number; ask: number; p50: number; openInterest: number; uptime: number } {
	const launched = market.symbol === launchSymbol;
	const thin = history.isThin(market, day);
	const depth = launched ? launchDepth : thin ? 9_000 : 26_000 * market.share;
	const tight = thin ? 70 : 22 / Math.sqrt(market.share);
	const uptime = Math.min(1, (launched ? 0.968 : 0.985) + 0.006 * random.normal());
	return {
		spread: roundTo(tight * random.noise(0.12), 1),
		bid: Math.round(depth * random.noise(0.08)),
		ask: Math.round(depth * random.noise(0.08)),
		p50: roundTo(8 * random.noise(0.1) * ((history.index[day] ?? 1) > 1.5 ? 1.1 : 1), 1),
		openInterest: Math.round(420_000 * market.share * (history.index[day] ?? 1) * random.noise(0.1)),
		uptime: roundTo(uptime, 4)
	};
}

function meanOutcome(list: readonly LaunchOutcome[]): LaunchOutcome {
	const mean = (value: (one: LaunchOutcome) => number): number =>
		list.reduce((sum, one) => sum + value(one), 0) / Math.max(1, list.length);
	return {
		spreadBps: roundTo(
			mean((one) => one.spreadBps),
			2
		),
		depthUsd: Math.round(mean((one) => one.depthUsd)),
		makerUptime: roundTo(
			mean((one) => one.makerUptime),
			4
		)
	};
}
