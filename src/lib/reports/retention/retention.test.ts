/** The report's SQL on the small exchange of small-exchange.ts; every expectation is worked out by hand. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';
import { tables, triangleOf } from './small-exchange';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

const triangle = (params: Partial<ParameterValues<Params>>, scope: Partial<Scope> = {}) =>
	triangleOf(workspace, params, scope);

async function segments(params: Partial<ParameterValues<Params>>): Promise<string[]> {
	const { tables: results } = await workspace.run(report, { periods: 3, ...params });
	return (results.segments?.rows ?? []).map(
		(row) => `${row.segment} ${row.age}: ${row.retained}/${row.users}`
	);
}

describe('start and return', () => {
	test('first trade, back by trade: internal and unknown ids left out, the running week marked', async () => {
		// 01-05 a, b: both in week 0; a in weeks 1 and 2; b in week 3, which runs until 02-01.
		// 01-12 c: nothing after its own week. 01-19: nobody. 01-26 d.
		expect(await triangle({})).toEqual([
			'12-29 0: 0 0 0 0',
			'01-05 2: 2 1 1 1*',
			'01-12 1: 1 0 0* .',
			'01-19 0: 0 0* . .',
			'01-26 1: 1* . . .'
		]);
	});

	test('back by any activity: a login and a completed deposit count, KYC and a failed withdrawal do not', async () => {
		// b: login in week 1, deposit in week 2. c's kyc_submit, kyc_pass and failed withdrawal in its week 2: nothing.
		expect((await triangle({ returned_by: 'any' })).slice(1, 3)).toEqual([
			'01-05 2: 2 2 2 1*',
			'01-12 1: 1 0 0* .'
		]);
	});

	test('registration: everyone who registered, whether they traded or not', async () => {
		// 12-29 d: no trade until 01-28, four weeks later. 01-05 a, b as above. 01-12 c.
		expect(await triangle({ start: 'register' })).toEqual([
			'12-29 1: 0 0 0 0',
			'01-05 2: 2 1 1 1*',
			'01-12 1: 1 0 0* .',
			'01-19 0: 0 0* . .',
			'01-26 0: 0* . . .'
		]);
		// Its own registration is no return, also as an event: d did nothing but register again on 01-20.
		expect((await triangle({ start: 'register', returned_by: 'any' }))[0]).toBe('12-29 1: 0 1 0 0');
	});

	test('first deposit: the first completed one', async () => {
		// d 01-08, trades in week 3. a 01-13, trades in weeks 0 and 1. b 01-20, trades in week 1.
		expect(await triangle({ start: 'deposit' })).toEqual([
			'12-29 0: 0 0 0 0',
			'01-05 1: 0 0 0 1*',
			'01-12 1: 1 1 0* .',
			'01-19 1: 0 1* . .',
			'01-26 0: 0* . . .'
		]);
	});

	test('under a product filter the first trade is the first in that product', async () => {
		// Perpetuals: b on 01-07, a on 01-13, nobody again.
		expect((await triangle({}, { product: ['perp'] })).slice(1, 3)).toEqual([
			'01-05 1: 1 0 0 0*',
			'01-12 1: 1 0 0* .'
		]);
	});
});

describe('calendar', () => {
	test('weeks from Sunday move c’s Sunday trade into the next week', async () => {
		// Weeks 01-04, 01-11, 01-18, 01-25 (runs until 01-31). c: 01-14 in week 01-11, 01-18 in the next.
		expect((await triangle({}, { weekStart: 'sunday' })).slice(1)).toEqual([
			'01-04 2: 2 1 1 1*',
			'01-11 1: 1 1 0* .',
			'01-18 0: 0 0* . .',
			'01-25 1: 1* . . .'
		]);
	});

	test('the chosen days are widened to whole weeks, for starts only', async () => {
		// 01-07 to 01-13 is the weeks 01-05 and 01-12: a started on the 5th, c on the 14th; returns count to the end.
		expect(await triangle({}, { from: '2026-01-07', to: '2026-01-13' })).toEqual([
			'01-05 2: 2 1 1 1*',
			'01-12 1: 1 0 0* .'
		]);
	});

	test('days: complete when the day is', async () => {
		expect(await triangle({ grain: 'day', periods: 2 }, { from: '2026-01-26' })).toEqual([
			'01-26 0: 0 0 0',
			'01-27 0: 0 0 .',
			'01-28 1: 1 . .'
		]);
		// c: 01-14, then 01-18, four days later.
		expect(await triangle({ grain: 'day', periods: 4 }, { from: '2026-01-14', to: '2026-01-14' })).toEqual([
			'01-14 1: 1 0 0 0 1'
		]);
	});

	test('months: all in January, which is not over', async () => {
		expect(await triangle({ grain: 'month', periods: 1 })).toEqual(['01-01 4: 4* .']);
	});

	test('as of an earlier day nothing later is seen', async () => {
		// 01-25 ends the week of 01-19. d has not started.
		expect(await triangle({}, { asOf: '2026-01-25' })).toEqual([
			'12-29 0: 0 0 0 0',
			'01-05 2: 2 1 1 .',
			'01-12 1: 1 0 . .',
			'01-19 0: 0 . . .'
		]);
	});

	test('an as-of day before the last: its own week is incomplete, later days do not count', async () => {
		expect((await triangle({}, { asOf: '2026-01-20' }))[1]).toBe('01-05 2: 2 1 1* .');
	});
});

describe('PostHog’s definition', () => {
	test('every trade starts a cohort, weeks from Sunday, up to the last cohort’s week', async () => {
		// 01-04: a, b; again in 01-11: a; in 01-18: a. 01-11: a, c; again in 01-18: both. 01-18: a, c. 01-25: b, d.
		expect(await triangle({ definition: 'posthog', periods: 4 }, { from: '2026-01-05' })).toEqual([
			'01-04 2: 2 1 1 1*',
			'01-11 2: 2 2 0*',
			'01-18 2: 2 0*',
			'01-25 2: 2*'
		]);
	});

	test('registration happens once; interval 0 is the cohort itself', async () => {
		expect((await triangle({ definition: 'posthog', start: 'register', periods: 5 }))[0]).toBe(
			'12-28 1: 1 0 0 0 1*'
		);
	});
});

describe('breakdown', () => {
	test('pools complete cells only; no attribute reads unknown', async () => {
		// Age 0: a; b and c. d (no channel) is in the running week. Age 1: a of a; none of b, c. Age 2: cohort 01-05 only.
		expect(await segments({})).toEqual([
			'ads 0: 1/1',
			'ads 1: 1/1',
			'ads 2: 1/1',
			'organic 0: 2/2',
			'organic 1: 0/2',
			'organic 2: 0/1'
		]);
		expect(await segments({ breakdown: 'none' })).toEqual([]);
		expect(await segments({ breakdown: 'country' })).toContain('DE 1: 1/2');
		expect(await segments({ breakdown: 'device' })).toContain('web 1: 0/2');
		expect(await segments({ breakdown: 'account_type' })).toContain('retail 1: 1/2');
		// From registration d has completed three weeks: of a, b, d only a traded in week 1.
		expect(await segments({ start: 'register' })).toContain('unknown 3: 0/1');
	});

	test.each([
		{},
		{ start: 'register', returned_by: 'any' },
		{ start: 'deposit', grain: 'day', periods: 9 },
		{ definition: 'posthog', periods: 4 }
	] as Partial<ParameterValues<Params>>[])('segments add up to the pooled cells: %o', async (params) => {
		const { tables: results } = await workspace.run(report, { periods: 3, ...params });
		const pooled = new Map<number, [number, number]>();
		for (const row of results.cells?.rows ?? []) {
			if (row.state !== 'complete' || Number(row.users) === 0) continue;
			const [k, n] = pooled.get(Number(row.age)) ?? [0, 0];
			pooled.set(Number(row.age), [k + Number(row.retained), n + Number(row.users)]);
		}
		const summed = new Map<number, [number, number]>();
		for (const row of results.segments?.rows ?? []) {
			const [k, n] = summed.get(Number(row.age)) ?? [0, 0];
			summed.set(Number(row.age), [k + Number(row.retained), n + Number(row.users)]);
		}
		expect(summed).toEqual(pooled);
	});
});

describe('the beginning of the history', () => {
	const doubted = async (
		column: 'unproven_users' | 'unsettled_users',
		on: TestWorkspace,
		params: Partial<ParameterValues<Params>> = {},
		scope: Partial<Scope> = {}
	) => {
		const { tables: results } = await on.run(report, params, scope);
		return (results.cells?.rows ?? []).filter((row) => row.age === 0).map((row) => row[column]);
	};
	const unproven = (on: TestWorkspace, params: Partial<ParameterValues<Params>> = {}) =>
		doubted('unproven_users', on, params);

	test('only users who registered before it may have started earlier', async () => {
		// Trades begin on 01-05; d registered on 01-01 and first traded within four weeks of the 5th.
		expect(await unproven(workspace)).toEqual([0, 0, 0, 0, 1]);
		// A registration is its own proof, and a recurring start needs none.
		expect(await unproven(workspace, { start: 'register' })).toEqual([0, 0, 0, 0, 0]);
		expect(await unproven(workspace, { definition: 'posthog' })).not.toContain(1);
		// Four days are over by 01-28: still no proof of a first trade, but no cohort of the first days either.
		expect((await unproven(workspace, { grain: 'day' })).filter((users) => users === 1)).toHaveLength(1);
		expect(await doubted('unsettled_users', workspace, { grain: 'day' })).not.toContain(1);
		expect(await doubted('unsettled_users', workspace)).toEqual([0, 0, 0, 0, 1]);
	});

	test('it is that of the data, not of who is in scope', async () => {
		// Of all, trades begin on 01-05; d alone begins on 01-28, and is as unproven as among all.
		const alone = { country: ['FR'] };
		expect((await doubted('unproven_users', workspace, {}, alone)).at(-1)).toBe(1);
		const later = await workspaceOf({
			users: `user_id,registered_at,country
old,2026-01-01 09:00:00,DE
young,2026-01-20 09:00:00,FR
nobody,,FR`,
			trades: `user_id,traded_at,trade_id,notional_usd
old,2026-01-05 12:00:00,1,10
young,2026-01-21 12:00:00,2,10
nobody,2026-02-20 12:00:00,3,10
old,2026-03-31 12:00:00,4,10`
		});
		const french = await doubted('unproven_users', later, {}, alone);
		// Registered on 01-20, after trades began: proven though the first of its country; nobody comes after four weeks.
		expect(french.every((users) => users === 0)).toBe(true);
	});

	test('an event recorded later has a later history', async () => {
		const logins = await workspaceOf({
			...tables,
			events: `user_id,ts,event
a,2026-01-14 10:00:00,login
b,2026-01-20 10:00:00,login
c,2026-01-27 10:00:00,login`
		});
		// Registered before 01-14 are all three: whether they logged in before is not recorded.
		const counts = await unproven(logins, { start: 'login' });
		expect(counts.reduce((sum: number, users) => sum + Number(users), 0)).toBe(3);
	});

	test('without a users table nobody’s start is proven, and everyone is counted', async () => {
		const { trades } = tables;
		const alone = await workspaceOf({ trades });
		// e and z are now users like all others.
		expect(await triangleOf(alone, {})).toEqual([
			'01-05 4: 4 1 1 1*',
			'01-12 1: 1 0 0* .',
			'01-19 0: 0 0* . .',
			'01-26 1: 1* . . .'
		]);
		expect(await unproven(alone)).toEqual([4, 1, 0, 1]);
		expect(await triangleOf(alone, { start: 'register' })).toEqual([
			'01-05 0: 0 0 0 0*',
			'01-12 0: 0 0 0* .',
			'01-19 0: 0 0* . .',
			'01-26 0: 0* . . .'
		]);
	});
});
