import { ringArrival, ringSize } from './ring';
import { secondsPerDay, type Calendar } from './calendar';
import { channelChoice, channels, type Channel } from './channels';
import { passFunnel } from './funnel';
import { hourOfHumans } from './hours';
import { at } from './lists';
import type { MarketHistory } from './market';
import type { Device, Kind, Person } from './person';
import { placeChoice } from './places';
import { RandomStream } from './random';
import type { Timeline } from './timeline';
import { Weighted } from './weighted';

/** Share of registered users that trade through the API: about one trader in a hundred. */
const apiShare = 0.0035;
const makerCount = 3;
const internalCount = 4;

const deviceChoice = new Weighted<Device>([
	['ios', 38],
	['android', 47],
	['web', 15]
]);

/** Registrations per day: an opening rush, then a steady flow, lower at weekends and higher in the bull month. */
function registrationDays(calendar: Calendar, timeline: Timeline): Weighted<number> {
	const { bullMonth } = timeline;
	const weights: [number, number][] = [];
	for (let day = 0; day < calendar.days; day += 1) {
		const rush = 1 + 1.1 * Math.exp(-day / 25);
		const bull = day >= bullMonth.firstDay && day <= bullMonth.lastDay ? 1.35 : 1;
		weights.push([
			day,
			rush * bull * (calendar.isWeekend(day) ? 0.85 : 1) * (1 + (0.15 * day) / calendar.days)
		]);
	}
	return new Weighted(weights);
}

/** A 19-digit id, beyond 2⁵³, that grows with registration. */
function userIdAt(index: number, random: RandomStream): string {
	return `1060${String(730_588_447_035_394 + index * 130_000_003 + random.integer(0, 120_000_000))}`;
}

function kindOf(place: number, users: number): Kind {
	if (place < makerCount) return 'maker';
	if (place < makerCount + internalCount) return 'internal';
	return place < makerCount + internalCount + Math.max(8, Math.round(users * apiShare)) ? 'api' : 'human';
}

const organic = at(channels, 0);
const referral = at(channels, 1);

interface Arrival {
	time: number;
	kind: Kind;
	role: string | undefined;
}

/** Everyone who registered, in order of registration, with how far each one came. */
export function registerPeople(
	calendar: Calendar,
	timeline: Timeline,
	history: MarketHistory,
	users: number,
	seed: number
): Person[] {
	const random = new RandomStream(seed, 'registrations');
	const days = registrationDays(calendar, timeline);
	const arrivals: Arrival[] = [];
	for (let place = 0; place < users; place += 1) {
		const kind = kindOf(place, users);
		if (place >= users - ringSize) {
			arrivals.push({ time: ringArrival(calendar, timeline, users - 1 - place, random), kind, role: 'ring' });
			continue;
		}
		let day = days.draw(random);
		if (kind === 'maker' || kind === 'internal') day = 0;
		else if (kind === 'api' && random.chance(0.75)) day = random.integer(0, 40);
		const second = Math.min(secondsPerDay - 1, hourOfHumans(random) * 3600 + random.integer(0, 3599));
		arrivals.push({
			time: calendar.startOfDay(day) + (kind === 'maker' ? random.integer(0, 60) : second),
			kind,
			role: undefined
		});
	}
	arrivals.sort((one, other) => one.time - other.time);
	const ids = new RandomStream(seed, 'user-ids');
	const traits = new RandomStream(seed, 'traits');
	const funnel = new RandomStream(seed, 'funnel');
	return arrivals.map(({ time, kind, role }, index) => {
		const channel = role ? referral : kind === 'human' ? channelChoice.draw(traits) : organic;
		const person = drawPerson(index, userIdAt(index, ids), time, kind, channel, traits);
		person.role = role;
		person.favourite = history.drawMarket(traits, 0, person.perpetualOnly).symbol;
		passFunnel(person, channel.quality, calendar.end, funnel);
		return person;
	});
}

/** One account before it has passed any step of the funnel. */
function drawPerson(
	index: number,
	userId: string,
	registeredAt: number,
	kind: Kind,
	channel: Channel,
	random: RandomStream
): Person {
	const place = placeChoice.draw(random);
	const style = random.next();
	const human = kind === 'human';
	const accountTypes = { human: 'retail', api: 'pro', maker: 'mm', internal: 'internal' } as const;
	const device = deviceChoice.draw(random);
	const institution = kind === 'api' && random.chance(0.35);
	return {
		index,
		userId,
		registeredAt,
		kind,
		accountType: institution ? 'institution' : accountTypes[kind],
		country: place.country,
		language: random.chance(0.25) ? 'en' : place.language,
		currency: place.currency,
		channel: channel.name,
		subChannel: human ? random.pick(channel.subChannels) : 'direct',
		device: human ? device : kind === 'internal' ? 'web' : 'api',
		kycLevel: 0,
		kycSubmittedAt: undefined,
		kycPassedAt: undefined,
		firstDepositAt: undefined,
		firstTradeAt: undefined,
		referrer: undefined,
		marketingOptIn: random.chance(human ? 0.68 : 0.2),
		status: 'active',
		vipLevel: 0,
		monthlyVolume: 0,
		perpetualShare: human ? (style < 0.2 ? 0.06 : 0.84) : 0.97,
		perpetualOnly: human && style > 0.82,
		favourite: '',
		deviceId: `d${random.integer(0x100000, 0xffffff).toString(16)}`,
		role: undefined
	};
}
