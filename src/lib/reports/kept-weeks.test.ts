/** What is kept of each week and kind of users gives the rows single users give, and of what it does not know, none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import activity from './activity/report';
import type { ParameterValues, Parameters, Query, Report } from './report';
import retention from './retention/report';
import type { Scope } from './scope';
import { random, workspaceOf, type TestWorkspace } from './testing';

const january = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);

/**
 * 50 users of eight kinds from Jan 1 to Feb 24, a Tuesday, some through the API, with fees and rebates, registered before or
 * after their first fill or never; ghosts stand in no users export. Three fills
 * are dated after the day of loading, but in its week, a registration years ahead.
 */
function exchange(): Record<string, string> {
	const next = random(20260101);
	const pick = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T;
	const ids = Array.from({ length: 50 }, (_, index) => `u${index}`);
	const fills = [...ids, 'ghost1', 'ghost2'].flatMap((id) => {
		const first = 1 + Math.floor(next() * 40);
		const viaApi = next();
		return Array.from({ length: Math.floor(next() * 9) }, (_, index) =>
			[
				id,
				`${january(Math.min(54, first + Math.floor((index + next()) * 7 * next())))} ${pick(['00', '11', '23'])}:30:00`,
				`${id}-${index}`,
				'BTCUSDT',
				pick(['spot', 'perp']),
				next() < viaApi ? 'api' : 'web',
				pick([100, 250, 1000]),
				pick([1, 2.5, 4, -0.5])
			].join()
		);
	});
	return {
		users: [
			'user_id,registered_at,country,device_first,is_internal',
			...ids.map((id, index) =>
				[
					id,
					index === 7
						? '2031-01-01 00:00:00'
						: next() < 0.9
							? `${january(Math.floor(next() * 45) - 10)} 08:00:00`
							: '',
					pick(['DE', 'JP']),
					pick(['ios', 'web']),
					index < 2
				].join()
			)
		].join('\n'),
		trades: [
			'user_id,traded_at,trade_id,symbol,product,source,notional_usd,fee_usd',
			...fills,
			`u7,${january(20)} 12:00:00,seven,BTCUSDT,spot,web,100,1`,
			...[8, 9, 11].map((user) => `u${user},2026-02-28 12:00:00,ahead${user},BTCUSDT,spot,web,100,1`),
			`ghost1,${january(55)} 23:30:00,end,BTCUSDT,spot,web,100,1`
		].join('\n')
	};
}

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(exchange(), { loadedAt: '2026-02-25T09:00:00Z' });
});

afterAll(() => workspace.engine.close());

const questions = [
	[retention, 'cells'],
	[retention, 'money'],
	[retention, 'survival'],
	[activity, 'lifecycle'],
	[activity, 'revenue']
] as unknown as [Report, string][];

const params: Partial<ParameterValues<Parameters>>[] = [
	{},
	{ periods: 3 },
	{ min_returns: 2, gone_after: 7 },
	{ grain: 'day' }
];

const scopes: Partial<Scope>[] = [
	{},
	{ country: ['JP'] },
	{ country: ['DE'], device: ['web'], exclude: ['internal', 'api'] },
	{ exclude: [] },
	{ exclude: ['api'] },
	{ from: '2026-01-07', to: '2026-02-03' },
	{ asOf: '2026-02-04', exclude: ['api'] },
	{ asOf: '2026-03-30', exclude: [] },
	{ weekStart: 'sunday', product: ['spot'] }
];

/** Amounts are summed in another order. */
const rounded = (rows: readonly Record<string, unknown>[]) =>
	rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]) => [
				name,
				typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value
			])
		)
	);

/** Asks the question as it stands, or with `under` as the report would. */
async function rowsOf(report: Report, name: string, query: Query, values: object, scope: Partial<Scope>) {
	const asked: Report = { ...report, queries: { [name]: query }, present: () => [] };
	const run = await workspace.run(asked, values, scope);
	return { rows: rounded(run.tables[name]?.rows ?? []), statement: run.statements[name] ?? '' };
}

test.each(questions.map(([report, name]) => ({ report, name })))(
	'$name',
	async ({ report, name }) => {
		const query = report.queries[name];
		if (!query) throw new Error(`No query ${name}.`);
		let short = 0;
		for (const values of params) {
			const known = Object.fromEntries(Object.entries(values).filter(([key]) => key in report.params));
			for (const scope of scopes) {
				const asked = await rowsOf(report, name, query, known, scope);
				const long = await rowsOf(report, name, { sql: query.sql, columns: query.columns }, known, scope);
				expect(asked.rows, JSON.stringify({ known, scope })).toEqual(long.rows);
				if (asked.statement !== long.statement) short += 1;
				if (scope.product) expect(asked.statement).not.toContain('weekly_cohorts');
			}
		}
		expect(short).toBeGreaterThan(5);
	},
	120_000
);
