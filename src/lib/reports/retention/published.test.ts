/** Results others published, small enough to carry or in a file nearby, reproduced by the report's own SQL. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { workspaceOf } from '../testing';
import { matrixOf } from './matrix';

const shared = '../shared/cases';
const retailFile = `${shared}/data/online_retail_invoices.csv`;

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
});

describe('PostHog, small enough to carry (PostHog, MIT licence, posthog/queries/test/test_retention.py)', () => {
	const trades = (lines: [string, string, string[]][]) =>
		[
			'user_id,traded_at,trade_id,notional_usd',
			...lines.flatMap(([user, month, days]) =>
				days.map((day, index) => `${user},2020-${month}${day} 05:00:00,${user}${month}${index},1`)
			)
		].join('\n');
	const days: [string, string, string[]][] = [
		['person1', '06-', ['10', '11', '12', '15', '15', '16']],
		['person2', '06-', ['11', '12', '13', '16']]
	];

	test('test_day_interval', async () => {
		const workspace = await workspaceOf({ trades: trades(days) }, { engine });
		const { starts, counts } = await matrixOf(
			workspace,
			{ definition: 'posthog', grain: 'day', periods: 11 },
			{ to: '2020-06-20' }
		);
		expect(starts[0]).toBe('2020-06-10');
		expect(counts).toEqual([
			[1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0],
			[2, 2, 1, 0, 1, 2, 0, 0, 0, 0],
			[2, 1, 0, 1, 2, 0, 0, 0, 0],
			[1, 0, 0, 1, 0, 0, 0, 0],
			[0, 0, 0, 0, 0, 0, 0],
			[1, 1, 0, 0, 0, 0],
			[2, 0, 0, 0, 0],
			[0, 0, 0, 0],
			[0, 0, 0],
			[0, 0],
			[0]
		]);
	});

	test('test_week_interval: weeks from Sunday, whatever the setting', async () => {
		const weeks = trades([
			['person1', '06-', ['10', '11', '17', '24']],
			['person1', '07-', ['04', '11']],
			['person2', '06-', ['10', '11', '17']],
			['person2', '07-', ['04', '11', '25']]
		]);
		const workspace = await workspaceOf({ trades: weeks }, { engine });
		const { starts, counts } = await matrixOf(
			workspace,
			{ definition: 'posthog', grain: 'week', periods: 7 },
			{ to: '2020-07-20', weekStart: 'monday' }
		);
		expect(starts).toEqual([
			'2020-06-07',
			'2020-06-14',
			'2020-06-21',
			'2020-06-28',
			'2020-07-05',
			'2020-07-12',
			'2020-07-19'
		]);
		expect(counts).toEqual([
			[2, 2, 1, 2, 2, 0, 1],
			[2, 1, 2, 2, 0, 1],
			[1, 1, 1, 0, 0],
			[2, 2, 0, 1],
			[2, 0, 1],
			[0, 0],
			[1]
		]);
	});

	test('test_retention_people_in_period_first_time: registered on June 10, back on 11, 13, 14, 15', async () => {
		const users = `user_id,registered_at
shouldnt_include,2020-06-05 05:00:00
shouldnt_include,2020-06-09 05:00:00
person1,2020-06-09 05:00:00
person1,2020-06-11 05:00:00
person2,2020-06-09 05:00:00
person3,2020-06-10 05:00:00
person4,2020-06-12 05:00:00`;
		const workspace = await workspaceOf(
			{
				users,
				trades: trades([
					...days,
					['person3', '06-', ['11', '13', '14', '15']],
					['person4', '06-', ['13', '15']]
				])
			},
			{ engine }
		);
		const { counts } = await matrixOf(
			workspace,
			{ definition: 'posthog', start: 'register', grain: 'day', periods: 11 },
			{ from: '2020-06-09', to: '2020-06-20' }
		);
		// The day before holds two: whoever registered earlier is not new again.
		expect(counts[0]?.[0]).toBe(2);
		expect(counts[1]).toEqual([1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0]);
	});
});

const casesFile = `${shared}/behaviour_cases.json`;
const recorded = existsSync(casesFile)
	? (
			JSON.parse(readFileSync(casesFile, 'utf8')) as {
				cases: { kind: string; id: string; days: string[]; expected_sums: number[] }[];
			}
		).cases.filter(({ kind }) => kind === 'retention_n_day')
	: [];

describe('ClickHouse, retention() (Apache-2.0, tests/queries/0_stateless/00688_aggregation_retention)', () => {
	test('80 users on day 0, 50 of them on day 1, 60 on day 2; both recorded cases', async () => {
		const fills = (day: string, users: number) =>
			Array.from({ length: users }, (_, user) => `u${user},2018-08-${day} 12:00:00,${day}${user},1`);
		const workspace = await workspaceOf(
			{
				trades: [
					'user_id,traded_at,trade_id,notional_usd',
					...fills('06', 80),
					...fills('07', 50),
					...fills('08', 60)
				].join('\n')
			},
			{ engine }
		);
		const { counts } = await matrixOf(workspace, { grain: 'day', periods: 2 });
		expect(counts[0]).toEqual([80, 50, 60]);
		for (const { id, days, expected_sums: sums } of recorded) {
			const ages = days.map((day) => (Date.parse(day) - Date.parse(days[0] ?? '')) / 86_400_000);
			expect(
				ages.map((age) => counts[0]?.[age]),
				id
			).toEqual(sums);
		}
	});
});

describe.skipIf(!existsSync(retailFile))('UCI Online Retail (Chen 2015, CC BY 4.0)', () => {
	test('monthly cohorts of first purchases, December 2010 to May 2011', async () => {
		const lines = readFileSync(retailFile, 'utf8').trim().split('\n').slice(1);
		const fills = lines.flatMap((line) => {
			const [invoice, ts, customer, , amount] = line.split(',');
			return customer && Number(amount) > 0 ? [`${customer},${ts},${invoice},${amount}`] : [];
		});
		expect(fills.length).toBe(7409);
		const workspace = await workspaceOf(
			{ trades: ['user_id,traded_at,trade_id,quote_qty', ...fills].join('\n') },
			{ engine }
		);
		const { starts, counts } = await matrixOf(workspace, { grain: 'month', periods: 5, breakdown: 'none' });
		const published = JSON.parse(readFileSync(`${shared}/published_results.json`, 'utf8')) as {
			online_retail_first_six_months: { monthly_cohort_active_customers: Record<string, number[]> };
		};
		const expected = published.online_retail_first_six_months.monthly_cohort_active_customers;
		expect(starts.map((start) => start.slice(0, 7))).toEqual(Object.keys(expected));
		// Months after May lie past the data: nobody there, and not reached.
		expect(counts.map((row, index) => row.slice(0, 6 - index))).toEqual(Object.values(expected));
		expect(counts.flatMap((row, index) => row.slice(6 - index)).every((count) => count === 0)).toBe(true);
	});
});
