/** The users behind times, signals, markets and the first trade. */
import type { Who } from '$lib/figure/block';
import { countedIn, type View } from './view';
import type { FirstTradeRow, SignalRow, SymbolRow } from './queries';
import { whoWords } from './who-words';

const filled = (lists: readonly Who[]) => lists.filter(({ expected }) => expected !== 0);

/** Those who took so long to a step since the one before; `span` as in "1–6 h". */
export function behindWait(view: View, place: number, span: number, count: number): Who[] {
	const words = whoWords[view.locale];
	const step = view.text.step(view.steps[place - 1] ?? '');
	return filled([
		{
			query: 'waits',
			values: { place, span },
			choice: step,
			label: words.wait(step, view.text.spans[span] ?? ''),
			...countedIn(view, count)
		}
	]);
}

/** Those who went on or dropped out after a step, and of them who wrote or logged in. */
export function behindSignal(view: View, row: SignalRow, kinds: readonly ('ticket' | 'login')[]): Who[] {
	const words = whoWords[view.locale];
	const step = view.text.step(view.steps[row.place - 1] ?? '');
	const outcome = row.outcome === 'dropped' ? 'dropped' : 'went_on';
	const counts = { any: row.users, ticket: row.with_ticket, login: row.with_login };
	return filled(
		(['any', ...kinds] as const).map((sign) => ({
			query: 'signals',
			values: { place: row.place, outcome, sign },
			choice: words.sign[sign],
			label: words.signal(step, outcome, sign),
			...countedIn(view, counts[sign])
		}))
	);
}

/** Of a market's viewers those who traded it and those who did not. */
export function behindSymbol(view: View, { symbol, viewers, traders }: SymbolRow): Who[] {
	const words = whoWords[view.locale];
	const list = (part: 'traded' | 'not_traded' | 'both', expected: number): Who => ({
		query: 'symbols',
		values: { market: symbol, part },
		choice: words.viewed[part],
		label: `${symbol} · ${words.viewed[part]}`,
		expected
	});
	return filled([list('traded', traders), list('not_traded', viewers - traders), list('both', viewers)]);
}

/** Of those followed from the first day on: who had traded by each day, who had not, and who was cut short. */
export function behindFirstTrade(view: View, rows: readonly FirstTradeRow[]): Who[][] {
	const words = whoWords[view.locale];
	const all = rows[0]?.at_risk ?? 0;
	let traded = 0;
	return rows.map((row) => {
		traded += row.traded;
		const list = (state: 'traded' | 'waiting' | 'cut_short', expected: number): Who => ({
			query: 'first_trade',
			values: { age: row.day_no - 1, state },
			choice: words.firstTrade[state],
			label: words.firstTradeBy(state, row.day_no),
			expected
		});
		return filled([
			list('traded', traded),
			list('waiting', row.waiting),
			list('cut_short', all - traded - row.waiting)
		]);
	});
}
