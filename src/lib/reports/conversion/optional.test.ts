/** Who did the optional step b, by hand: by the rules of the path around it. */
import { beforeAll, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

/**
 * Jan 1, steps a → c, b optional between them.
 *  u1 a 01:00, a 03:00, b 04:00, c 05:00: b belongs to the second attempt
 *  u2 a BTC 06:00, b ETH 07:00, c BTC 08:00
 *  u3 a BTC 06:00, b BTC 07:00, c BTC 08:00
 *  u4 a BTC 06:00, b BTC 08:50, c BTC 09:00
 */
const rows = `u1,01:00:00,a,
u1,03:00:00,a,
u1,04:00:00,b,
u1,05:00:00,c,
u2,06:00:00,a,BTC
u2,07:00:00,b,ETH
u2,08:00:00,c,BTC
u3,06:00:00,a,BTC
u3,07:00:00,b,BTC
u3,08:00:00,c,BTC
u4,06:00:00,a,BTC
u4,08:50:00,b,BTC
u4,09:00:00,c,BTC`;

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf({
		users: ['user_id', 'u1', 'u2', 'u3', 'u4'].join('\n'),
		events: [
			'user_id,ts,event,symbol',
			...rows.split('\n').map((row) => row.replace(',', ',2026-01-01 ')),
			'ghost,2026-02-20 00:00:00,end,'
		].join('\n')
	});
}, 60_000);

const path = {
	funnel: 'custom',
	step_1: 'a',
	step_2: 'b',
	step_3: 'c',
	optional_step: 2,
	window_days: 1
} as const;

/** Entrants and how many of them got to the last step. */
async function group(member: 'done' | 'skipped', params: Partial<Params> = {}): Promise<unknown[]> {
	const only = { ...report, queries: { funnel: report.queries.funnel }, present: () => [] };
	const run = await workspace.run(
		only as unknown as typeof report,
		{ ...path, ...params },
		{ from: '2026-01-01', to: '2026-01-05', asOf: '2026-01-31' }
	);
	const found =
		run.tables.funnel?.rows.filter((row) => row.part === 'optional' && row.member === member) ?? [];
	return found.map((row) => row.reached);
}

test('each user once: all did it', async () => {
	expect(await group('done')).toEqual([4, 4]);
	expect(await group('skipped')).toEqual([]);
});

test('every attempt: it belongs to the one under way, not to the one before', async () => {
	expect(await group('done', { entries: 'every' })).toEqual([4, 4]);
	expect(await group('skipped', { entries: 'every' })).toEqual([1, 0]);
});

test('held constant: it has to agree with the steps', async () => {
	expect(await group('done', { held: 'symbol' })).toEqual([3, 3]);
	expect(await group('skipped', { held: 'symbol' })).toEqual([1, 1]);
	// Nobody's visit holds all of it: an hour lies between.
	expect(await group('done', { held: 'session' })).toEqual([]);
	expect(await group('skipped', { held: 'session' })).toEqual([4, 0]);
});

test('the event of a step beside it is not the optional one too', async () => {
	// Everyone did b once, which is the last step.
	expect(await group('done', { step_3: 'b' })).toEqual([]);
	expect(await group('skipped', { step_3: 'b' })).toEqual([4, 4]);
});
