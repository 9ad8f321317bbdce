/** What the panel says of the users found: nothing that came after the last day in scope. */
import { expect, test } from 'vitest';
import { openNodeEngine } from '$lib/engine/node';
import { resolveScope } from './period';
import retention from './retention/report';
import { defaultScope } from './scope';
import { workspaceOf } from './testing';
import { peopleColumns, peopleOf, type Asked } from './who';

test('first and last trade and turnover are those up to the as-of day', async () => {
	const engine = await openNodeEngine();
	await workspaceOf(
		{
			users: 'user_id,registered_at\nearly,2026-01-01 00:00:00\nlate,2026-01-02 00:00:00',
			trades: `user_id,traded_at,notional_usd
early,2026-01-05 10:00:00,10
early,2026-01-07 10:00:00,20
early,2026-01-20 10:00:00,400
late,2026-01-19 10:00:00,8000`
		},
		{ engine }
	);
	const coverage = { first: '2026-01-01', last: '2026-01-20', asOf: '2026-01-20' };
	const params = Object.fromEntries(
		Object.entries({ ...retention.params, start: { default: 'register' } }).map(([name, one]) => [
			name,
			one.default
		])
	);
	const scope = resolveScope(
		{ ...defaultScope, from: '2026-01-01', asOf: '2026-01-10' },
		coverage,
		'all',
		[]
	);
	const everyone = { query: 'started', values: {}, choice: '', label: '', expected: 2 };
	// The report is generic in its own parameters; asking needs only that they have names and values.
	const asked = { report: retention, params, scope } as unknown as Asked;
	const { rows } = await peopleOf(engine, asked, everyone);
	const shown = ['user_id', 'first_trade_on', 'last_trade_on', 'turnover_usd'];
	const places = shown.map((name) => peopleColumns.findIndex((column) => column.name === name));
	expect(rows.map((row) => places.map((place) => row[place]))).toEqual([
		['early', '2026-01-05', '2026-01-07', 30],
		['late', null, null, 0]
	]);
	await engine.close();
});
