import type { Abuse } from './abuse';
import { secondsPerDay, type Calendar } from './calendar';
import type { Fill, Trade } from './fill';
import { otherSide } from './fill';
import type { Product } from './fees';
import { hourOfHumans, hourOfPrograms } from './hours';
import { at, sumOf } from './lists';
import { firstSecondOf } from './loyalty';
import type { Market, MarketHistory } from './market';
import type { Person } from './person';
import type { Plan, Session } from './plan';
import { priceTrade } from './pricing';
import { RandomStream } from './random';

/** Share of a program's fills that are the other side of a fill already in the file. */
const mirroredShare: Record<Person['kind'], number> = { human: 0, api: 0.3, maker: 0.3, internal: 0 };
const takerShare: Record<Person['kind'], number> = { human: 0.78, api: 0.68, maker: 0.1, internal: 0.7 };
/** Second of the last day at which market makers still trade, so that the day is seen to be complete: 23:58:12. */
const lastSecond = 86_292;
/** Bitcoin a day, both sides, to which the thin pair falls. */
const thinPairBtc = 1.6;
/** And what it still reaches the day before, so that its fall has a clear first day. */
const eveBtc = 9;

/** Draws the fills of one day at a time, so that any number of trades needs the memory of one day. */
export class FillMaker {
	private readonly random: RandomStream;
	private makerTurn = 0;

	constructor(
		private readonly calendar: Calendar,
		private readonly history: MarketHistory,
		private readonly plan: Plan,
		private readonly abuse: Abuse,
		/** Whether an iOS user cannot confirm orders in the app that day and trades on the web instead. */
		private readonly blockedOnIos: (person: Person, day: number) => boolean,
		seed: number
	) {
		this.random = new RandomStream(seed, 'fills');
	}

	/** The fills of a day in order of time. */
	ofDay(day: number): Fill[] {
		const sessions = at(this.plan.days, day);
		const fills: Fill[] = [];
		const makers: Session[] = [];
		for (const session of sessions) {
			if (session.person.kind === 'human' || session.person.kind === 'internal')
				this.draw(session, session.fills, fills);
		}
		const reserved = new Map<Session, number>();
		for (const session of sessions) {
			const share = mirroredShare[session.person.kind];
			if (share === 0) continue;
			const isFirstDay = firstSecondOf(session.person, this.calendar, day) > 0;
			const mirrored = isFirstDay ? 0 : Math.floor(session.fills * share + this.random.next());
			reserved.set(session, mirrored);
			if (session.person.kind === 'maker') makers.push(session);
			else this.draw(session, session.fills - mirrored, fills);
		}
		const open = this.random.shuffled(
			fills.filter((fill) => fill.liquidity === 'taker' && fill.trade.product !== 'convert')
		);
		for (const [session, mirrored] of reserved) {
			const left = this.mirror(session.person, mirrored, open, fills);
			if (session.person.kind === 'maker') this.quote(session, session.fills - mirrored + left, fills);
			else if (left > 0) this.draw(session, left, fills);
		}
		for (const fill of this.abuse.fills.get(day) ?? []) fills.push(fill);
		return fills.sort((one, other) => one.time - other.time || one.person.index - other.person.index);
	}

	/** Takes the other side of open fills; returns how many found none. */
	private mirror(person: Person, count: number, open: Fill[], fills: Fill[]): number {
		for (let left = count; left > 0; left -= 1) {
			const place = open.findLastIndex((fill) => fill.person !== person);
			const fill = open[place];
			if (!fill) return left;
			open.splice(place, 1);
			fills.push({ ...fill, person, side: otherSide(fill.side), liquidity: 'maker', source: 'api' });
		}
		return 0;
	}

	/** Splits a session's volume over its fills. */
	private draw(session: Session, count: number, fills: Fill[]): void {
		const { person, day } = session;
		const spread = person.kind === 'human' ? 0.8 : 0.5;
		const sizes = Array.from({ length: count }, () => this.random.noise(spread));
		const scale = (session.volume * count) / session.fills / sumOf(sizes, (size) => size);
		const earliest = firstSecondOf(person, this.calendar, day);
		sizes.forEach((size, place) => {
			const first = earliest > 0 && place === 0;
			const time = this.calendar.startOfDay(day) + (first ? earliest : this.secondFor(person, earliest));
			const market = this.marketFor(person, day);
			const trade = this.trade(market, this.productFor(person, market), time, size * scale);
			fills.push(this.fill(person, trade, time));
		});
	}

	/** A market maker quotes every open market in turn, each in proportion to its share. */
	private quote(session: Session, count: number, fills: Fill[]): void {
		const { person, day } = session;
		const open = this.history.markets.filter((market) => market.listedDay <= day);
		const chosen: Market[] = [];
		for (let turn = 0; turn < count; turn += 1) chosen.push(at(open, this.makerTurn++ % open.length));
		const scale = (session.volume * count) / session.fills / sumOf(chosen, (market) => market.share);
		const earliest = firstSecondOf(person, this.calendar, day);
		for (const [place, market] of chosen.entries()) {
			const last = day === this.calendar.days - 1 && place === 0;
			const second = last ? lastSecond : this.secondFor(person, earliest);
			const time = this.calendar.startOfDay(day) + second;
			const thin = this.history.isThin(market, day);
			const ordinary = scale * market.share * this.random.noise(0.3);
			const quotes = Math.max(1, (3 * count) / open.length);
			const bitcoin = (amount: number): number => (amount * this.history.usdPrice('BTC', day)) / quotes;
			let usd = ordinary;
			if (thin) usd = bitcoin(thinPairBtc * this.random.noise(0.2));
			else if (this.history.isThin(market, day + 1)) usd = Math.max(ordinary, bitcoin(eveBtc));
			fills.push(this.fill(person, this.trade(market, this.productFor(person, market), time, usd), time));
		}
	}

	private trade(market: Market, product: Product, time: number, usd: number): Trade {
		return priceTrade(this.calendar, this.history, market, product, time, usd, this.random);
	}

	private fill(person: Person, trade: Trade, time: number): Fill {
		const taker = trade.product === 'convert' || this.random.chance(takerShare[person.kind]);
		return {
			time,
			person,
			trade,
			side: this.random.chance(0.5) ? 'buy' : 'sell',
			liquidity: taker ? 'taker' : 'maker',
			source: this.sourceFor(person, this.calendar.dayOf(time))
		};
	}

	private secondFor(person: Person, earliest: number): number {
		const hour = person.kind === 'human' ? hourOfHumans(this.random) : hourOfPrograms(this.random);
		const second = hour * 3600 + this.random.integer(0, 3599);
		return second >= earliest ? second : this.random.integer(earliest, secondsPerDay - 1);
	}

	private marketFor(person: Person, day: number): Market {
		if (person.kind === 'human' && this.random.chance(0.45)) {
			const market = this.history.markets.find((candidate) => candidate.symbol === person.favourite);
			if (market && this.history.isOpenToAll(market, day)) return market;
		}
		return this.history.drawMarket(this.random, day, person.perpetualOnly);
	}

	private productFor(person: Person, market: Market): Product {
		if (market.perpetual && (person.perpetualOnly || this.random.chance(person.perpetualShare)))
			return 'perp';
		if (person.kind !== 'human') return 'spot';
		const turn = this.random.next();
		return turn < 0.05 ? 'margin' : turn < 0.09 && market.quote === 'USDT' ? 'convert' : 'spot';
	}

	private sourceFor(person: Person, day: number): Fill['source'] {
		if (person.device === 'api') return 'api';
		if (person.device === 'ios' && this.blockedOnIos(person, day)) return 'web';
		if (this.random.chance(0.86)) return person.device;
		return person.device === 'web' ? (this.random.chance(0.5) ? 'android' : 'ios') : 'web';
	}
}
