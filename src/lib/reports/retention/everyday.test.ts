/** The short texts of the everyday form give every row the long one gives. */
import { expect, test } from 'vitest';
import { workspaceOf } from '../testing';
import { isEveryday } from './everyday';
import type { ParameterValues } from '../report';
import type { Params } from './params';
import report from './report';

/**
 * `a` trades through the API first and by hand a week later, mostly by hand; `b` by hand alone, spot and perpetuals; `c`
 * through the API alone; `d` registers after it traded; `ghost` is in no users export and begins the history.
 */
const tables = {
	users: `user_id,registered_at
a,2026-01-02 00:00:00
b,2026-01-02 00:00:00
c,2026-01-02 00:00:00
d,2026-01-20 00:00:00`,
	trades: `user_id,traded_at,trade_id,symbol,product,source,notional_usd
ghost,2026-01-01 12:00:00,1,BTCUSDT,spot,web,10
a,2026-01-05 12:00:00,2,BTCUSDT,spot,api,10
a,2026-01-12 12:00:00,3,BTCUSDT,spot,web,100
a,2026-01-21 12:00:00,4,BTCUSDT,perp,web,100
b,2026-01-06 23:30:00,5,BTCUSDT,perp,web,10
b,2026-01-07 00:30:00,6,BTCUSDT,spot,web,10
b,2026-01-13 12:00:00,7,BTCUSDT,spot,web,10
b,2026-02-03 12:00:00,8,BTCUSDT,spot,app,10
c,2026-01-06 12:00:00,9,BTCUSDT,perp,api,10
c,2026-01-14 12:00:00,10,BTCUSDT,perp,api,10
d,2026-01-08 12:00:00,11,BTCUSDT,spot,web,10
d,2026-01-22 12:00:00,12,BTCUSDT,spot,web,10`
};

const settings: Partial<ParameterValues<Params>>[] = [
	{ periods: 4 },
	{ periods: 4, min_returns: 2 },
	{ grain: 'day', periods: 10 },
	{ grain: 'month', periods: 2 }
];

test('under every filter the rows are the same; without the API a user starts by hand', async () => {
	const workspace = await workspaceOf(tables, { zoneMinutes: 60 });
	const defaults = Object.fromEntries(
		Object.entries(report.params).map(([name, { default: value }]) => [name, value])
	);
	const cellsBy = async (query: object, params: Partial<ParameterValues<Params>>, scope: object) => {
		const one = { ...report, queries: { cells: query }, present: () => [] } as unknown as typeof report;
		return (await workspace.run(one, params, scope)).tables.cells?.rows ?? [];
	};
	const { sql, columns } = report.queries.cells;
	const period = { from: '2026-01-01', to: '2026-02-05', asOf: '2026-02-05' };
	for (const params of settings) {
		expect(isEveryday({ ...defaults, ...params })).toBe(true);
		for (const exclude of [[], ['api']])
			for (const product of [[], ['spot']])
				for (const weekStart of ['monday', 'sunday']) {
					const scope = { ...period, exclude, product, weekStart };
					const short = await cellsBy(report.queries.cells, params, scope);
					expect(short, JSON.stringify({ params, scope })).toEqual(
						await cellsBy({ sql, columns }, params, scope)
					);
				}
	}
	const users = async (exclude: string[]) =>
		(await cellsBy(report.queries.cells, { periods: 4 }, { ...period, exclude }))
			.filter(({ age, users }) => age === 0 && Number(users) > 0)
			.map((row) => `${String(row.cohort_on)} ${String(row.users)}`);
	// Weeks of Jan 5: a b c d; without the API b d, and a from Jan 12.
	expect(await users([])).toEqual(['2026-01-05 4']);
	expect(await users(['api'])).toEqual(['2026-01-05 2', '2026-01-12 1']);
	await workspace.engine.close();
}, 120_000);
