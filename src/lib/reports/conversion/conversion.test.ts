import { beforeAll, expect, test } from 'vitest';
import type { Row } from '$lib/engine/engine';
import type { ReportRun } from '../run';
import { workspaceOf, type TestWorkspace } from '../testing';
import report from './report';

/**
 * One spreadsheet, window 14 days, as of Jan 31 (ends Feb 1 00:00). Times in hours since the step before.
 *  u1 walks all steps: KYC 2 h, deposit 4 h, trade 24 h; a second fill on Jan 2 is no repeat, Jan 4 is (48 h)
 *  u2 deposits before KYC (10 h), again 6 h after it; the fill of Jan 2 12:00 precedes that deposit, Jan 3 16:00 counts (24 h)
 *  u3 deposits only before KYC (4 h): lost at the deposit although it deposited and traded, out of order
 *  u4 registers, passes KYC and deposits in one second (0 h, 0 h) and trades exactly 14 days later (336 h): counts
 *  u5 KYC 1 h, deposit 1 h, trades one second after its 14 days: lost at the trade
 *  u6 registers Jan 17 23:59:59: its window ends one second before the as-of moment: mature, lost at KYC
 *  u7 registers Jan 18 00:00:00: its window ends at the as-of moment: still open at KYC
 *  u8 registers Jan 25, trades Jan 27; its repeat of Feb 1 is after the as-of day: still open at the repeat
 *  staff is internal; late registers after the period; ghost is not in the users export and extends the data to Feb
 */
const tables = {
	users: `user_id,registered_at,kyc_passed_at,channel,device_first,country,is_internal
u1,2026-01-01 00:00:00,2026-01-01 02:00:00,organic,ios,DE,false
u2,2026-01-02 00:00:00,2026-01-02 10:00:00,organic,ios,DE,false
u3,2026-01-03 00:00:00,2026-01-03 04:00:00,ads,web,FR,false
u4,2026-01-04 12:00:00,2026-01-04 12:00:00,ads,web,FR,false
u5,2026-01-05 12:00:00,2026-01-05 13:00:00,ads,web,FR,false
u6,2026-01-17 23:59:59,,organic,ios,DE,false
u7,2026-01-18 00:00:00,,ads,ios,DE,false
u8,2026-01-25 00:00:00,2026-01-25 01:00:00,organic,ios,DE,false
staff,2026-01-06 00:00:00,2026-01-06 01:00:00,organic,ios,DE,true
late,2026-02-01 00:00:00,,organic,ios,DE,false`,
	transfers: `user_id,created_at,direction,asset,amount,status
u1,2026-01-01 06:00:00,deposit,USDT,100,completed
u2,2026-01-02 01:00:00,deposit,USDT,100,completed
u2,2026-01-02 16:00:00,deposit,USDT,100,completed
u3,2026-01-03 01:00:00,deposit,USDT,100,completed
u3,2026-01-03 08:00:00,deposit,USDT,100,failed
u3,2026-01-03 09:00:00,withdrawal,USDT,10,completed
u4,2026-01-04 12:00:00,deposit,USDT,100,completed
u5,2026-01-05 14:00:00,deposit,USDT,100,completed
u8,2026-01-26 00:00:00,deposit,USDT,100,completed
staff,2026-01-06 02:00:00,deposit,USDT,100,completed`,
	trades: `user_id,traded_at,trade_id,symbol,notional_usd,product,source
u1,2026-01-02 06:00:00,1,BTCUSDT,10,spot,web
u1,2026-01-02 20:00:00,2,BTCUSDT,10,spot,web
u1,2026-01-04 06:00:00,3,BTCUSDT,10,perp,web
u2,2026-01-02 12:00:00,4,BTCUSDT,10,spot,web
u2,2026-01-03 16:00:00,5,BTCUSDT,10,spot,web
u2,2026-01-03 20:00:00,6,BTCUSDT,10,spot,web
u3,2026-01-05 00:00:00,7,BTCUSDT,10,spot,web
u4,2026-01-18 12:00:00,8,BTCUSDT,10,spot,web
u5,2026-01-19 12:00:01,9,BTCUSDT,10,spot,web
u8,2026-01-27 00:00:00,10,BTCUSDT,10,spot,web
u8,2026-02-01 00:00:00,11,BTCUSDT,10,spot,web
staff,2026-01-07 00:00:00,12,BTCUSDT,10,spot,web
ghost,2026-02-20 00:00:00,13,BTCUSDT,10,spot,web`
};

const january = { from: '2026-01-01', to: '2026-01-31', asOf: '2026-01-31' };

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf(tables);
}, 60_000);

const names =
	'step entrants mature_entrants reached dropped still_open mature_previous mature_reached out_of_order'.split(
		' '
	);

/** The counts of one group as a spreadsheet, columns as in `names`. */
function counts(run: ReportRun, part: string, member = ''): string[] {
	const rows = run.tables.funnel?.rows.filter((row) => row.part === part && row.member === member) ?? [];
	return rows.map((row: Row) => names.map((name) => row[name]).join(' '));
}

function hours(run: ReportRun): (number | string | null)[][] {
	const rows = run.tables.funnel?.rows.filter((row) => row.part === 'all') ?? [];
	const round = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : null);
	return rows.map((row) => [String(row.step), round(row.median_hours), round(row.p90_hours)]);
}

test('order, window edge, open against dropped, repeat on a later day, internal accounts out', async () => {
	const run = await workspace.run(report, {}, january);
	// entrants u1–u8, mature u1–u6
	expect(counts(run, 'all')).toEqual([
		'registration 8 6 8 0 0 6 6 0',
		// reached u1–u5, u8; lost u6; open u7
		'kyc 8 6 6 1 1 6 5 0',
		// reached u1, u2, u4, u5, u8; lost u3, which deposited out of order
		'first_deposit 8 6 5 1 0 5 4 1',
		// reached u1, u2, u4, u8; lost u5; u3 traded out of order
		'first_trade 8 6 4 1 0 4 3 1',
		// reached u1; lost u2, u4; open u8
		'repeat_trade 8 6 1 2 1 3 1 0'
	]);
});

test('median and 90th percentile hours between steps, mature converters only', async () => {
	const run = await workspace.run(report, {}, january);
	expect(hours(run)).toEqual([
		['registration', null, null],
		// 0 1 2 4 10: middle 2; 4 + 0.6 × 6
		['kyc', 2, 7.6],
		// 0 1 4 6: (1 + 4) / 2; 4 + 0.7 × 2
		['first_deposit', 2.5, 5.4],
		// 24 24 336: 24; 24 + 0.8 × 312
		['first_trade', 24, 273.6],
		['repeat_trade', 48, 48]
	]);
});

test('each segment and each bucket of entry is a funnel of its own', async () => {
	const run = await workspace.run(report, {}, january);
	// organic: u1, u2, u6, u8 (open); ads: u3, u4, u5, u7 (open)
	expect(counts(run, 'segment', 'organic')[3]).toBe('first_trade 4 3 3 0 0 2 2 0');
	expect(counts(run, 'segment', 'ads')[3]).toBe('first_trade 4 3 1 1 0 2 1 1');
	// weeks from Monday: u1–u4 in Dec 29–Jan 4, u5, then u6 with u7, then u8
	const weeks = ['2025-12-29', '2026-01-05', '2026-01-12', '2026-01-19'];
	expect(weeks.map((week) => counts(run, 'bucket', week)[3])).toEqual([
		'first_trade 4 4 3 0 0 3 3 1',
		'first_trade 1 1 0 1 0 1 0 0',
		'first_trade 2 1 0 0 0 0 0 0',
		'first_trade 1 0 1 0 0 0 0 0'
	]);
	const monthly = await workspace.run(report, { bucket: 'month', breakdown: 'device' }, january);
	expect(counts(monthly, 'bucket', '2026-01-01')).toEqual(counts(run, 'all'));
	// web: u3, u4, u5
	expect(counts(monthly, 'segment', 'web')[3]).toBe('first_trade 3 3 1 1 0 2 1 1');
	// from Sunday: u4 (Sunday Jan 4) joins u5
	const sunday = await workspace.run(report, { breakdown: 'country' }, { ...january, weekStart: 'sunday' });
	expect(counts(sunday, 'bucket', '2026-01-04')[3]).toBe('first_trade 2 2 1 1 0 2 1 0');
	expect(counts(sunday, 'segment', 'FR')[0]).toBe('registration 3 3 3 0 0 3 3 0');
	const none = await workspace.run(report, { breakdown: 'none' }, january);
	expect(none.tables.funnel?.rows.filter((row) => row.part === 'segment')).toEqual([]);
});

test('a shorter window turns open into lost', async () => {
	const run = await workspace.run(report, { window_days: 1 }, january);
	// all are mature; first trade within a day: u2 traded 40 h after entry, u1 30 h after: nobody but out of order u2
	expect(counts(run, 'all')).toEqual([
		'registration 8 8 8 0 0 8 8 0',
		'kyc 8 8 6 2 0 8 6 0',
		// u8 deposits exactly 24 h after entry: counts
		'first_deposit 8 8 5 1 0 6 5 1',
		'first_trade 8 8 0 5 0 5 0 1',
		'repeat_trade 8 8 0 0 0 0 0 0'
	]);
});

test('the funnel may start at KYC or at the first deposit', async () => {
	const kyc = await workspace.run(report, { entry: 'kyc' }, january);
	// entrants u1–u5, u8; the window runs from KYC: u5 (KYC Jan 5 13:00) trades within it
	expect(counts(kyc, 'all')).toEqual([
		'kyc 6 5 6 0 0 5 5 0',
		'first_deposit 6 5 5 1 0 5 4 0',
		'first_trade 6 5 5 0 0 4 4 1',
		'repeat_trade 6 5 1 3 1 4 1 0'
	]);
	const deposit = await workspace.run(report, { entry: 'first_deposit' }, january);
	// the first deposit ever enters: u2 Jan 2 01:00 trades Jan 2 and 3, u3 enters and trades on Jan 5
	expect(counts(deposit, 'all')).toEqual([
		'first_deposit 6 5 6 0 0 5 5 0',
		'first_trade 6 5 6 0 0 5 5 0',
		'repeat_trade 6 5 2 3 1 5 2 0'
	]);
});

test('a product filter restricts trades, not the steps before', async () => {
	const run = await workspace.run(report, {}, { ...january, product: ['perp'] });
	// u1's fill of Jan 4 is then its first trade
	expect(counts(run, 'all').slice(2)).toEqual([
		'first_deposit 8 6 5 1 0 5 4 1',
		'first_trade 8 6 1 3 1 4 1 0',
		'repeat_trade 8 6 0 1 0 1 0 0'
	]);
});

test('with nobody excluded the internal account enters', async () => {
	const run = await workspace.run(report, {}, { ...january, exclude: [] });
	expect(counts(run, 'all')[3]).toBe('first_trade 9 7 5 1 0 5 4 1');
});

test('the as-of day hides what came after and never lets later entrants in', async () => {
	const run = await workspace.run(report, {}, { ...january, asOf: '2026-01-18' });
	// entrants u1–u7; mature: window over before Jan 19: u1–u4 (u4 ends Jan 18 12:00); u5 has not traded yet
	expect(counts(run, 'all').slice(2, 4)).toEqual([
		'first_deposit 7 4 4 1 0 4 3 1',
		'first_trade 7 4 3 0 1 3 3 1'
	]);
});

test('the reporting zone moves entrants, the repeat day and the as-of moment over midnight', async () => {
	const shifted = {
		users: `user_id,registered_at,channel
before,2025-12-31 15:59:59,a
first,2025-12-31 16:00:00,a
mature,2026-01-17 15:59:59,a
open,2026-01-17 16:00:00,a
after,2026-01-31 16:00:00,a`,
		trades: `user_id,traded_at,symbol,notional_usd
first,2026-01-02 15:00:00,BTCUSDT,10
first,2026-01-02 17:00:00,BTCUSDT,10
ghost,2026-02-20 00:00:00,BTCUSDT,10`
	};
	const east = await (await workspaceOf(shifted, { zoneMinutes: 480 })).run(report, {}, january);
	// Jan 1–31 in UTC+8: first, mature, open; first trades Jan 2 23:00 and Jan 3 01:00 there
	expect(counts(east, 'all')).toEqual([
		'registration 3 2 3 0 0 2 2 0',
		'first_trade 3 2 1 1 1 2 1 0',
		'repeat_trade 3 2 1 0 0 1 1 0'
	]);
	const utc = await (await workspaceOf(shifted)).run(report, {}, january);
	// Jan 1–31 in UTC: mature, open (both over by Feb 1 00:00) and after, still open
	expect(counts(utc, 'all')).toEqual([
		'registration 3 2 3 0 0 2 2 0',
		'first_trade 3 2 0 2 1 2 0 0',
		'repeat_trade 3 2 0 0 0 0 0 0'
	]);
});

test('KYC may come from events, deposits from the users export; API fills can be left out', async () => {
	const other = await workspaceOf({
		users: `user_id,registered_at,first_deposit_at
a,2026-01-01 00:00:00,2026-01-01 03:00:00
b,2026-01-01 00:00:00,2026-01-01 01:00:00`,
		events: `user_id,ts,event
a,2026-01-01 02:00:00,kyc_pass
b,2026-01-01 02:00:00,kyc_pass`,
		trades: `user_id,traded_at,symbol,notional_usd,source
a,2026-01-02 00:00:00,BTCUSDT,10,api
a,2026-01-03 00:00:00,BTCUSDT,90,web
ghost,2026-02-20 00:00:00,BTCUSDT,10,web`
	});
	const run = await other.run(report, {}, january);
	expect(counts(run, 'all')).toEqual([
		'registration 2 2 2 0 0 2 2 0',
		'kyc 2 2 2 0 0 2 2 0',
		'first_deposit 2 2 1 1 0 2 1 1',
		'first_trade 2 2 1 0 0 1 1 0',
		'repeat_trade 2 2 1 0 0 1 1 0'
	]);
	const people = await other.run(report, {}, { ...january, exclude: ['api'] });
	expect(counts(people, 'all')[4]).toBe('repeat_trade 2 2 0 1 0 1 0 0');
});

test('without entrants every step is there with nothing in it', async () => {
	const run = await workspace.run(report, {}, { from: '2026-01-08', to: '2026-01-09', asOf: '2026-01-31' });
	const steps = ['registration', 'kyc', 'first_deposit', 'first_trade', 'repeat_trade'];
	expect(counts(run, 'all')).toEqual(steps.map((step) => `${step} 0 0 0 0 0 0 0 0`));
});
