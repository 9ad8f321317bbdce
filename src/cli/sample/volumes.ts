import type { Calendar } from './calendar';
import { at, sumOf } from './lists';
import { planHuman, planProgram } from './loyalty';
import type { MarketHistory } from './market';
import type { Kind, Person } from './person';
import { Plan, type Session } from './plan';
import { RandomStream } from './random';

/** Median USD a person trades in a month of full activity. */
const medianMonthly = 180_000;
/** Spread of monthly volumes; together with how long people stay it gives totals with a spread near 2.3. */
const humanSigma = 1.6;
const programSigma = 1.1;
/** Shares of turnover; the rest is the people's. */
const groupShare: Partial<Record<Kind, number>> = { api: 0.5, maker: 0.2, internal: 0.0015 };

/** Inverse of the normal distribution function (Acklam's approximation, good to 1e-9). */
function normalQuantile(p: number): number {
	if (p < 0.02425) {
		const q = Math.sqrt(-2 * Math.log(p));
		const top =
			((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
				q +
				4.374664141464968) *
				q +
			2.938163982698783;
		const bottom =
			(((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) *
				q +
			1;
		return top / bottom;
	}
	if (p > 1 - 0.02425) return -normalQuantile(1 - p);
	const q = p - 0.5;
	const r = q * q;
	const top =
		(((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
			30.66479806614716) *
			r +
			2.506628277459239) *
		q;
	const bottom =
		((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
			13.28068155288572) *
			r +
		1;
	return top / bottom;
}

/** Gives each account its size: evenly spaced lognormal quantiles, so the tail is as heavy at any number of users. */
function spreadVolumes(people: readonly Person[], median: number, sigma: number, random: RandomStream): void {
	random.shuffled(people).forEach((person, rank) => {
		person.monthlyVolume = median * Math.exp(sigma * normalQuantile((rank + 0.5) / people.length));
	});
}

/** Plans who trades when and how much, and sets the groups' shares of turnover. */
export function planTrading(
	people: readonly Person[],
	calendar: Calendar,
	history: MarketHistory,
	seed: number
): Plan {
	const plan = new Plan(calendar);
	const sizes = new RandomStream(seed, 'sizes');
	const loyalty = new RandomStream(seed, 'loyalty');
	const traders = people.filter((person) => person.firstTradeAt !== undefined);
	const humans = traders.filter((person) => person.kind === 'human');
	spreadVolumes(humans, medianMonthly, humanSigma, sizes);
	for (const person of humans) planHuman(person, calendar, history, plan, loyalty);
	const humanTotal = sumOf(plan.all(), (session) => session.volume);
	const shares = sumOf(Object.values(groupShare), (share) => share);
	for (const kind of ['api', 'maker', 'internal'] as const) {
		const group = traders.filter((person) => person.kind === kind);
		spreadVolumes(group, 1, kind === 'api' ? programSigma : 0.35, sizes);
		for (const person of group) planProgram(person, calendar, history, plan, loyalty);
		const sessions: Session[] = group.flatMap((person) => plan.sessionsOf(person));
		const wanted = (humanTotal * (groupShare[kind] ?? 0)) / (1 - shares);
		const factor = wanted / sumOf(sessions, (session) => session.volume);
		for (const session of sessions) session.volume *= factor;
		for (const person of group) person.monthlyVolume *= factor;
	}
	return plan;
}

/** Share of all fills that people make, and that market makers make, where the number of fills allows it. */
const humanFills = 0.42;
const makerFills = 0.27;

/** Sets how many fills each session has, `total` in all: one each, the rest by weight. */
export function allotFills(plan: Plan, total: number): void {
	const groups: Record<Kind, Session[]> = { human: [], api: [], maker: [], internal: [] };
	for (const session of plan.all()) groups[session.person.kind].push(session);
	const spare = total - plan.size;
	if (spare < 0) throw new RangeError(`too few trades: this many users trade on ${plan.size} user-days`);
	const human = Math.min(
		spare,
		Math.max(Math.round(0.08 * spare), Math.round(humanFills * total) - groups.human.length)
	);
	const maker = Math.min(spare - human, Math.max(0, Math.round(makerFills * total) - groups.maker.length));
	share(groups.human, human);
	share(groups.maker, maker);
	share(groups.api, spare - human - maker);
}

/** Gives out `extra` fills by weight; rounding carries over, so the sum is exact. */
function share(sessions: readonly Session[], extra: number): void {
	const total = sumOf(sessions, (session) => session.weight);
	let passed = 0;
	let given = 0;
	sessions.forEach((session, place) => {
		passed += session.weight;
		const due = place === sessions.length - 1 ? extra : Math.floor((extra * passed) / total);
		session.fills = 1 + due - given;
		given = due;
	});
	if (sessions.length === 0 && extra > 0) throw new RangeError('no session to give fills to');
	if (at([given], 0) !== extra && sessions.length > 0) throw new RangeError('fills do not add up');
}
