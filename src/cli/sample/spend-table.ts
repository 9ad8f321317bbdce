import type { Calendar } from './calendar';
import { channels } from './channels';
import { CsvWriter } from './csv';
import type { Person } from './person';
import { RandomStream } from './random';
import { roundTo } from './rounding';

/** Share of clicks that become registrations. */
const clickToRegistration = 0.06;

/** Daily spend by paid channel, driven by that day's registrations with a week's smoothing. */
export function writeSpend(
	path: string,
	people: readonly Person[],
	calendar: Calendar,
	seed: number
): number {
	const random = new RandomStream(seed, 'spend');
	const counts = new Map<string, number[]>();
	for (const person of people) {
		const days = counts.get(person.channel) ?? calendar.dayTexts.map(() => 0);
		const day = calendar.dayOf(person.registeredAt);
		days[day] = (days[day] ?? 0) + 1;
		counts.set(person.channel, days);
	}
	const file = new CsvWriter(path, ['date', 'channel', 'spend_usd', 'impressions', 'clicks']);
	for (let day = 0; day < calendar.days; day += 1) {
		for (const channel of channels) {
			if (channel.costPerRegistration === 0) continue;
			const days = counts.get(channel.name) ?? [];
			const week = days.slice(Math.max(0, day - 3), day + 4);
			const registrations = week.reduce((sum, count) => sum + count, 0) / week.length;
			const clicks = Math.round((registrations / clickToRegistration) * random.noise(0.15));
			const spend = registrations * channel.costPerRegistration * random.noise(0.12);
			if (clicks === 0) continue;
			file.row([
				calendar.dayText(day),
				channel.name,
				roundTo(spend, 2),
				Math.round(clicks * random.between(55, 80)),
				clicks
			]);
		}
	}
	file.close();
	return file.rows;
}
