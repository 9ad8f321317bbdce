/** From registration to trading by hand, along each way the data may allow. */
import { describe, expect, test } from 'vitest';
import { workspaceOf } from '$lib/reports/testing';

describe('first steps by hand', () => {
	const users = `user_id,registered_at,kyc_passed_at
a,2026-01-01 10:00:00,2026-01-02 09:00:00
before,2026-01-02 10:00:00,2026-01-01 06:00:00
nothing,2026-01-01 10:00:00,`;
	const withoutKyc = users.replaceAll(/,2026-01-0\d 0.:00:00$/gm, ',');
	const transfers = `user_id,created_at,direction,asset,amount,status
a,2026-01-01 09:00:00,deposit,USDT,1,completed
a,2026-01-01 15:00:00,deposit,USDT,1,failed
a,2026-01-02 08:00:00,deposit,USDT,1,completed
a,2026-01-03 08:00:00,deposit,USDT,1,completed`;
	const trades = `user_id,traded_at,notional_usd
a,2026-01-01 09:30:00,1
a,2026-01-01 20:00:00,1
a,2026-01-02 08:30:00,1
a,2026-01-02 23:30:00,1
a,2026-01-04 10:00:00,1
before,2026-01-01 12:00:00,1`;

	test.each([
		// KYC, the first deposit after it, a fill after that; without the order of things, the first of each.
		[
			'everything',
			{ users, transfers, trades },
			0,
			['01-02 09:00', '01-03 08:00', '01-04 10:00', null],
			['01-02 09:00', '01-02 08:00', '01-01 20:00']
		],
		[
			'no KYC passes',
			{ users: withoutKyc, transfers, trades },
			0,
			['01-02 08:00', '01-02 08:30', '01-04 10:00', null],
			['01-02 08:00', '01-01 20:00', null]
		],
		// In UTC+1 the fill of 23:30 is one of Jan 3: the first of a later day than the one of 08:30.
		[
			'no KYC passes, an hour ahead of UTC',
			{ users: withoutKyc, transfers, trades },
			60,
			['01-02 08:00', '01-02 08:30', '01-02 23:30', null],
			['01-02 08:00', '01-01 20:00', null]
		],
		[
			'no deposits',
			{ users, trades },
			0,
			['01-02 09:00', '01-02 23:30', '01-04 10:00', null],
			['01-02 09:00', '01-01 20:00', null]
		],
		[
			'neither',
			{ users: withoutKyc, trades },
			0,
			['01-01 20:00', '01-02 08:30', null, null],
			['01-01 20:00', null, null]
		]
	])('%s', async (_, files, zoneMinutes, steps, took) => {
		const { engine } = await workspaceOf(files, { zoneMinutes });
		const found = await engine.run(
			`select u.user_id, at_2, at_3, at_4, at_5, took_2_at, took_3_at, took_4_at
			from model.first_steps as f join model.users as u on u.user_key = f.user_key
			order by u.user_id`
		);
		const texts = found.rows.map((row) =>
			Object.values(row).map(
				(value) => value && String(value).replace(/^2026-(\d\d-\d\d)T(.{5}).*$/, '$1 $2')
			)
		);
		const none = [null, null, null, null, null, null, null];
		expect(texts).toEqual([
			['a', ...steps, ...took],
			['before', ...none],
			['nothing', ...none]
		]);
	});
});
