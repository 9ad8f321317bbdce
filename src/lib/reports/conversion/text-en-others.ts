import type { Unit } from './view';
import { step } from './text-en-settings';

/** The words of what stands beside the funnel in English: waits, signals, symbols, the first trade. */
export const others = {
	spans: [
		'< 1 min',
		'1–5 min',
		'5–30 min',
		'30–60 min',
		'1–6 h',
		'6–24 h',
		'1–3 days',
		'3–7 days',
		'7 days +'
	],
	waitsTitle: (slowest: string, median: string, isOnly: boolean) =>
		isOnly
			? `Half of those who get to “${step(slowest)}” do so within ${median} of entry`
			: `“${step(slowest)}” takes longest: half of those who get there do so within ${median} of the step before`,
	waitsTotal: (target: string, median: string) => `From entry to “${step(target)}”: half within ${median}.`,
	waitsSubtitle: (unit: Unit, target: string, n: string) =>
		`${unit === 'users' ? 'Users' : 'Attempts'} by time since the step before; ${n} got to “${step(target)}”`,
	waitsSummary: (medians: string) => `Median times since the step before: ${medians}.`,
	waitsX: 'Time since the step before',
	dropped: 'dropped out',
	wentOn: 'went on',
	/** `share` null: none of them did. */
	signalsTitle: (kind: 'ticket' | 'login', name: string, share: string | null, of: string) =>
		`${share === null ? 'Nobody' : `${share} of those`} lost before “${step(name)}” ${kind === 'ticket' ? 'wrote a ticket first' : 'logged in once more'} (${of})`,
	signalsSubtitle: (unit: Unit) =>
		`${unit === 'users' ? 'Users' : 'Attempts'} with a ticket or a login within 24 hours of their last step, mature entrants`,
	signalsNote: 'Of those who went on, only what came before their step counts.',
	signalsNoTickets:
		'Of those who went on, only what came before their step counts. Drop the tickets table to see who wrote one.',
	signalColumns: {
		outcome: 'Outcome',
		users: 'n',
		ticket: { k: 'With ticket', share: 'Ticket share', low: 'Ticket 95 % low', high: 'Ticket 95 % high' },
		login: { k: 'With login', share: 'Login share', low: 'Login 95 % low', high: 'Login 95 % high' }
	},
	symbolsTitle: (symbol: string, share: string, of: string) =>
		`${share} of those who viewed ${symbol} traded it within 24 hours (${of})`,
	symbolsSubtitle:
		'Users with a fill in the symbol within 24 hours of a pair view in the period; all symbols, most viewed first',
	symbolColumns: {
		viewers: 'Viewed (n)',
		traders: 'Traded within 24 h',
		share: 'View → trade',
		low: '95 % low',
		high: '95 % high'
	},
	firstTradeTitle: (day: number, share: string) => `By day ${day}, ${share} of new users have traded`,
	firstTradeSubtitle: (n: string) =>
		`Share with a first trade by days since registration, Kaplan–Meier, n = ${n}`,
	firstTradeMedian: (day: number) => `Half have traded by day ${day}.`,
	firstTradeNoMedian: 'Fewer than half have traded by the end of the curve.',
	firstTradeNote:
		'Users registered too recently count for as long as they could be watched, and are not counted as lost. The curve ends where fewer than 30 are left. Any first trade counts, whatever steps came before.',
	firstTradeX: 'Days since registration'
};
