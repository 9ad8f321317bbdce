/** What holds of every history: the identities of growth accounting, and counts against counting by hand. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Engine, Table } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { addDays, daysBetween, startOfMonth, startOfWeek } from '../period';
import { workspaceOf } from '../testing';
import report from './report';

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
});

interface Fill {
	user: number;
	day: number;
}

const first = '2026-01-01';
const lastDay = 89;
const dayOf = (day: number) => addDays(first, day);

const histories = fc.record({
	// The first and the last day always trade, so that the data cover all of them.
	fills: fc
		.array(fc.record({ user: fc.integer({ min: 0, max: 9 }), day: fc.integer({ min: 0, max: lastDay }) }), {
			minLength: 20,
			maxLength: 120
		})
		.map((fills): Fill[] => [...fills, { user: 0, day: 0 }, { user: 1, day: lastDay }]),
	registered: fc.array(fc.integer({ min: -30, max: lastDay }), { minLength: 10, maxLength: 10 })
});

type Rows = Table['rows'];
const number = (row: Rows[number] | undefined, field: string) => Number(row?.[field] ?? 0);

function expectIdentities(rows: Rows, complete: boolean) {
	for (const [index, row] of rows.entries()) {
		const entered =
			number(row, 'new_users') + number(row, 'returning_users') + number(row, 'resurrected_users');
		expect(entered).toBe(number(row, 'active_users'));
		if (index > 0) expect(row.previous_users).toBe(rows[index - 1]?.active_users);
		if (row.is_complete) {
			expect(row.dormant_users).not.toBeNull();
			if (complete) {
				expect(number(row, 'returning_users') + number(row, 'dormant_users')).toBe(row.previous_users);
			}
		}
	}
}

test('growth accounting and rolling counts of any history', async () => {
	await fc.assert(
		fc.asyncProperty(
			histories,
			fc.constantFrom('day', 'week', 'month'),
			async ({ fills, registered }, grain) => {
				const workspace = await workspaceOf(
					{
						users: [
							'user_id,registered_at',
							...registered.map((day, user) => `u${user},${dayOf(day)} 09:00:00`)
						].join('\n'),
						trades: [
							'user_id,traded_at,trade_id,notional_usd,fee_usd',
							...fills.map(
								({ user, day }, index) => `u${user},${dayOf(day)} 12:00:00,${index},1,${feeOf(index)}`
							)
						].join('\n')
					},
					{ engine }
				);
				for (const definition of ['tapedeck', 'amplitude', 'mixpanel', 'posthog'] as const) {
					const { tables } = await workspace.run(report, { grain, definition }, { from: first });
					const rows = tables.lifecycle?.rows ?? [];
					const rule = (name: string) => rows.filter((row) => row.rule === name);
					// PostHog’s new users may have been active before: only the sum of the active holds.
					expectIdentities(rule('shown'), definition !== 'posthog');
					expectIdentities(rule('ours'), true);
					if (definition === 'tapedeck') {
						expectCounted(rule('shown'), grain, fills);
						expectRevenue(tables.revenue?.rows ?? [], fills.length);
						expectRolling(tables.rolling?.rows ?? [], fills);
					}
				}
			}
		),
		{ numRuns: 12 }
	);
}, 120_000);

/** New, returning, resurrected and dormant users counted bucket by bucket from the fills themselves. */
function expectCounted(rows: Rows, grain: 'day' | 'week' | 'month', fills: Fill[]) {
	const bucketOf = (day: number) =>
		grain === 'day'
			? dayOf(day)
			: grain === 'week'
				? startOfWeek(dayOf(day), 'monday')
				: startOfMonth(dayOf(day));
	const users = (bucket: string) =>
		new Set(fills.filter(({ day }) => bucketOf(day) === bucket).map(({ user }) => user));
	const earlier = (bucket: string) =>
		new Set(fills.filter(({ day }) => bucketOf(day) < bucket).map(({ user }) => user));
	for (const [index, row] of rows.entries()) {
		const bucket = String(row.bucket_on);
		const now = users(bucket);
		const before = users(String(rows[index - 1]?.bucket_on ?? ''));
		const known = earlier(bucket);
		expect(row.new_users).toBe([...now].filter((user) => !known.has(user)).length);
		expect(row.returning_users).toBe([...now].filter((user) => before.has(user)).length);
		if (row.is_complete) {
			expect(row.dormant_users).toBe([...before].filter((user) => !now.has(user)).length);
		} else {
			expect(row.dormant_users).toBeNull();
		}
	}
}

/** Whole numbers, some of them rebates. */
const feeOf = (index: number) => ((index * 7) % 11) - 3;

/** What there is and what there was add up from their parts, and all buckets to all fees. */
function expectRevenue(rows: Rows, fills: number) {
	for (const [index, row] of rows.entries()) {
		const sum = (...parts: string[]) => parts.reduce((total, part) => total + number(row, part), 0);
		expect(sum('new_usd', 'resurrected_usd', 'retained_usd', 'expansion_usd')).toBe(row.revenue_usd);
		if (row.is_complete) expect(sum('retained_usd', 'contraction_usd', 'churned_usd')).toBe(row.before_usd);
		expect(row.before_usd).toBe(index > 0 ? rows[index - 1]?.revenue_usd : 0);
	}
	const total = Array.from({ length: fills }, (_, index) => feeOf(index)).reduce((a, b) => a + b, 0);
	expect(rows.reduce((sum, row) => sum + number(row, 'revenue_usd'), 0)).toBe(total);
}

/** Every window counted anew. */
function expectRolling(rows: Rows, fills: Fill[]) {
	expect(rows.length).toBe(lastDay + 1);
	for (const row of rows) {
		const day = daysBetween(first, String(row.day));
		const within = (length: number) =>
			new Set(fills.filter((fill) => fill.day <= day && fill.day > day - length).map(({ user }) => user))
				.size;
		expect(row.trading_users).toBe(within(1));
		expect(row.trading_7).toBe(day >= 6 ? within(7) : null);
		expect(row.trading_30).toBe(day >= 29 ? within(30) : null);
	}
}
