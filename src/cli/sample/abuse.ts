import type { Calendar } from './calendar';
import type { Fill, Trade } from './fill';
import { at } from './lists';
import type { MarketHistory } from './market';
import type { Person } from './person';
import type { Plan } from './plan';
import { priceTrade } from './pricing';
import { RandomStream } from './random';
import type { Timeline } from './timeline';

interface WashPair {
	one: Person;
	other: Person;
	symbol: string;
	firstDay: number;
	lastDay: number;
	/** Whether the pair acts to win a trading competition. */
	inCompetition: boolean;
}

export interface Abuse {
	washPairs: WashPair[];
	exploiters: Person[];
	/** Fills by day, on top of what was planned. */
	fills: Map<number, Fill[]>;
	fillCount: number;
}

const washPairCount = 9;
const competitionPairs = 4;
const roundTripsPerDay = 11;
const washDays = 3;
const exploiterCount = 7;
const washSymbols = ['APTUSDT', 'NEARUSDT', 'DOTUSDT', 'ATOMUSDT', 'FILUSDT', 'INJUSDT'];
export const exploitSymbol = 'TDXUSDT';

/** Picks the accounts, out of people who already traded by then, and writes their fills. */
export function plantAbuse(
	people: readonly Person[],
	calendar: Calendar,
	timeline: Timeline,
	history: MarketHistory,
	plan: Plan,
	competitionStart: number,
	seed: number
): Abuse {
	const random = new RandomStream(seed, 'abuse');
	const candidates = random.shuffled(
		people.filter(
			(person) =>
				person.kind === 'human' &&
				person.role === undefined &&
				person.monthlyVolume < 200_000 &&
				plan.sessionsOf(person).length >= 3 &&
				(plan.sessionsOf(person)[0]?.day ?? calendar.days) < timeline.exploitDay - 40
		)
	);
	const needed = washPairCount * 2 + exploiterCount;
	if (candidates.length < needed) throw new RangeError(`only ${candidates.length} accounts can carry abuse`);
	const abuse: Abuse = {
		washPairs: [],
		exploiters: candidates.slice(18, needed),
		fills: new Map(),
		fillCount: 0
	};
	for (let place = 0; place < washPairCount; place += 1) {
		const inCompetition = place < competitionPairs;
		const firstDay = inCompetition
			? competitionStart + 1 + place * 2
			: timeline.looseWashDay + (place - competitionPairs) * 23;
		const pair: WashPair = {
			one: at(candidates, place * 2),
			other: at(candidates, place * 2 + 1),
			symbol: at(washSymbols, place % washSymbols.length),
			firstDay,
			lastDay: firstDay + washDays - 1,
			inCompetition
		};
		pair.one.role = pair.other.role = 'wash';
		abuse.washPairs.push(pair);
		washTrades(pair, calendar, history, abuse, random);
	}
	for (const person of abuse.exploiters) {
		person.role = 'exploit';
		exploitTrades(person, timeline.exploitDay, calendar, history, abuse, random);
	}
	return abuse;
}

function keep(abuse: Abuse, day: number, fill: Fill): void {
	const list = abuse.fills.get(day);
	if (list) list.push(fill);
	else abuse.fills.set(day, [fill]);
	abuse.fillCount += 1;
}

/** Round trips: one sells to the other and within a minute buys the same quantity back. */
function washTrades(
	pair: WashPair,
	calendar: Calendar,
	history: MarketHistory,
	abuse: Abuse,
	random: RandomStream
): void {
	const market = history.markets.find((candidate) => candidate.symbol === pair.symbol);
	if (!market) throw new RangeError(`no market ${pair.symbol}`);
	const size = random.between(9_000, 22_000);
	for (let day = pair.firstDay; day <= pair.lastDay; day += 1) {
		for (let trip = 0; trip < roundTripsPerDay; trip += 1) {
			const time = calendar.startOfDay(day) + 3600 * 2 + trip * 5400 + random.integer(0, 4000);
			const out = priceTrade(calendar, history, market, 'spot', time, size * random.noise(0.2), random);
			const back: Trade = { ...out };
			bothSides(pair.one, pair.other, out, time, 'sell');
			bothSides(pair.other, pair.one, back, time + random.integer(14, 52), 'sell');
		}
		function bothSides(maker: Person, taker: Person, trade: Trade, time: number, side: Fill['side']): void {
			const source = 'web';
			keep(abuse, day, {
				time,
				person: taker,
				trade,
				side: side === 'sell' ? 'buy' : 'sell',
				liquidity: 'taker',
				source
			});
			keep(abuse, day, { time, person: maker, trade, side, liquidity: 'maker', source });
		}
	}
}

/** A burst in the pair whose fee rebate was set too high that day. */
function exploitTrades(
	person: Person,
	day: number,
	calendar: Calendar,
	history: MarketHistory,
	abuse: Abuse,
	random: RandomStream
): void {
	const market = history.markets.find((candidate) => candidate.symbol === exploitSymbol);
	if (!market) throw new RangeError(`no market ${exploitSymbol}`);
	const count = random.integer(24, 34);
	for (let turn = 0; turn < count; turn += 1) {
		const time =
			calendar.startOfDay(day) + 2 * 3600 + Math.floor((turn * 3 * 3600) / count) + random.integer(0, 200);
		const trade = priceTrade(calendar, history, market, 'spot', time, 9_000 * random.noise(0.3), random);
		const side = turn % 2 === 0 ? 'buy' : 'sell';
		keep(abuse, day, { time, person, trade, side, liquidity: 'taker', source: 'web' });
	}
}
