/** The short walk, and the one along the model's first steps, give every row the long one gives. */
import { expect, test } from 'vitest';
import { openNodeEngine } from '$lib/engine/node';
import { random, workspaceOf, type TestWorkspace } from '../testing';
import { isDirect, isFirstSteps } from './direct';
import type { Params } from './params';
import report from './report';

interface Span {
	/** The first days of January with a KYC pass and with a deposit, 15 for none. */
	kyc: number;
	deposit: number;
	/** The last day with any record. */
	last: string;
}

/** 60 users with everything a path can be made of, on a grid of hours, so that moments collide. */
function history(seed: number, { kyc, deposit, last }: Span): Record<string, string> {
	const next = random(seed);
	const pick = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T;
	const moment = (first = 1) =>
		`2026-01-${String(first + Math.floor(next() * (15 - first))).padStart(2, '0')} ${String(Math.floor(next() * 24)).padStart(2, '0')}:00:00`;
	const ids = Array.from({ length: 60 }, (_, index) => `u${index}`);
	const some = (most: number, row: (id: string, index: number) => string) =>
		ids.flatMap((id) => Array.from({ length: Math.floor(next() * most) }, (_, index) => row(id, index)));
	return {
		users: [
			'user_id,registered_at,kyc_passed_at,channel,device_first',
			...ids.map((id) =>
				[
					id,
					next() < 0.9 ? moment() : '',
					next() < 0.6 && kyc < 15 ? moment(kyc) : '',
					pick(['ads', 'organic']),
					pick(['ios', 'web'])
				].join()
			)
		].join('\n'),
		transfers: [
			'user_id,created_at,direction,asset,amount_usd,status',
			...some(
				deposit < 15 ? 4 : 0,
				(id) =>
					`${id},${moment(deposit)},${pick(['deposit', 'deposit', 'withdrawal'])},USDT,${pick([10, 100, 500])},completed`
			)
		].join('\n'),
		events: [
			'user_id,ts,event,device',
			...some(
				6,
				(id) =>
					`${id},${moment(kyc)},${pick(['login', 'pair_view', 'order_page', kyc < 15 ? 'kyc_pass' : 'login'])},${pick(['ios', 'web'])}`
			)
		].join('\n'),
		trades: [
			'user_id,traded_at,trade_id,symbol,notional_usd,product,source',
			...some(
				7,
				(id, index) =>
					`${id},${moment()},${id}-${index},BTCUSDT,${pick([5, 50])},${pick(['spot', 'perp'])},${pick(['web', 'api'])}`
			),
			`ghost,${last} 00:00:00,end,BTCUSDT,10,spot,web`
		].join('\n')
	};
}

const custom = { funnel: 'custom', step_1: 'login' } as const;
const settings: Partial<Params>[] = [
	{},
	{ window_days: 3, breakdown: 'device', bucket: 'day' },
	{ entry: 'kyc', window_days: 5 },
	{ entry: 'first_deposit', window_days: 2, min_usd_3: 100 },
	{ optional_step: 2, window_days: 6 },
	{ ...custom, window_days: 4 },
	{ ...custom, step_2: 'trade_later', step_3: 'none', window_days: 30, window_unit: 'hours' },
	{
		...custom,
		step_2: 'pair_view',
		step_3: 'order_page',
		step_4: 'deposit',
		step_5: 'trade',
		step_6: 'trade_later'
	},
	{ ...custom, step_2: 'pair_view', step_3: 'withdraw', with_2: 'device=ios', entries: 'first' },
	{ funnel: 'place_order', entries: 'first', window_days: 48 }
];

const everything: Params = Object.fromEntries(
	Object.entries(report.params).map(([name, { default: value }]) => [name, value])
) as unknown as Params;

/** The funnel's rows with and without its shorter texts. */
function asking(workspace: TestWorkspace) {
	const { sql, columns } = report.queries.funnel;
	return async (params: Partial<Params>, scope: object) => {
		const answer = async (funnel: unknown) => {
			const one = { ...report, queries: { funnel }, present: () => [] } as unknown as typeof report;
			return (await workspace.run(one, params, scope)).tables.funnel?.rows;
		};
		const short = await answer(report.queries.funnel);
		expect(short, JSON.stringify({ params, scope })).toEqual(await answer({ sql, columns }));
		return short ?? [];
	};
}

test('a history', async () => {
	const engine = await openNodeEngine();
	const span = { kyc: 1, deposit: 1, last: '2026-02-20' };
	const workspace = await workspaceOf(history(1, span), { engine, zoneMinutes: 480 });
	const same = asking(workspace);
	const scope = { from: '2026-01-02', to: '2026-01-10', asOf: '2026-01-14' };
	for (const params of settings) {
		expect(isDirect({ ...everything, ...params }), JSON.stringify(params)).toBe(true);
		for (const narrowed of [scope, { ...scope, product: ['perp'], exclude: ['api'] }])
			expect((await same(params, narrowed)).length).toBeGreaterThan(5);
	}
	await engine.close();
}, 120_000);

test('as of days before and after KYC and deposits begin the way is the one of the steps known by then', async () => {
	const engine = await openNodeEngine();
	const span = { kyc: 10, deposit: 5, last: '2026-02-20' };
	const workspace = await workspaceOf(history(2, span), { engine, zoneMinutes: -300 });
	const same = asking(workspace);
	const steps: string[] = [];
	for (const asOf of ['2026-01-03', '2026-01-07', '2026-01-13']) {
		for (const params of [{}, { window_days: 2 }, { breakdown: 'channel', window_days: 5 }] as const) {
			const scope = { from: '2026-01-02', to: '2026-01-12', asOf };
			const rows = (await same(params, scope)).filter(({ part }) => part === 'all');
			steps.push(`${asOf} ${rows.map(({ step }) => step).join(' ')}`);
		}
	}
	expect([...new Set(steps)]).toEqual([
		'2026-01-03 registration first_trade repeat_trade',
		'2026-01-07 registration first_deposit first_trade repeat_trade',
		'2026-01-13 registration kyc first_deposit first_trade repeat_trade'
	]);
	await engine.close();
}, 120_000);

test.each([
	['everything', { kyc: 1, deposit: 1 }, 'registration kyc first_deposit first_trade repeat_trade'],
	['no KYC passes', { kyc: 15, deposit: 1 }, 'registration first_deposit first_trade repeat_trade'],
	['no deposits', { kyc: 1, deposit: 15 }, 'registration kyc first_trade repeat_trade'],
	['neither', { kyc: 15, deposit: 15 }, 'registration first_trade repeat_trade']
])(
	'first steps of data with %s',
	async (_, begun, steps) => {
		const engine = await openNodeEngine();
		// The data end in the middle of things: of the later entrants nobody knows yet how it ends.
		const span = { ...begun, last: '2026-01-14' };
		const workspace = await workspaceOf(history(3, span), { engine, zoneMinutes: 480 });
		const same = asking(workspace);
		const scope = { from: '2026-01-02', to: '2026-01-12' };
		for (const params of [
			{},
			{ window_days: 2 },
			{ breakdown: 'channel', window_days: 5, bucket: 'day' },
			{ breakdown: 'device', window_days: 30, window_unit: 'hours' }
		] as const) {
			expect(isFirstSteps({ ...everything, ...params }, { product: [], exclude: [], isCut: false })).toBe(
				true
			);
			for (const narrowed of [scope, { ...scope, device: ['ios'] }, { ...scope, exclude: [] }]) {
				const all = (await same(params, narrowed)).filter(({ part }) => part === 'all');
				expect(all.map(({ step }) => step).join(' ')).toBe(steps);
				expect(Number(all[1]?.reached)).toBeGreaterThan(0);
			}
		}
		await engine.close();
	},
	120_000
);

test('nothing past the last day counts, whatever as-of day the reader names', async () => {
	// Fills end on Jan 20, and with them the data; a KYC pass of Jan 22 is not seen as of Jan 31 either.
	const workspace = await workspaceOf({
		users:
			'user_id,registered_at,kyc_passed_at\nin,2026-01-18 10:00:00,2026-01-19 10:00:00\nafter,2026-01-18 10:00:00,2026-01-22 10:00:00',
		trades: 'user_id,traded_at,notional_usd\nin,2026-01-20 23:30:00,1'
	});
	const scope = { from: '2026-01-10', to: '2026-01-20', asOf: '2026-01-31' };
	const rows = (await asking(workspace)({ window_days: 5 }, scope)).filter(({ part }) => part === 'all');
	expect(rows.map(({ step, reached }) => `${String(step)} ${String(reached)}`).slice(0, 2)).toEqual([
		'registration 2',
		'kyc 1'
	]);
	await workspace.engine.close();
}, 60_000);
