/** The short walk gives every row the long one gives. */
import { expect, test } from 'vitest';
import { openNodeEngine } from '$lib/engine/node';
import { workspaceOf } from '../testing';
import { isDirect } from './direct';
import type { Params } from './params';
import report from './report';

/** A generator of equal numbers for an equal seed (mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** 60 users with everything a path can be made of, on a grid of hours, so that moments collide. */
function history(seed: number): Record<string, string> {
	const next = random(seed);
	const pick = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T;
	const moment = () =>
		`2026-01-${String(1 + Math.floor(next() * 14)).padStart(2, '0')} ${String(Math.floor(next() * 24)).padStart(2, '0')}:00:00`;
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
					next() < 0.6 ? moment() : '',
					pick(['ads', 'organic']),
					pick(['ios', 'web'])
				].join()
			)
		].join('\n'),
		transfers: [
			'user_id,created_at,direction,asset,amount_usd,status',
			...some(
				4,
				(id) =>
					`${id},${moment()},${pick(['deposit', 'deposit', 'withdrawal'])},USDT,${pick([10, 100, 500])},completed`
			)
		].join('\n'),
		events: [
			'user_id,ts,event,device',
			...some(
				6,
				(id) =>
					`${id},${moment()},${pick(['login', 'pair_view', 'order_page', 'kyc_pass'])},${pick(['ios', 'web'])}`
			)
		].join('\n'),
		trades: [
			'user_id,traded_at,trade_id,symbol,notional_usd,product,source',
			...some(
				7,
				(id, index) =>
					`${id},${moment()},${id}-${index},BTCUSDT,${pick([5, 50])},${pick(['spot', 'perp'])},${pick(['web', 'api'])}`
			),
			'ghost,2026-02-20 00:00:00,end,BTCUSDT,10,spot,web'
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

test.each([1])(
	'history %i',
	async (seed) => {
		const engine = await openNodeEngine();
		const workspace = await workspaceOf(history(seed), { engine, zoneMinutes: 480 });
		const { sql, columns } = report.queries.funnel;
		const answer = async (funnel: unknown, params: Partial<Params>, scope: object) => {
			const one = { ...report, queries: { funnel }, present: () => [] } as unknown as typeof report;
			return (await workspace.run(one, params, scope)).tables.funnel?.rows;
		};
		const scope = { from: '2026-01-02', to: '2026-01-10', asOf: '2026-01-14' };
		for (const params of settings) {
			const values = Object.fromEntries(
				Object.entries(report.params).map(([name, { default: value }]) => [name, value])
			);
			expect(isDirect({ ...values, ...params }), JSON.stringify(params)).toBe(true);
			for (const narrowed of [scope, { ...scope, product: ['perp'], exclude: ['api'] }]) {
				const short = await answer(report.queries.funnel, params, narrowed);
				expect(short, JSON.stringify(params)).toEqual(await answer({ sql, columns }, params, narrowed));
				expect(short?.length).toBeGreaterThan(5);
			}
		}
		await engine.close();
	},
	120_000
);
