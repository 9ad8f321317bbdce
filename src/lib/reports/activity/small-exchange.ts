/**
 * One small exchange, checked by hand. Weeks from Monday: 01-05, 01-12, 01-19, 01-26 (January 2026; the 28th, a
 * Wednesday, is the last day and complete, so the week of 01-26 is still running).
 *
 *   user  registered  trades, by day (source and product where they matter)
 *   a     01-05       01-05 spot, 01-06 spot api, 01-13 perp, 01-20 spot, 01-27 spot
 *   b     2025-12-01  01-07 spot, 01-21 spot
 *   c     01-12       01-14 spot and perp, 01-19 spot
 *   d     01-13       01-28 spot
 *   e     01-05       internal: 01-05, 01-12 spot
 *   z     not in the users export: 01-06 spot
 *
 * Else: b deposits on 01-13 (completed) and 01-20 (failed), c withdraws on 01-27; a logs in on 01-05 and 01-14, b on
 * 01-14; d sees the order page on 01-20 and submits KYC on 01-15.
 */
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import type { TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

export const tables = {
	users: `user_id,registered_at,is_internal
a,2026-01-05 09:00:00,false
b,2025-12-01 09:00:00,false
c,2026-01-12 09:00:00,false
d,2026-01-13 09:00:00,false
e,2026-01-05 09:00:00,true`,
	trades: `user_id,traded_at,trade_id,product,source,notional_usd
a,2026-01-05 12:00:00,1,spot,web,10
a,2026-01-06 12:00:00,2,spot,api,30
a,2026-01-13 12:30:00,3,perp,web,10
a,2026-01-20 12:00:00,4,spot,web,10
a,2026-01-27 12:00:00,5,spot,web,10
b,2026-01-07 12:00:00,6,spot,web,10
b,2026-01-21 12:00:00,7,spot,web,10
c,2026-01-14 12:00:00,8,spot,web,10
c,2026-01-14 12:10:00,9,perp,web,20
c,2026-01-19 12:00:00,10,spot,web,10
d,2026-01-28 12:00:00,11,spot,web,10
e,2026-01-05 12:00:00,12,spot,web,10
e,2026-01-12 12:00:00,13,spot,web,10
z,2026-01-06 23:30:00,14,spot,web,50`,
	transfers: `user_id,created_at,direction,asset,amount_usd,status
b,2026-01-13 12:00:00,deposit,USDT,10,completed
b,2026-01-20 12:00:00,deposit,USDT,10,failed
c,2026-01-27 12:00:00,withdrawal,USDT,10,completed`,
	events: `user_id,ts,event
a,2026-01-05 10:00:00,login
a,2026-01-14 10:00:00,login
b,2026-01-14 10:00:00,login
d,2026-01-20 10:00:00,order_page
d,2026-01-15 10:00:00,kyc_submit`
};

/** `bucket: new returning resurrected −dormant`, a running bucket with *; the rule before it where there are two. */
export async function lifecycleOf(
	on: TestWorkspace,
	params: Partial<ParameterValues<Params>> = {},
	scope: Partial<Scope> = {}
): Promise<string[]> {
	const { tables: results } = await on.run(report, params, { from: '2026-01-05', ...scope });
	const rows = results.lifecycle?.rows ?? [];
	const isTwo = rows.some((row) => row.rule === 'ours');
	return rows.map((row) => {
		const dormant = row.dormant_users === null ? '?' : String(row.dormant_users);
		const counts = `${row.new_users} ${row.returning_users} ${row.resurrected_users} −${dormant}`;
		const day = String(row.bucket_on).slice(5);
		return `${isTwo ? `${row.rule} ` : ''}${day}${row.is_complete ? '' : '*'}: ${counts}`;
	});
}
