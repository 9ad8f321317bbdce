/** What must hold for any data: one state per user, no look ahead, the same rule in every query. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Row } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { addDays } from '../period';
import { query } from '../report';
import type { ReportRun } from '../run';
import { workspaceOf, type TestWorkspace } from '../testing';
import bandsSql from './bands.sql?raw';
import concentrationSql from './concentration.sql?raw';
import inequalitySql from './inequality.sql?raw';
import listSql from './list.sql?raw';
import movementSql from './movement.sql?raw';
import { states } from './params';
import report from './report';
import summarySql from './summary.sql?raw';

describe('the steps several queries share are the same text in each', () => {
	const step = (sql: string, name: string) => {
		const start = sql.indexOf(`-- begin ${name}:`);
		const end = sql.indexOf(`-- end ${name}\n`);
		expect(start).toBeGreaterThan(0);
		expect(end).toBeGreaterThan(start);
		return sql.slice(start, end);
	};
	test.each([
		['members', [summarySql, movementSql, listSql, bandsSql, inequalitySql, concentrationSql]],
		['states', [summarySql, movementSql, listSql]],
		['worth', [summarySql, listSql, bandsSql, inequalitySql]]
	])('%s', (name, files) => {
		expect(new Set(files.map((sql) => step(sql, name))).size).toBe(1);
	});
});

interface Person {
	registered: number;
	trades: { day: number; usd: number; fee: number }[];
}

const start = '2026-01-01';
const length = 200;
const person: fc.Arbitrary<Person> = fc.record({
	registered: fc.integer({ min: 0, max: length - 1 }),
	trades: fc.array(
		fc.record({
			day: fc.integer({ min: 0, max: length - 1 }),
			usd: fc.integer({ min: 1, max: 2_000_000 }),
			fee: fc.integer({ min: -2, max: 100 })
		}),
		{ maxLength: 8 }
	)
});

// The shared steps of a query, and from them every user with a state: one run instead of one list per state.
const sharedSteps = summarySql.slice(0, summarySql.indexOf('-- end states')).trimEnd().replace(/,$/, '');
const everyone = query(
	`${sharedSteps}
	select u.user_id, s.state, s.is_hnw_by_turnover, s.is_hnw_by_fees, s.turnover_usd, s.fee_revenue_usd
	from states as s
	join users as u on u.user_key = s.user_key
	order by u.user_id`,
	{
		user_id: { kind: 'id' },
		state: { kind: 'text' },
		is_hnw_by_turnover: { kind: 'flag' },
		is_hnw_by_fees: { kind: 'flag' },
		turnover_usd: { kind: 'money' },
		fee_revenue_usd: { kind: 'money' }
	}
);
const statesOnly = { ...report, queries: { everyone }, present: () => [] };
let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});

/**
 * Trades of a user happen from registration on; `until` leaves out everything after that day. One user trades on the
 * day `seen`, so that the data reaches it.
 */
async function load(people: Person[], seen: number, until: number): Promise<TestWorkspace> {
	const users = people.flatMap(({ registered }, index) =>
		registered <= until ? [`u${index},${addDays(start, registered)} 00:00:00`] : []
	);
	const trades = people.flatMap((one, index) =>
		one.trades
			.map((trade) => ({ ...trade, day: Math.max(trade.day, one.registered) }))
			.filter((trade) => trade.day <= until)
			.map(({ day, usd, fee }) => `u${index},${addDays(start, day)} 12:00:00,X,1,${usd},${usd},${fee},${fee}`)
	);
	return workspaceOf(
		{
			users: ['user_id,registered_at', ...users, `first,${start} 00:00:00`].join('\n'),
			trades: [
				'user_id,traded_at,symbol,price,base_qty,notional_usd,fee_amount,fee_usd',
				...trades,
				`first,${addDays(start, seen)} 12:00:00,X,1,1,1,0,0`
			].join('\n')
		},
		{ engine }
	);
}

async function statesOf(workspace: TestWorkspace, asOf: string): Promise<Row[]> {
	const run = await workspace.run(statesOnly, {}, { asOf });
	return run.tables.everyone?.rows ?? [];
}

test('every user has exactly one state, and it does not depend on later data', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(person, { minLength: 40, maxLength: 60 }),
			fc.integer({ min: 20, max: length - 1 }),
			async (people, seen) => {
				const asOf = addDays(start, seen);
				const whole = await statesOf(await load(people, seen, length), asOf);
				expect(await statesOf(await load(people, seen, seen), asOf)).toEqual(whole);
				const known = people.flatMap((one, index) => (one.registered <= seen ? [`u${index}`] : []));
				expect(whole.map((row) => row.user_id)).toEqual(['first', ...known].sort());
				expect(whole.every((row) => states.some((state) => state === row.state))).toBe(true);
			}
		),
		{ numRuns: 5, seed: 7, endOnFailure: true }
	);
}, 240_000);

describe('without a users export: 200 traders with fees of 1 to 200', () => {
	let run: ReportRun;
	beforeAll(async () => {
		const fills = Array.from(
			{ length: 200 },
			(_, index) => `t${index + 1},2026-06-29 12:00:00,X,1,100,100,${index + 1},${index + 1}`
		);
		const workspace = await workspaceOf(
			{
				trades: ['user_id,traded_at,symbol,price,base_qty,notional_usd,fee_amount,fee_usd', ...fills].join(
					'\n'
				)
			},
			{ engine }
		);
		run = await workspace.run(report, { list_tier: 'new', list_limit: 3 }, { asOf: '2026-06-30' });
	});

	// The top two, 199 and 200, are capped at 198: 20100 - 1 - 2 over 200. Gini of 1..n is (n - 1) / 3n.
	test('money per trader', () => {
		const fees = run.tables.inequality?.rows.find((row) => row.measure === 'net_fee_revenue');
		expect(fees).toMatchObject({ mean_usd: 100.5, median_usd: 100.5, winsorised_mean_usd: 20097 / 200 });
		expect(fees?.gini).toBeCloseTo(199 / 600, 12);
		expect(fees?.top_1_share).toBeCloseTo(399 / 20100, 12);
		expect(fees?.mean_without_top_usd).toBeCloseTo(19701 / 198, 12);
		expect(run.tables.summary?.rows.find((row) => row.tier === 'new')).toMatchObject({
			ltv_winsorised_mean: 20097 / 200,
			hnw_users: 2,
			hnw_by_fees: 2
		});
		expect(run.tables.concentration?.rows.filter((row) => row.measure === 'turnover')).toHaveLength(100);
	});
	test('bands cut at 2, 10, 40 and 100 users', () => {
		expect(run.tables.bands?.rows.map((row) => [row.band, row.users])).toEqual([
			['platinum', 2],
			['gold', 8],
			['silver', 30],
			['bronze', 60],
			['base', 100]
		]);
	});
	test('the list, the note and the warning about sizes', () => {
		expect(run.tables.list?.rows.map((row) => row.user_id)).toEqual(['t200', 't199', 't198']);
		expect(run.tables.summary?.rows.some((row) => row.tier === 'never_traded')).toBe(false);
		const notes = run.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
		expect(notes.join(' ')).toContain('No users export is loaded');
		expect(notes.join(' ')).toContain('Rewards are not loaded');
		const findings = run.blocks[0];
		expect(findings?.kind === 'findings' && findings.items[0]).toMatchObject({ tone: 'warning' });
		const list = run.blocks.find((block) => block.kind === 'table' && block.id === 'users');
		expect(list).toMatchObject({ userColumn: 'user_id', title: 'New: 3 of 200 users' });
	});
});
