/** Does the money stay with the users? Turnover and net fees of each period over those of bucket 0. */
import type { Series, SeriesChart } from '$lib/figure/block';
import { behindUsers } from './behind';
import { hasBalances, type Balance, type Money } from './queries';
import { pooled } from './rates';
import { insteadOf, type View } from './view';

/** Null while no cohort with turnover has completed a period. */
export function money(view: View, rows: readonly Money[], balances: readonly Balance[]): SeriesChart | null {
	const { context, rules, chosenAge } = view;
	const { text, params, format } = context;
	const words = text.money;
	const shown = rows.filter((row) => row.age > 0 && row.base_turnover_usd > 0);
	const chosen = shown.find((row) => row.age === chosenAge);
	if (!chosen) return null;
	// Money is counted within the period itself, also where users may return later.
	const period = (age: number) => view.period(age, false);
	const users = shown.map((row) => pooled(view.cohorts, row.age).share);
	const turnover = format(kept(chosen.turnover_usd, chosen.base_turnover_usd, chosen.bucket_count), 'ratio');
	// Whose money it is: the users counted as returning are those who trade only where any fill is a return.
	const isAnyFill =
		params.returned_by === 'trade' &&
		params.return_with === 'all' &&
		params.return_min_usd === 0 &&
		params.min_returns === 1;
	const hasUsers = rules.counting !== 'on_or_after' && isAnyFill;
	const head = hasUsers ? format(pooled(view.cohorts, chosenAge).share, 'ratio') : undefined;
	return {
		kind: 'chart',
		shape: 'line',
		id: 'money',
		title: words.title(period(chosenAge), turnover, head),
		subtitle: words.subtitle(params.grain),
		summary: words.summary(
			shown.map(
				(row) =>
					`${period(row.age)} ${format(kept(row.turnover_usd, row.base_turnover_usd, row.bucket_count), 'ratio')}`
			)
		),
		note: [
			insteadOf(view, chosenAge),
			words.note({
				period: period(chosenAge),
				value: format(chosen.turnover_usd / chosen.bucket_count, 'usd'),
				each: chosen.bucket_count > 1 ? params.grain : null,
				base: format(chosen.base_turnover_usd, 'usd'),
				users: format(chosen.users, 'count')
			}),
			largest(view, chosen),
			rules.buckets === 'calendar' && params.grain !== 'hour' ? words.calendar(params.grain) : '',
			balanceNote(view, balances)
		]
			.filter(Boolean)
			.join(' · '),
		format: 'ratio',
		xLabel: text.curve.xLabel(params.grain, view.startWord),
		x: shown.map((row) => view.column(row.age, false)),
		series: [
			{
				id: 'turnover',
				name: words.turnover,
				values: shown.map((row) => kept(row.turnover_usd, row.base_turnover_usd, row.bucket_count)),
				n: shown.map((row) => row.users),
				who: shown.map((row) => behindUsers(view, row.age))
			},
			{
				id: 'fees',
				name: words.fees,
				values: shown.map((row) => kept(row.net_fee_usd, row.base_net_fee_usd, row.bucket_count)),
				n: shown.map((row) => row.users)
			},
			...balanceSeries(view, shown, balances),
			...(hasUsers
				? [{ id: 'users', name: words.users, values: users, n: shown.map((row) => row.users), quiet: true }]
				: [])
		]
	};
}

/** How much one account carries; of starts, of which one user has several, that is not known. */
function largest({ context, isRecurring }: View, row: Money): string {
	const { text, params, format } = context;
	const { largest_usd: now, base_largest_usd: base, turnover_usd, base_turnover_usd } = row;
	if (isRecurring || base === null) return text.money.fewCarry;
	return text.money.largest({
		now: now === null ? null : format(now / turnover_usd, 'ratio'),
		base: format(base / base_turnover_usd, 'ratio'),
		grain: params.grain
	});
}

/** At the end of each age whose cohorts have a snapshot of that day and of bucket 0; no line where most have none. */
function balanceSeries({ context }: View, shown: readonly Money[], balances: readonly Balance[]): Series[] {
	const known = new Map(balances.filter((row) => row.base_balance_usd > 0).map((row) => [row.age, row]));
	const rows = shown.map(({ age }) => known.get(age));
	// A few points far apart are no line: the note has the number.
	if (rows.filter(Boolean).length * 2 < rows.length) return [];
	return [
		{
			id: 'balances',
			name: context.text.money.balances.name,
			values: rows.map((row) => (row ? row.balance_usd / row.base_balance_usd : null)),
			n: rows.map((row) => row?.users ?? null)
		}
	];
}

/** What the balances rest on, or why there are none. */
function balanceNote({ context, period, chosenAge }: View, balances: readonly Balance[]): string {
	const { text, params, facts, format } = context;
	const words = text.money.balances;
	if (!facts.tables.includes('balances')) return words.absent;
	if (!hasBalances(params)) return words.calendarOnly;
	const known = balances.filter((row) => row.age > 0 && row.base_balance_usd > 0);
	const row = known.findLast(({ age }) => age <= chosenAge) ?? known[0];
	if (!row) return words.noSnapshot(params.grain);
	return words.note({
		period: period(row.age, false),
		value: format(row.balance_usd, 'usd'),
		base: format(row.base_balance_usd, 'usd'),
		users: format(row.users, 'count')
	});
}

/** Per bucket, over bucket 0; null where bucket 0 earned nothing, as when rebates exceed its fees. */
function kept(value: number, base: number, buckets: number): number | null {
	return base > 0 ? value / buckets / base : null;
}
