import { secondsPerDay, type Calendar } from './calendar';
import { CsvWriter } from './csv';
import type { Movement } from './movements';
import type { Person } from './person';
import { RandomStream } from './random';
import { roundTo } from './rounding';

/** Below this many USD a snapshot is left out. */
const smallest = 200;
const weeklySnapshots = 2;

/** Month ends, and Sundays over the last weeks. */
function snapshotDays(calendar: Calendar): number[] {
	const days = new Set(calendar.months.map((month) => month.lastDay));
	for (let day = calendar.days - 1; day >= calendar.days - 7 * weeklySnapshots; day -= 1) {
		if (day >= 0 && calendar.weekdayOf(day) === 0) days.add(day);
	}
	return [...days].sort((one, other) => one - other);
}

/** Equity of funded accounts on snapshot days: money moved in and out, and gains and losses in between. */
export function writeBalances(
	path: string,
	movements: ReadonlyMap<Person, readonly Movement[]>,
	calendar: Calendar,
	seed: number
): number {
	const random = new RandomStream(seed, 'balances');
	const accounts = [...movements].map(([person, list]) => ({ person, list, next: 0, equity: 0 }));
	const file = new CsvWriter(path, ['user_id', 'date', 'equity_usd']);
	for (const day of snapshotDays(calendar)) {
		const until = calendar.startOfDay(day) + secondsPerDay;
		for (const account of accounts) {
			account.equity *= 0.99 * random.noise(0.1);
			for (let movement = account.list[account.next]; movement && movement.time < until;) {
				account.equity += movement.direction === 'deposit' ? movement.usd : -movement.usd;
				account.equity = Math.max(0, account.equity);
				account.next += 1;
				movement = account.list[account.next];
			}
			if (account.equity < smallest) continue;
			const equity = roundTo(account.equity, account.equity < 1000 ? 1 : 0);
			file.row([account.person.userId, calendar.dayText(day), equity]);
		}
	}
	file.close();
	return file.rows;
}
