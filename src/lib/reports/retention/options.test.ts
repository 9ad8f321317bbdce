/** Each option by hand, on the users of four-users.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import { workspaceOf, type TestWorkspace } from '../testing';
import { days, tables } from './four-users';
import type { Params } from './params';
import report from './report';

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf(tables);
});

/** Cohorts with users only: `03-02 2: 2 1 1` with * for partial and . for unreached cells. */
async function cells(
	params: Partial<ParameterValues<Params>>,
	scope: Partial<Scope> = {}
): Promise<string[]> {
	const { tables: results } = await workspace.run(
		{ ...report, queries: { cells: report.queries.cells }, present: () => [] },
		{ grain: 'day', periods: 3, breakdown: 'none', ...params },
		{ ...days, ...scope }
	);
	const lines = new Map<string, string>();
	for (const row of results.cells?.rows ?? []) {
		if (row.users === 0) continue;
		const hour = params.grain === 'hour' ? ` ${row.cohort_hour}h` : '';
		const head = `${String(row.cohort_on).slice(5)}${hour} ${row.users}:`;
		const cell = row.state === 'unreached' ? '.' : `${row.retained}${row.state === 'partial' ? '*' : ''}`;
		lines.set(head, `${lines.get(head) ?? head} ${cell}`);
	}
	return [...lines.values()];
}

describe('on, on or after, brackets', () => {
	test('on: exactly that calendar day', async () => {
		expect(await cells({})).toEqual(['03-02 2: 2 1 1 1', '03-04 1: 1 0 0 0', '03-09 1: 1 0 . .']);
	});

	test('on or after: that day or any later one', async () => {
		// a: days 1 and 3; b: day 2. c: day 6.
		expect(await cells({ counting: 'on_or_after' })).toEqual([
			'03-02 2: 2 2 2 1',
			'03-04 1: 1 1 1 1',
			'03-09 1: 1 0 . .'
		]);
	});

	test('brackets: any day within; complete when the last day of the bracket is', async () => {
		// Days 1–3: a and b. 4–7: nobody, c on day 6. 03-02 + 8 = 03-10, the first day of 8–14; c's 4–7 ends on 03-11.
		expect(await cells({ counting: 'brackets', brackets: '1-3,4-7,8-14' })).toEqual([
			'03-02 2: 2 2 0 0*',
			'03-04 1: 1 0 1* .',
			'03-09 1: 1 0* . .'
		]);
	});

	test('brackets of the reader’s own, days between them left out', async () => {
		// Day 2: b. Days 3–5: a on day 3; c's day 6 lies outside.
		expect(await cells({ counting: 'brackets', brackets: '2,3-5' })).toEqual([
			'03-02 2: 2 1 1',
			'03-04 1: 1 0 0',
			'03-09 1: 1 . .'
		]);
	});

	test('at least two returns', async () => {
		// c trades twice on 03-04 (day 0); days 1–3 hold two trades of a and one of b.
		expect(await cells({ min_returns: 2 })).toEqual([
			'03-02 2: 0 0 0 0',
			'03-04 1: 1 0 0 0',
			'03-09 1: 0 0 . .'
		]);
		expect((await cells({ min_returns: 2, counting: 'brackets', brackets: '1-3,4-7,8-14' }))[0]).toBe(
			'03-02 2: 0 1 0 0*'
		);
	});
});

describe('calendar and rolling', () => {
	test('rolling: a return a microsecond before the span is none of it', async () => {
		const one = await workspaceOf({
			users: 'user_id\na\nb',
			trades: [
				'user_id,traded_at,notional_usd',
				'a,2026-03-02 12:00:00.000001,1',
				'a,2026-03-03 12:00:00,1',
				'b,2026-03-02 12:00:00.000001,1',
				'b,2026-03-03 12:00:00.000001,1',
				'b,2026-03-20 12:00:00,1'
			].join('\n')
		});
		const { tables: results } = await one.run(
			{ ...report, queries: { cells: report.queries.cells }, present: () => [] },
			{ grain: 'day', periods: 2, breakdown: 'none', buckets: 'rolling' },
			{ from: '2026-03-02', to: '2026-03-02', exclude: [] }
		);
		expect(results.cells?.rows.map((row) => [row.age, row.retained])).toEqual([
			[0, 2],
			[1, 1],
			[2, 0]
		]);
	});

	test('rolling: 24 hours from each own start; complete when the cohort’s last possible member has had them', async () => {
		// a after 10 h: day 0. 73 h: day 3. b after 47 h 45: day 1. 03-09 ends at 03-10 00:00; day 0 of a start then ends
		// at 03-11 00:00, which is the end of 03-10: complete. Its day 1 is not.
		expect(await cells({ buckets: 'rolling' })).toEqual([
			'03-02 2: 2 1 0 1',
			'03-04 1: 1 0 0 0',
			'03-09 1: 1 0* . .'
		]);
	});

	test('hours of the calendar, and from each own start', async () => {
		// c: 12:00 and 18:00 on 03-04. Hours 1–6 after: the sixth.
		expect(
			(await cells({ grain: 'hour', periods: 6 }, { from: '2026-03-04', to: '2026-03-04' })).at(-1)
		).toBe('03-04 12h 1: 1 0 0 0 0 0 1');
		expect(
			(
				await cells(
					{ grain: 'hour', periods: 6, buckets: 'rolling' },
					{ from: '2026-03-04', to: '2026-03-04' }
				)
			).at(-1)
		).toBe('03-04 12h 1: 1 0 0 0 0 0 1');
	});

	test('the reporting zone moves days, not spans', async () => {
		const east = await workspaceOf(tables, { zoneMinutes: 480, engine: workspace.engine });
		const { tables: calendar } = await east.run(
			report,
			{ grain: 'day', periods: 1, breakdown: 'none' },
			days
		);
		// UTC+8: a starts on 03-03 at 04:00 and returns at 14:00 the same day.
		const row = calendar.cells?.rows.find(({ cohort_on, age }) => cohort_on === '2026-03-03' && age === 0);
		expect(row).toMatchObject({ users: 1, retained: 1 });
		await workspaceOf(tables, { engine: workspace.engine });
	});
});

describe('which start', () => {
	test('first in range: earlier starts do not count', async () => {
		expect(await cells({ starts: 'first_in_range' }, { from: '2026-03-03' })).toEqual([
			'03-03 1: 1 0 1 0',
			'03-04 2: 2 0 0 0',
			'03-09 1: 1 0 . .'
		]);
		// First ever: a and b started before it.
		expect((await cells({}, { from: '2026-03-03' }))[0]).toBe('03-04 1: 1 0 0 0');
	});

	test('every: a user is in many cohorts', async () => {
		expect(await cells({ starts: 'every' })).toEqual([
			'03-02 2: 2 1 1 1',
			'03-03 1: 1 0 1 0',
			'03-04 2: 2 0 0 0',
			'03-05 1: 1 0 0 0',
			'03-09 1: 1 0 . .',
			'03-10 1: 1 . . .'
		]);
	});
});

describe('any event starts and returns', () => {
	test.each([
		// KYC on 03-02 (a) and 03-04 (c).
		['kyc_pass', 'trade', ['03-02 1: 1 1 0 1', '03-04 1: 1 0 0 0']],
		['deposit', 'deposit', ['03-02 2: 2 1 0 0']],
		['withdraw', 'trade', ['03-05 1: 0 0 0 0']],
		['login', 'trade', ['03-04 1: 0 1 0 0']],
		// 03-08 + 3 = 03-11 is not reached.
		['page_view', 'page_view', ['03-02 1: 1 0 0 1', '03-08 1: 1 0 0 .']],
		['trade', 'withdraw', ['03-02 2: 0 0 0 0', '03-04 1: 0 1 0 0', '03-09 1: 0 0 . .']]
	] as const)('%s, then %s', async (start, returned, expected) => {
		expect(await cells({ start, returned_by: returned })).toEqual([...expected]);
	});

	test('any: a trade, transfer or app event', async () => {
		// First of all: a deposit 03-02, b deposit 03-02, c trade 03-04, d trade 03-09.
		// a: trade 03-03, login 03-04, trade 03-05. b: deposit 03-03, trade 03-04, page 03-05. c: withdrawal 03-05.
		expect(await cells({ start: 'any', returned_by: 'any' })).toEqual([
			'03-02 2: 2 2 2 2',
			'03-04 1: 1 1 0 0',
			'03-09 1: 1 0 . .'
		]);
	});

	test('the names to choose from', async () => {
		const { tables: results } = await workspace.run(report, {}, days);
		expect(results.event_names?.rows).toEqual([{ event: 'page_view', amount: 3 }]);
		expect(results.properties?.rows.map((row) => `${row.property_value} ${row.amount}`)).toEqual([
			'device=ios 8',
			'device=web 1',
			'product=spot 7',
			'product=perp 2',
			'symbol=BTC-USDT 8',
			'symbol=ETH-USDT 1'
		]);
	});
});

describe('only some of them', () => {
	test.each([
		// Perpetuals: c alone, on 03-04 and 03-10 (day 6).
		[{ start_with: 'product=perp' }, ['03-04 1: 1 0 0 0']],
		[{ start_with: 'symbol=ETH-USDT' }, ['03-10 1: 1 . . .']],
		[{ start_with: 'device=web' }, ['03-10 1: 1 . . .']],
		[{ start_min_usd: 100 }, ['03-04 1: 1 0 0 0']],
		[{ return_with: 'product=perp' }, ['03-02 2: 0 0 0 0', '03-04 1: 1 0 0 0', '03-09 1: 0 0 . .']],
		[{ return_min_usd: 100 }, ['03-02 2: 0 0 0 0', '03-04 1: 1 0 0 0', '03-09 1: 0 0 . .']],
		[{ start: 'deposit', start_min_usd: 100 }, ['03-02 1: 1 1 0 1', '03-03 1: 0 1 0 0']]
	] as [Partial<ParameterValues<Params>>, string[]][])('%o', async (params, expected) => {
		expect(await cells(params)).toEqual(expected);
	});
});

describe('vendors', () => {
	test('Mixpanel: first in range, on or after, rolling from the very moment', async () => {
		// a: day 0 after 10 h, day 3. b: day 1 after 47 h 45. c: day 6.
		expect(await cells({ definition: 'mixpanel' })).toEqual([
			'03-02 2: 2 2 1 1',
			'03-04 1: 1 1 1 1',
			'03-09 1: 1 0* . .'
		]);
	});

	test('Amplitude: every start, on or after, from the hour', async () => {
		// b's clock starts at 08:00: 48 h 15, day 2. Of 03-02: a day 3, b day 2.
		const [first] = await cells({ definition: 'amplitude' });
		expect(first).toBe('03-02 2: 2 2 2 1');
		expect(await cells({ definition: 'amplitude' })).toHaveLength(6);
	});

	test('their settings are fixed: the reader’s do not reach them', async () => {
		for (const definition of ['posthog', 'mixpanel', 'amplitude'] as const)
			expect(
				await cells({ definition, starts: 'first_in_range', counting: 'brackets', buckets: 'rolling' })
			).toEqual(await cells({ definition }));
	});

	test('ours beside theirs: pooled, by our rules', async () => {
		const { tables: results } = await workspace.run(
			report,
			{ grain: 'day', periods: 3, definition: 'mixpanel' },
			days
		);
		// As in `on`: day 0 of 4 users, day 1: 1 of 4 (03-09 has had it), days 2 and 3: 1 of 3.
		expect(results.ours?.rows).toEqual([
			{ age: 0, users: 4, retained: 4 },
			{ age: 1, users: 4, retained: 1 },
			{ age: 2, users: 3, retained: 1 },
			{ age: 3, users: 3, retained: 1 }
		]);
		expect((await workspace.run(report, {}, days)).tables.ours?.rows).toEqual([]);
	});
});
