import { expect, test } from 'vitest';
import { workspaceOf } from '$lib/reports/testing';
import { compared, reconcile } from './reconciliation';

// January: fills of 100 and 250.5, fees 0.1 and 0.2505 less a rebate of 0.05; deposits 1000 (700 pending does not count).
// February: one fill of 40, fee 0.04.
const tables = {
	trades: `user_id,traded_at,side,quote_qty,fee_usd
1,2026-01-01 00:00:00,buy,100,0.1
2,2026-01-31 23:59:59,sell,250.5,0.2505
2,2026-01-15 12:00:00,sell,50,-0.05
1,2026-02-28 08:00:00,buy,40,0.04`,
	transfers: `user_id,created_at,direction,asset,amount,amount_usd,status
1,2026-01-01 00:00:00,deposit,USDT,1000,1000,completed
1,2026-01-02 00:00:00,deposit,USDT,700,700,pending
1,2026-01-03 00:00:00,withdrawal,USDT,10,10,completed`,
	users: 'user_id,registered_at\n1,2026-01-01 00:00:00\n2,2026-01-01 00:00:00'
};

test('totals of whole months beside ours, to the cent', async () => {
	const { engine } = await workspaceOf({
		...tables,
		control_totals: `from_on,trades,turnover_usd,fees_usd,deposits_usd
2026-01-01,3,400.5,0.30,1000
2026-02-01,1,41,,0`
	});
	const found = await reconcile(engine);
	expect(
		found.map(({ from, to, total, expected, found: ours, state }) => [from, to, total, expected, ours, state])
	).toEqual([
		['2026-01-01', '2026-01-31', 'deposits_usd', 1000, 1000, 'agrees'],
		['2026-01-01', '2026-01-31', 'fees_usd', 0.3, expect.closeTo(0.3005, 9), 'agrees'],
		['2026-01-01', '2026-01-31', 'trades', 3, 3, 'agrees'],
		['2026-01-01', '2026-01-31', 'turnover_usd', 400.5, 400.5, 'agrees'],
		['2026-02-01', '2026-02-28', 'deposits_usd', 0, 0, 'agrees'],
		['2026-02-01', '2026-02-28', 'trades', 1, 1, 'agrees'],
		['2026-02-01', '2026-02-28', 'turnover_usd', 41, 40, 'differs']
	]);
});

test('single days, and a period the data does not reach', async () => {
	const { engine } = await workspaceOf({
		...tables,
		control_totals: `from_on,to_on,trades,turnover_usd
2026-01-15,,1,50
2026-01-01,2026-01-02,1,100
2026-02-28,2026-03-31,9,900`
	});
	const found = await reconcile(engine);
	expect(
		found.filter(({ total }) => total === 'trades').map(({ to, found: ours, state }) => [to, ours, state])
	).toEqual([
		['2026-01-02', 1, 'agrees'],
		['2026-01-15', 1, 'agrees'],
		['2026-03-31', 1, 'uncovered']
	]);
});

test('twice or half of it points to one counting both sides of a match', () => {
	const of = (expected: number, found: number) =>
		compared({
			from: '2026-01-01',
			to: '2026-01-31',
			total: 'turnover_usd',
			expected,
			found,
			isCovered: true
		});
	expect(of(100, 200)).toMatchObject({ state: 'differs', difference: 100, factor: 'double' });
	expect(of(100, 50)).toMatchObject({ state: 'differs', difference: -50, factor: 'half' });
	expect(of(100, 150).factor).toBeUndefined();
	// Within a millionth, or half a cent.
	expect(of(1_000_000, 1_000_000.9).state).toBe('agrees');
	expect(of(1_000_000, 1_000_001.1).state).toBe('differs');
	expect(of(0.1, 0.104).state).toBe('agrees');
});
