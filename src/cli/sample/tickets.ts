import { hourOfHumans } from './hours';
import { secondsPerDay, type Calendar } from './calendar';
import { CsvWriter } from './csv';
import type { Ledger } from './ledger';
import { at } from './lists';
import { launchSymbol } from './market';
import type { Person } from './person';
import { RandomStream } from './random';
import type { Timeline } from './timeline';
import { themes, type Theme } from './ticket-themes';
import { Weighted } from './weighted';

const header =
	'ticket_id,created_at,category,user_id,source,product,symbol,text,csat,nps,first_response_at,resolved_at,status,severity';

/** Tickets per 1,000 traders in a month. */
const perThousand = 52;

const sourceChoice = new Weighted([
	['live_chat', 48],
	['email', 24],
	['community', 12],
	['app_store', 8],
	['social', 5],
	['survey', 3]
] as [string, number][]);

/** What people complain about; each special span brings its own theme. */
export function writeTickets(
	path: string,
	people: readonly Person[],
	ledger: Ledger,
	calendar: Calendar,
	timeline: Timeline,
	seed: number
): number {
	const random = new RandomStream(seed, 'tickets');
	const writers = people.filter((person) => person.kind === 'human' && person.firstDepositAt !== undefined);
	const file = new CsvWriter(path, header.split(','));
	let number = 41_000;
	for (let day = 0; day < calendar.days; day += 1) {
		const traders = at(ledger.monthTraders, calendar.monthOf(day)).size;
		const spans = specialWeights(day, timeline);
		const scale = 1 + spans.reduce((sum, [, weight]) => sum + weight, 0) / 100;
		const choice = new Weighted([...themes.map((theme): [Theme, number] => [theme, theme.weight]), ...spans]);
		const known = writers.filter(
			(person) => (person.firstDepositAt ?? calendar.end) < calendar.startOfDay(day)
		);
		if (known.length === 0) continue;
		const count = random.poisson(((traders * perThousand) / 1000 / 30) * scale);
		const times = Array.from({ length: count }, () => hourOfHumans(random) * 3600 + random.integer(0, 3599));
		for (const second of times.sort((one, other) => one - other)) {
			number += random.integer(1, 3);
			const person = random.pick(known);
			file.row(
				ticket(`T${number}`, calendar.startOfDay(day) + second, choice.draw(random), person, calendar, random)
			);
		}
	}
	file.close();
	return file.rows;
}

/** Themes that flare up, with their weight beside the usual 100. */
function specialWeights(day: number, timeline: Timeline): [Theme, number][] {
	const { iosRelease, launchDay, providerMonth } = timeline;
	const spans: [Theme, number][] = [];
	const add = (category: string, text: string, severity: string, weight: number): void => {
		spans.push([{ category, texts: [text], severity, weight, mood: 2.1 }, weight]);
	};
	if (day >= iosRelease.firstDay && day <= iosRelease.lastDay) {
		add('app', 'The confirm button does nothing on my iPhone since the update', 'high', 90);
	}
	if (day >= launchDay && day < launchDay + 14) {
		add('trading', `${launchSymbol} book is too thin, got heavy slippage`, 'medium', 25);
	}
	if (day >= providerMonth.firstDay)
		add('deposit', 'Card declined again by NovaPay, the bank says it never saw it', 'medium', 22);
	return spans;
}

function ticket(
	id: string,
	createdAt: number,
	theme: Theme,
	person: Person,
	calendar: Calendar,
	random: RandomStream
): (string | number | undefined)[] {
	const response = createdAt + Math.floor(random.lognormal(14 * 60, 1.1));
	const resolved = response + Math.floor(random.lognormal(9 * 3600, 1.3));
	const answered = response < calendar.end;
	const closed = resolved < calendar.end && resolved - createdAt < 30 * secondsPerDay;
	const mood = theme.mood + random.normal();
	return [
		id,
		calendar.timeText(createdAt),
		theme.category,
		person.userId,
		sourceChoice.draw(random),
		theme.category === 'trading' ? (person.perpetualShare > 0.5 ? 'perp' : 'spot') : '',
		theme.category === 'trading' ? person.favourite : '',
		random.pick(theme.texts),
		closed && random.chance(0.55) ? Math.max(1, Math.min(5, Math.round(mood))) : undefined,
		random.chance(0.2) ? Math.max(0, Math.min(10, Math.round(mood * 2))) : undefined,
		answered ? calendar.timeText(response) : '',
		closed ? calendar.timeText(resolved) : '',
		closed ? 'resolved' : answered ? 'pending' : 'open',
		theme.severity
	];
}
