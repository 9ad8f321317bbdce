/**
 * One small exchange, checked by hand. Weeks from Monday: 01-05, 01-12, 01-19, 01-26 (January 2026; the 28th, a
 * Wednesday, is the last day and complete, so the week of 01-26 is still running).
 *
 *   user  registered  channel   trades
 *   a     01-05       ads       01-05 spot, 01-13 perp, 01-20 spot
 *   b     01-06       organic   01-07 spot and perp, 01-27 spot
 *   c     01-12       organic   01-14 spot, 01-18 spot (a Sunday)
 *   d     01-01       (none)    01-28 spot
 *   e     01-05       internal  01-05 spot
 *   z     not in the users export: 01-06 spot
 */
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import type { TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

export const tables = {
	users: `user_id,registered_at,country,channel,device_first,account_type,kyc_passed_at,is_internal
a,2026-01-05 09:00:00,DE,ads,ios,retail,2026-01-27 09:00:00,false
b,2026-01-06 09:00:00,DE,organic,web,pro,,false
c,2026-01-12 09:00:00,FR,organic,web,retail,2026-01-26 09:00:00,false
d,2026-01-01 09:00:00,FR,,ios,retail,,false
e,2026-01-05 09:00:00,DE,ads,ios,retail,,true`,
	trades: `user_id,traded_at,trade_id,product,notional_usd
a,2026-01-05 12:00:00,1,spot,10
a,2026-01-13 12:00:00,2,perp,10
a,2026-01-20 12:00:00,3,spot,10
b,2026-01-07 12:00:00,4,spot,10
b,2026-01-07 12:00:00,5,perp,10
b,2026-01-27 12:00:00,6,spot,10
c,2026-01-14 12:00:00,7,spot,10
c,2026-01-18 12:00:00,8,spot,10
d,2026-01-28 12:00:00,9,spot,10
e,2026-01-05 12:00:00,10,spot,10
z,2026-01-06 12:00:00,11,spot,10`,
	transfers: `user_id,created_at,direction,asset,amount_usd,status
d,2026-01-08 12:00:00,deposit,USDT,10,completed
a,2026-01-09 12:00:00,deposit,USDT,10,failed
a,2026-01-13 12:00:00,deposit,USDT,10,completed
b,2026-01-20 12:00:00,deposit,USDT,10,completed
c,2026-01-27 12:00:00,withdrawal,USDT,10,failed`,
	events: `user_id,ts,event
b,2026-01-15 12:00:00,login
c,2026-01-27 12:00:00,kyc_submit
d,2026-01-20 12:00:00,register`
};

/** `cohort users: retained by age`, with * for partial and . for unreached cells. */
export async function triangleOf(
	on: TestWorkspace,
	params: Partial<ParameterValues<Params>>,
	scope: Partial<Scope> = {}
): Promise<string[]> {
	const cellsOnly = { ...report, queries: { cells: report.queries.cells }, present: () => [] };
	const { tables: results } = await on.run(cellsOnly, { periods: 3, ...params }, scope);
	const lines = new Map<string, string>();
	for (const row of results.cells?.rows ?? []) {
		const head = `${String(row.cohort_on).slice(5)} ${row.users}:`;
		const mark = row.state === 'partial' ? '*' : '';
		const cell = row.state === 'unreached' ? '.' : `${row.retained}${mark}`;
		lines.set(head, `${lines.get(head) ?? head} ${cell}`);
	}
	return [...lines.values()];
}
