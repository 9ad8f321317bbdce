/** What holds for any history: on or after is at least on, rates are shares, parts add up to the whole. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import type { ParameterValues } from '../report';
import { workspaceOf } from '../testing';
import type { Params } from './params';
import report from './report';

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
});

const trade = fc.record({ user: fc.nat(9), day: fc.nat(40), hour: fc.nat(23) });

function exchange(trades: { user: number; day: number; hour: number }[]): Record<string, string> {
	const moment = (day: number, hour: number) =>
		new Date(Date.UTC(2026, 2, 2 + day, hour)).toISOString().slice(0, 19).replace('T', ' ');
	return {
		users: [
			'user_id,registered_at,channel',
			...Array.from(
				{ length: 10 },
				(_, user) => `u${user},2026-03-01 00:00:00,${user % 2 ? 'ads' : 'organic'}`
			)
		].join('\n'),
		trades: [
			'user_id,traded_at,trade_id,notional_usd',
			...trades.map(({ user, day, hour }, index) => `u${user},${moment(day, hour)},${index},10`)
		].join('\n')
	};
}

const questions = { ...report, queries: { cells: report.queries.cells, segments: report.queries.segments } };
const asked = { ...questions, present: () => [] };

test.each([
	{ grain: 'day', buckets: 'calendar', starts: 'first_ever' },
	{ grain: 'day', buckets: 'rolling', starts: 'every' },
	{ grain: 'week', buckets: 'rolling', starts: 'first_in_range' },
	{ grain: 'hour', buckets: 'calendar', starts: 'every' }
] as Partial<ParameterValues<Params>>[])(
	'%o',
	async (params) => {
		await fc.assert(
			fc.asyncProperty(fc.array(trade, { minLength: 1, maxLength: 60 }), async (trades) => {
				const workspace = await workspaceOf(exchange(trades), { engine });
				const run = async (counting: 'on' | 'on_or_after') =>
					(await workspace.run(asked, { periods: 5, ...params, counting }, { from: '2026-03-02' })).tables;
				const [on, orAfter] = [await run('on'), await run('on_or_after')];
				const later = orAfter.cells?.rows ?? [];
				on.cells?.rows.forEach((cell, index) => {
					const { users, retained } = later[index] ?? {};
					expect(users).toBe(cell.users);
					expect(Number(retained)).toBeGreaterThanOrEqual(Number(cell.retained));
					expect(Number(retained)).toBeLessThanOrEqual(Number(users));
					// Nobody leaves an on-or-after column that a later one holds.
					const next = later[index + 1];
					if (next && Number(next.age) > 0)
						expect(Number(next.retained)).toBeLessThanOrEqual(Number(retained));
				});
				for (const tables of [on, orAfter]) {
					const sums = (rows: Record<string, unknown>[]) => {
						const byAge = new Map<number, [number, number]>();
						for (const row of rows) {
							const [k, n] = byAge.get(Number(row.age)) ?? [0, 0];
							byAge.set(Number(row.age), [k + Number(row.retained), n + Number(row.users)]);
						}
						return byAge;
					};
					const complete = (tables.cells?.rows ?? []).filter(
						({ state, users }) => state === 'complete' && Number(users) > 0
					);
					expect(sums(tables.segments?.rows ?? [])).toEqual(sums(complete));
				}
			}),
			{ numRuns: 5 }
		);
	},
	120_000
);
