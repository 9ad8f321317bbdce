/** Tickets and logins of those who dropped out and of those who went on. */
import type { Value } from '$lib/engine/engine';
import type { TableBlock, TableColumn } from '$lib/figure/block';
import { rateOf, smallSample } from '$lib/stats/interval';
import { behindSignal } from './behind-others';
import type { View } from './view';
import type { SignalRow } from './queries';

export function signalsTable(
	signals: readonly SignalRow[],
	steps: readonly string[],
	view: View
): TableBlock | null {
	const { text, facts, unit, format } = view;
	const has = { ticket: facts.tables.includes('tickets'), login: facts.tables.includes('events') };
	const kinds = (['ticket', 'login'] as const).filter((kind) => has[kind]);
	const dropped = signals.filter(({ outcome, users }) => outcome === 'dropped' && users > 0);
	if (kinds.length === 0 || dropped.length === 0) return null;
	const counted = { ticket: 'with_ticket', login: 'with_login' } as const;
	const most = dropped.reduce((a, b) => (b.users > a.users ? b : a));
	// The sign that more of them gave.
	const kind = kinds.reduce((a, b) => (most[counted[b]] > most[counted[a]] ? b : a));
	const lost = rateOf(most[counted[kind]], most.users);
	return {
		kind: 'table',
		id: 'conversion-signals',
		title: text.signalsTitle(
			kind,
			steps[most.place - 1] ?? '',
			lost.k > 0 ? format(lost.share, 'ratio') : null,
			text.of(format(lost.k, 'count'), format(lost.n, 'count'))
		),
		subtitle: text.signalsSubtitle(unit),
		columns: [
			{ name: 'step', label: text.columns.step, format: 'text' },
			{ name: 'outcome', label: text.signalColumns.outcome, format: 'text' },
			{ name: 'users', label: text.signalColumns.users, format: 'count', people: true },
			...kinds.flatMap((one): TableColumn[] => [
				{ name: `${one}_k`, label: text.signalColumns[one].k, format: 'count', people: true },
				{ name: `${one}_share`, label: text.signalColumns[one].share, format: 'ratio' },
				{ name: `${one}_low`, label: text.signalColumns[one].low, format: 'ratio' },
				{ name: `${one}_high`, label: text.signalColumns[one].high, format: 'ratio' }
			]),
			{ name: 'remark', label: text.columns.remark, format: 'text' }
		],
		rows: signals.map((row) => [
			text.step(steps[row.place - 1] ?? ''),
			row.outcome === 'dropped' ? text.dropped : text.wentOn,
			row.users,
			...kinds.flatMap((one): Value[] => {
				const { k, share, low, high } = rateOf(row[counted[one]], row.users);
				return [k, share, low, high];
			}),
			row.users < smallSample ? text.tooSmall : null
		]),
		who: signals.map((row) => behindSignal(view, row, kinds)),
		note: has.ticket ? text.signalsNote : text.signalsNoTickets
	};
}
