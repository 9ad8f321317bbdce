/** A small exchange whose views, waits, signals and first trades are worked out by hand; for tests. */
import type { Params } from './params';

/**
 * As of Jan 31. Registered Jan 1, 00:00: u1 u2 u3; Jan 30, 00:00: u4 (two days followed).
 * First trades: u1 after 12 h (day 1), u2 after 60 h (day 3); u3 and u4 none.
 *  u1 views BTC 06:00 and trades it 12:00; u2 views BTC Jan 1, trades it Jan 3: not within 24 h, views ETH Jan 3 11:00,
 *  trades BTC; u3 views BTC, writes a ticket and logs in after it
 */
export const views = {
	users: `user_id,registered_at
u1,2026-01-01 00:00:00
u2,2026-01-01 00:00:00
u3,2026-01-01 00:00:00
u4,2026-01-30 00:00:00`,
	trades: `user_id,traded_at,symbol,notional_usd
u1,2026-01-01 12:00:00,BTC,10
u2,2026-01-03 12:00:00,BTC,10
ghost,2026-02-20 00:00:00,BTC,10`,
	events: `user_id,ts,event,symbol
u1,2026-01-01 06:00:00,pair_view,BTC
u2,2026-01-01 06:00:00,pair_view,BTC
u2,2026-01-03 11:00:00,pair_view,ETH
u3,2026-01-01 06:00:00,pair_view,BTC
u3,2026-01-01 20:00:00,login,
u1,2026-01-01 11:00:00,login,`,
	tickets: `ticket_id,created_at,category,user_id
T1,2026-01-01 07:00:00,trading,u3
T2,2026-01-03 07:00:00,trading,u3
T3,2026-01-01 13:00:00,trading,u1`
};
export const january = { from: '2026-01-01', to: '2026-01-31', asOf: '2026-01-31' };
/** From a view to a trade within ten days. */
export const viewed: Partial<Params> = {
	funnel: 'custom',
	step_1: 'pair_view',
	step_2: 'trade',
	step_3: 'none',
	window_days: 10
};
