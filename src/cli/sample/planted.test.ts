import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { groupBy, sumOf } from './lists';
import {
	addDays,
	dayOf,
	number,
	readTable,
	text,
	usd,
	type CampaignKey,
	type Key,
	type Row
} from './read-back';

describe('committed data', () => {
	let key: Key;
	let users: Row[];
	let trades: Row[];
	let people: Map<string, Row>;
	let byUser: Map<string, Row[]>;

	beforeAll(() => {
		key = JSON.parse(readFileSync('sample-data/answer_key.json', 'utf8')) as Key;
		users = readTable('sample-data', 'users');
		trades = readTable('sample-data', 'trades');
		people = new Map(users.map((user) => [text(user, 'user_id'), user]));
		byUser = groupBy(trades, (trade) => text(trade, 'user_id'));
	});

	const volumeOf = (userId: string, from: string, to: string): number =>
		usd(
			(byUser.get(userId) ?? []).filter(
				(row) => dayOf(row, 'traded_at') >= from && dayOf(row, 'traded_at') <= to
			)
		);
	const members = (letter: string, group: string): string[] =>
		readTable('sample-data', 'campaign_participants')
			.filter((row) => row.campaign_id === key.campaigns[letter]?.campaign_id && row.group === group)
			.map((row) => text(row, 'user_id'));
	const campaign = (letter: string): CampaignKey => key.campaigns[letter] as CampaignKey;

	test('totals are those of the rows', () => {
		for (const [table, rows] of Object.entries(key.totals.rows)) {
			expect(readTable('sample-data', table).length, table).toBe(rows);
		}
		const first = new Map(trades.map((row) => [text(row, 'trade_id'), row]));
		expect(byUser.size).toBe(key.totals.traders);
		expect(first.size).toBe(key.totals.distinct_trades);
		expect(usd(trades)).toBeCloseTo(key.totals.turnover_usd ?? 0, 1);
		expect(usd(first.values())).toBeCloseTo(key.totals.market_volume_usd ?? 0, 1);
		expect(sumOf(trades, (row) => Math.max(0, number(row, 'fee_usd')))).toBeCloseTo(
			key.totals.gross_fee_usd ?? 0,
			2
		);
		expect(-sumOf(trades, (row) => Math.min(0, number(row, 'fee_usd')))).toBeCloseTo(
			key.totals.maker_rebate_usd ?? 0,
			2
		);
		for (const [month, count] of Object.entries(key.totals.traders_per_month)) {
			const rows = trades.filter((row) => text(row, 'traded_at').startsWith(month));
			expect(new Set(rows.map((row) => row.user_id)).size, month).toBe(count);
			const registered = users.filter((row) => text(row, 'registered_at').startsWith(month)).length;
			expect(registered, month).toBe(key.totals.registrations_per_month[month]);
		}
	});

	test('steps come in order and the first deposit is the first one credited', () => {
		const credited = new Map<string, string>();
		for (const row of readTable('sample-data', 'transfers')) {
			if (row.direction !== 'deposit' || row.status !== 'completed') continue;
			const at = text(row, 'completed_at');
			const known = credited.get(text(row, 'user_id'));
			if (known === undefined || at < known) credited.set(text(row, 'user_id'), at);
		}
		for (const user of users) {
			const id = text(user, 'user_id');
			expect(text(user, 'first_deposit_at')).toBe(credited.get(id) ?? '');
			const steps = ['registered_at', 'kyc_submitted_at', 'kyc_passed_at', 'first_deposit_at'].map((name) =>
				text(user, name)
			);
			const times = [...steps, text(byUser.get(id)?.[0] ?? {}, 'traded_at')];
			const reached = times.filter((time) => time !== '');
			expect(times.slice(0, reached.length)).toEqual(reached);
			expect([...reached].sort()).toEqual(reached);
		}
		const stamps = trades.map((row) => text(row, 'traded_at'));
		expect([...stamps].sort()).toEqual(stamps);
		expect(stamps[stamps.length - 1]).toMatch(/^2026-10-31 23:5/);
	});

	test('volume is as concentrated as meant', () => {
		const isHuman = (id: string): boolean =>
			people.get(id)?.device_first !== 'api' && people.get(id)?.is_internal === 'false';
		const human = [...byUser].filter(([id]) => isHuman(id)).map(([, rows]) => usd(rows));
		const top = (share: number): number => {
			const sorted = [...human].sort((one, other) => other - one);
			return (
				sumOf(sorted.slice(0, Math.round(sorted.length * share)), (value) => value) /
				sumOf(human, (value) => value)
			);
		};
		expect(top(0.01)).toBeGreaterThan(0.42);
		expect(top(0.01)).toBeLessThan(0.56);
		expect(top(0.1)).toBeGreaterThan(0.8);
		const program = usd(trades.filter((row) => row.source === 'api')) / usd(trades);
		expect(program).toBeGreaterThan(0.6);
		expect(program).toBeLessThan(0.8);
	});

	test('campaign A lifts by a quarter over its holdout, campaign B only seems to, C nets to nothing', () => {
		const a = campaign('A');
		const level = (group: string, from: string, to: string): number =>
			sumOf(members('A', group), (id) => volumeOf(id, from, to)) / members('A', group).length;
		const [before, until] = [addDays(a.announced_day, -56), addDays(a.announced_day, -1)];
		const during = level('treatment', a.first_day, a.last_day) / level('holdout', a.first_day, a.last_day);
		const past = level('treatment', before, until) / level('holdout', before, until);
		expect(during / past - 1).toBeGreaterThan(0.2);
		expect(during / past - 1).toBeLessThan(0.3);
		expect(members('A', 'holdout').length).toBe(a.holdout);
		const b = campaign('B');
		const rise =
			sumOf(members('B', 'treatment'), (id) => volumeOf(id, b.first_day, b.last_day)) /
			sumOf(members('B', 'treatment'), (id) =>
				volumeOf(id, addDays(b.first_day, -21), addDays(b.first_day, -1))
			);
		expect(rise).toBeGreaterThan(1.5);
		expect(rise).toBeLessThan(1.7);
		const c = campaign('C');
		const windows = [0, 14].map((shift) =>
			sumOf(members('C', 'treatment'), (id) =>
				volumeOf(id, addDays(c.first_day, shift), addDays(c.last_day, shift))
			)
		);
		expect((windows[0] ?? 0) / (windows[1] ?? 1)).toBeGreaterThan(2);
	});

	test('abuse can be found in the rows', () => {
		const ring = new Set(key.referral_ring.accounts);
		const logins = readTable('sample-data', 'events').filter((row) => ring.has(text(row, 'user_id')));
		expect(new Set(logins.map((row) => row.user_id)).size).toBe(14);
		expect(new Set(logins.map((row) => text(row, 'device_id')))).toEqual(new Set(key.referral_ring.devices));
		expect(key.wash_pairs.length).toBe(9);
		for (const pair of key.wash_pairs) {
			const rows = pair.accounts.flatMap((id) => byUser.get(id) ?? []);
			const shared = [...groupBy(rows, (row) => text(row, 'trade_id')).values()].filter(
				(sides) => sides.length === 2
			);
			expect(shared.length * 2).toBe(pair.rows);
		}
		const exploit = key.rebate_exploit;
		const paid = readTable('sample-data', 'rewards').filter((row) => row.kind === 'rebate');
		const byDay = groupBy(paid, (row) => dayOf(row, 'paid_at'));
		const daily = [...byDay].map(([day, rows]) => ({
			day,
			total: sumOf(rows, (row) => number(row, 'amount_usd'))
		}));
		daily.sort((one, other) => other.total - one.total);
		expect(daily[0]?.day).toBe(exploit.day);
	});

	test('the iPhone drop, the thin pair, the failed gate, the whales and the bull month are there', () => {
		const ios = readTable('sample-data', 'events').filter((row) => row.device === 'ios');
		const { first_day: from, last_day: to } = key.ios_order_confirm;
		const rate = (rows: Row[]): number =>
			rows.filter((row) => row.event === 'order_confirm').length /
			rows.filter((row) => row.event === 'order_page').length;
		const faulty = ios.filter((row) => dayOf(row, 'ts') >= from && dayOf(row, 'ts') <= to);
		const drop = rate(faulty) / rate(ios.filter((row) => dayOf(row, 'ts') < from)) - 1;
		expect(drop).toBeGreaterThan(-0.2);
		expect(drop).toBeLessThan(-0.1);
		const rates = readTable('sample-data', 'fx_rates').filter((row) => row.asset === 'BTC');
		const bitcoin = new Map(rates.map((row) => [text(row, 'date'), number(row, 'usd_price')]));
		const pair = groupBy(
			trades.filter((row) => row.symbol === key.thin_pair.symbol),
			(row) => dayOf(row, 'traded_at')
		);
		const inBitcoin = (day: string): number => usd(pair.get(day) ?? []) / (bitcoin.get(day) ?? 0);
		expect(key.thin_pair.days.length).toBe(9);
		for (const { day } of key.thin_pair.days) expect(inBitcoin(day)).toBeLessThan(5);
		expect(inBitcoin(addDays(key.thin_pair.days[0]?.day ?? '', -1))).toBeGreaterThan(5);
		const depth = readTable('sample-data', 'market_quality').filter(
			(row) => row.symbol === key.failed_launch.symbol
		);
		for (const row of depth)
			expect(number(row, 'depth_bid_2pct_usd')).toBeLessThan(key.failed_launch.depth_gate_usd);
		for (const whale of Object.values(key.whales)) {
			for (const [month, total] of Object.entries(whale.turnover_usd_per_month)) {
				expect(volumeOf(whale.user_id, `${month}-01`, `${month}-31`)).toBeCloseTo(total, 1);
			}
		}
		const month = (label: string): number =>
			usd(trades.filter((row) => text(row, 'traded_at').startsWith(label)));
		expect((2 * month('2026-03')) / (month('2026-02') + month('2026-04'))).toBeGreaterThan(1.6);
	});
});
