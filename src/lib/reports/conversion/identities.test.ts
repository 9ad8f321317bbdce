/** What must hold of any history: seeded random streams through the real walk. */
import { beforeAll, expect, test } from 'vitest';
import type { Engine, Row } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { random, workspaceOf } from '../testing';
import type { Params } from './params';
import report from './report';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
}, 60_000);

/** 40 users, up to 14 events each over 12 days on a grid of hours, so that moments collide. */
function history(seed: number): Record<string, string> {
	const next = random(seed);
	const pick = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T;
	const users = Array.from({ length: 40 }, (_, index) => `u${index},${pick(['ads', 'organic', 'referral'])}`);
	const events = users.flatMap((user) =>
		Array.from({ length: Math.floor(next() * 15) }, () => {
			const day = String(1 + Math.floor(next() * 12)).padStart(2, '0');
			const hour = String(Math.floor(next() * 24)).padStart(2, '0');
			return `${user.split(',')[0]},2026-01-${day} ${hour}:00:00,${pick(['a', 'b', 'c', 'x'])}`;
		})
	);
	return {
		users: ['user_id,channel', ...users].join('\n'),
		events: ['user_id,ts,event', ...events, 'ghost,2026-02-20 00:00:00,end'].join('\n')
	};
}

const path: Partial<Params> = {
	funnel: 'custom',
	step_1: 'a',
	step_2: 'b',
	step_3: 'c',
	step_4: 'a',
	window_days: 3
};
const one = {
	...report,
	queries: { funnel: report.queries.funnel },
	present: () => []
} as unknown as typeof report;

test.each([1, 2, 3])(
	'history %i',
	async (seed) => {
		const workspace = await workspaceOf(history(seed), { engine });
		const rowsOf = async (params: Partial<Params>) => {
			const scope = { from: '2026-01-01', to: '2026-01-12', asOf: '2026-01-13' };
			return (await workspace.run(one, { ...path, ...params }, scope)).tables.funnel?.rows ?? [];
		};
		const all = (rows: readonly Row[]) =>
			rows.filter((row) => row.part === 'all').map((row) => Number(row.reached));
		const atLeast = (more: number[], fewer: number[]) =>
			more.forEach((count, index) => expect(count).toBeGreaterThanOrEqual(fewer[index] ?? 0));
		const ordered = await rowsOf({});
		const [strict, strictSteps, any, best, excluded, removed, longer] = await Promise.all(
			[
				{ step_order: 'strict' },
				{ step_order: 'strict_steps' },
				{ step_order: 'any' },
				{ entries: 'best' },
				{ exclusion: 'x' },
				{ exclusion: 'x', exclusion_effect: 'remove' },
				{ window_days: 6 }
			].map((params) => rowsOf(params as Partial<Params>))
		);
		// Each step holds no more than the one before; looser rules hold no fewer.
		for (const rows of [ordered, strict, any, best, removed]) {
			const counts = all(rows ?? []);
			counts.slice(1).forEach((count, index) => expect(count).toBeLessThanOrEqual(counts[index] ?? 0));
		}
		atLeast(all(any ?? []), all(ordered));
		atLeast(all(ordered), all(strictSteps ?? []));
		atLeast(all(strictSteps ?? []), all(strict ?? []));
		atLeast(all(best ?? []), all(ordered));
		atLeast(all(ordered), all(excluded ?? []));
		atLeast(all(excluded ?? []), all(removed ?? []));
		atLeast(all(longer ?? []), all(ordered));
		// Segments and buckets add up to everyone; whoever reached the step before went on, was lost or is still open.
		for (const part of ['segment', 'bucket'])
			for (const column of ['entrants', 'mature_entrants', 'reached', 'dropped', 'still_open']) {
				const sum = (name: string, place: number) =>
					ordered
						.filter((row) => row.part === name && row.place === place)
						.reduce((total, row) => total + Number(row[column]), 0);
				for (const place of [1, 2, 3, 4]) expect(sum(part, place)).toBe(sum('all', place));
			}
		const steps = ordered.filter((row) => row.part === 'all');
		steps.slice(1).forEach((row, index) => {
			const before = Number(steps[index]?.reached);
			expect(Number(row.reached) + Number(row.dropped) + Number(row.still_open)).toBe(before);
		});
	},
	120_000
);
