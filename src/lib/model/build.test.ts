import { beforeAll, expect, test } from 'vitest';
import type { Row } from '$lib/engine/engine';
import { defineReport, query } from '$lib/reports/report';
import { workspaceOf, type TestWorkspace } from '$lib/reports/testing';

let workspace: TestWorkspace;
const rows = async (sql: string): Promise<Row[]> => (await workspace.engine.run(sql)).rows;

beforeAll(async () => {
	workspace = await workspaceOf({
		users: `user_id,registered_at,country,channel,device_first,kyc_passed_at,is_internal
1060730588447035394,2026-01-01 10:00:00,DE,organic,ios,2026-01-01 11:00:00,false
1060730588447035395,2026-01-02 23:30:00,FR,,android,,false
1060730588447035396,2026-01-03 00:00:00,DE,referral,web,,true`,
		trades: `user_id,traded_at,trade_id,symbol,base,quote,price,base_qty,quote_qty,notional_usd,fee_amount,fee_asset,fee_usd,liquidity,source,product
1060730588447035394,2026-01-02 12:00:00,t1,BTCUSDT,BTC,USDT,100,1,100,,0.1,USDT,,taker,web,spot
1060730588447035394,2026-01-05 23:59:00,t2,BTCUSDT,BTC,USDT,100,2,200,,0.01,BTC,,maker,web,spot
1060730588447035395,2026-01-05 23:30:00,t3,BTCUSDT,BTC,USDT,100,3,,,0.5,BNB,,taker,api,perp
9,2026-01-05 23:50:00,t3,BTCUSDT,BTC,USDT,,,,300,-0.2,USDT,,maker,api,perp`,
		transfers: `user_id,created_at,direction,asset,amount,status
1060730588447035394,2026-01-01 12:00:00,deposit,USDT,500,completed
1060730588447035395,2026-01-02 12:00:00,deposit,USDT,50,failed`
	});
}, 60_000);

test('every id seen gets a key; ids outside the users export are not known', async () => {
	expect(await rows('select user_id, is_known from model.users order by user_id')).toEqual([
		{ user_id: '1060730588447035394', is_known: true },
		{ user_id: '1060730588447035395', is_known: true },
		{ user_id: '1060730588447035396', is_known: true },
		{ user_id: '9', is_known: false }
	]);
});

test('value falls back from notional to quote to base × price; fees are valued or left unpriced', async () => {
	expect(
		await rows('select notional_usd, fee_usd from model.trades order by notional_usd, user_key')
	).toEqual([
		{ notional_usd: 100, fee_usd: 0.1 },
		{ notional_usd: 200, fee_usd: 1 },
		{ notional_usd: 300, fee_usd: null },
		{ notional_usd: 300, fee_usd: -0.2 }
	]);
});

test('a pair quoted in no dollar is unpriced, not taken as dollars', async () => {
	const { engine } = await workspaceOf({
		trades: `user_id,traded_at,symbol,base,quote,price,base_qty,quote_qty,fee_amount,fee_asset
1,2026-01-02 12:00:00,BTCJPY,BTC,JPY,15000000,0.01,150000,150,JPY
1,2026-01-02 13:00:00,ETHBTC,ETH,BTC,0.05,10,0.5,0.01,ETH
1,2026-01-02 14:00:00,BTCUSDC,BTC,USDC,100000,0.01,1000,0.00001,BTC`
	});
	const { rows: priced } = await engine.run(
		'select symbol, notional_usd, is_unpriced, fee_usd from model.trades order by symbol'
	);
	expect(priced).toEqual([
		{ symbol: 'BTCJPY', notional_usd: 0, is_unpriced: true, fee_usd: null },
		{ symbol: 'BTCUSDC', notional_usd: 1000, is_unpriced: false, fee_usd: 1 },
		{ symbol: 'ETHBTC', notional_usd: 0, is_unpriced: true, fee_usd: null }
	]);
});

test('the activity stream holds registrations, KYC, completed deposits and fills', async () => {
	expect(
		await rows('select event, count(*) as events from model.activity group by event order by event')
	).toEqual([
		{ event: 'deposit', events: 1 },
		{ event: 'kyc_pass', events: 1 },
		{ event: 'register', events: 3 },
		{ event: 'trade', events: 4 }
	]);
});

test('the last day is complete when its records run as late as before', async () => {
	expect(await rows('select first_on, last_on, as_of_on from model.coverage')).toEqual([
		{ first_on: '2026-01-01', last_on: '2026-01-05', as_of_on: '2026-01-05' }
	]);
	expect(
		await rows(
			'select count(*) as days, min(week_from_monday_on) as monday, min(week_from_sunday_on) as sunday from model.calendar'
		)
	).toEqual([{ days: 5, monday: '2025-12-29', sunday: '2025-12-28' }]);
});

test('the scope narrows every table and leaves out internal accounts', async () => {
	const report = defineReport({
		id: 'probe',
		group: 'users',
		order: 1,
		title: { en: '', zh: '' },
		question: { en: '', zh: '' },
		text: {
			en: { sentence: '', parameters: {}, adds: {} },
			zh: { sentence: '', parameters: {}, adds: {} }
		},
		needs: { required: ['trades'] },
		params: {},
		period: () => 'all' as const,
		exclude: ['internal'],
		queries: {
			counts: query(
				`select (select count(*) from users) as users, (select count(*) from trades) as fills,
					(select count(*) from activity) as events, (select count(*) from calendar where is_complete) as complete_days`,
				{
					users: { kind: 'count' },
					fills: { kind: 'count' },
					events: { kind: 'count' },
					complete_days: { kind: 'count' }
				}
			)
		},
		present: () => []
	});
	const all = await workspace.run(report);
	expect(all.tables.counts?.rows).toEqual([{ users: 2, fills: 4, events: 8, complete_days: 5 }]);
	const german = await workspace.run(report, {}, { country: ['DE'] });
	expect(german.tables.counts?.rows).toEqual([{ users: 1, fills: 2, events: 5, complete_days: 5 }]);
	const perps = await workspace.run(report, {}, { product: ['perp'] });
	expect(perps.tables.counts?.rows).toEqual([{ users: 2, fills: 2, events: 6, complete_days: 5 }]);
	const people = await workspace.run(report, {}, { exclude: ['internal', 'api'] });
	expect(people.tables.counts?.rows).toEqual([{ users: 1, fills: 2, events: 5, complete_days: 5 }]);
});

test('users whom no filter tells apart are of one kind, and their rollups say so', async () => {
	const { engine } = await workspaceOf({
		users: `user_id,registered_at,country,channel,device_first,is_internal
a,2026-01-01 00:00:00,DE,organic,ios,false
b,2026-01-02 00:00:00,DE,organic,ios,false
c,2026-01-01 00:00:00,DE,organic,ios,true
d,2026-01-01 00:00:00,FR,organic,ios,false`,
		trades: [
			'user_id,traded_at,notional_usd',
			...[...'abcde'].map((id) => `${id},2026-01-05 10:00:00,1`)
		].join('\n')
	});
	const found = await engine.run(
		`select k.country, k.is_internal, k.is_known, string_agg(u.user_id, '' order by u.user_id) as ids,
			(select count(*) from model.user_day as d where d.kind_key = k.kind_key) as days,
			(select count(*) from model.user_week as w where w.kind_key = k.kind_key) as weeks
		from model.user_kinds as k join model.users as u on u.kind_key = k.kind_key
		group by all order by ids`
	);
	expect(found.rows.map((row) => Object.values(row))).toEqual([
		['DE', false, true, 'ab', 2, 2],
		['DE', true, true, 'c', 1, 1],
		['FR', false, true, 'd', 1, 1],
		['unknown', false, false, 'e', 1, 1]
	]);
});

test('an account that any export marks or types as internal is internal, whatever another says', async () => {
	// The earliest registration is the row kept: of `typed` it says neither, of `marked` it says no.
	const { engine } = await workspaceOf({
		users: `user_id,registered_at,account_type,is_internal,is_mm
typed,2026-01-01 00:00:00,,,
typed,2026-01-02 00:00:00,internal,false,
marked,2026-01-01 00:00:00,personal,false,
marked,2026-01-02 00:00:00,personal,true,
maker,2026-01-01 00:00:00,personal,,
maker,2026-01-02 00:00:00,mm,,false
plain,2026-01-01 00:00:00,personal,false,false`,
		trades: 'user_id,traded_at,notional_usd\nplain,2026-01-05 10:00:00,1'
	});
	const found = await engine.run(
		'select user_id, is_internal, is_market_maker from model.users order by user_id'
	);
	expect(found.rows.map((row) => Object.values(row))).toEqual([
		['maker', false, true],
		['marked', true, false],
		['plain', false, false],
		['typed', true, false]
	]);
});

test('what there is to choose from is counted once, with the day it began', async () => {
	expect(
		await rows('select event, events, first_on from model.event_kinds where device is null order by event')
	).toEqual([{ event: 'deposit', events: 1, first_on: '2026-01-01' }]);
	expect(
		await rows('select product, trades, first_on from model.trade_kinds order by first_on, product')
	).toEqual([
		{ product: 'spot', trades: 2, first_on: '2026-01-02' },
		{ product: 'perp', trades: 2, first_on: '2026-01-05' }
	]);
});

test('a KYC known only by its date, that of the registration, came with it; in any zone', async () => {
	const { engine } = await workspaceOf({
		// 2 passed on 2 January in UTC+8: midnight there is 16:00 the day before. 3 passed before it registered: as it is.
		users: `user_id,registered_at,kyc_passed_at
1,2026-01-02 10:20:30,2026-01-02 00:00:00
2,2026-01-02 10:20:30,2026-01-01 16:00:00
3,2026-01-02 10:20:30,2026-01-01 08:00:00
4,2026-01-02 10:20:30,2026-01-02 11:00:00`,
		trades: 'user_id,traded_at,quote_qty\n1,2026-01-03 00:00:00,1'
	});
	const { rows } = await engine.run(
		`select u.user_id, d.occurred_at from model.user_dates as d join model.users as u on u.user_key = d.user_key
		where d.event = 'kyc_pass' order by u.user_id`
	);
	expect(rows).toEqual([
		{ user_id: '1', occurred_at: '2026-01-02T10:20:30.000Z' },
		{ user_id: '2', occurred_at: '2026-01-02T10:20:30.000Z' },
		{ user_id: '3', occurred_at: '2026-01-01T08:00:00.000Z' },
		{ user_id: '4', occurred_at: '2026-01-02T11:00:00.000Z' }
	]);
});

async function coverageOf(days: readonly string[], loadedAt: string): Promise<Row | undefined> {
	const fills = days.map((day, index) => `${index % 3},${day} 23:30:00,BTCUSDT,100`);
	const { engine } = await workspaceOf(
		{ trades: ['user_id,traded_at,symbol,notional_usd', ...fills].join('\n') },
		{ loadedAt }
	);
	const { rows: found } = await engine.run('select * from model.coverage');
	return found[0];
}

const week = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'];

test('a fill dated after its file was loaded moves no day, a day given for zones and clocks', async () => {
	expect(await coverageOf([...week, '2062-01-05'], '2026-01-06T09:00:00Z')).toEqual({
		first_on: '2026-01-01',
		last_on: '2026-01-05',
		as_of_on: '2026-01-05',
		records_ahead: 1,
		is_left_out: true
	});
	expect(await coverageOf([...week, '2026-01-07'], '2026-01-06T09:00:00Z')).toMatchObject({
		last_on: '2026-01-07',
		records_ahead: 0
	});
});

test('where many fills are, the clock is wrong and they count', async () => {
	// Four of nine: more than three, and more than one in a hundred.
	const later = ['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04'];
	expect(await coverageOf([...week, ...later], '2026-01-06T09:00:00Z')).toMatchObject({
		as_of_on: '2026-02-04',
		records_ahead: 4,
		is_left_out: false
	});
	// All of them: there would be nothing left.
	expect(await coverageOf(week.slice(0, 2), '2025-01-06T09:00:00Z')).toMatchObject({
		as_of_on: '2026-01-02',
		is_left_out: false
	});
});
