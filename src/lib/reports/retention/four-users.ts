/**
 * Four users whose hours matter, in days from Monday 2026-03-02 to Tuesday 2026-03-10.
 *
 *   user  trades (spot BTC-USDT on ios of 10 USD unless said)
 *   a     03-02 20:00; 03-03 06:00 (10 h later: calendar day 1, rolling day 0); 03-05 21:00 (73 h: day 3 either way)
 *   b     03-02 08:30; 03-04 08:15 (47 h 45: day 1 rolling, but 48 h 15 after 08:00: day 2 floored to the hour)
 *   c     03-04 12:00; 03-04 18:00 perp of 500 USD; 03-10 12:00 perp ETH-USDT on web
 *   d     03-09 01:00; nothing else. 03-10 is the last day and complete.
 */
export const tables = {
	users: `user_id,registered_at,channel,kyc_passed_at
a,2026-03-01 10:00:00,ads,2026-03-02 09:00:00
b,2026-03-01 10:00:00,ads,
c,2026-03-03 10:00:00,organic,2026-03-04 09:00:00
d,2026-03-08 10:00:00,organic,`,
	trades: `user_id,traded_at,trade_id,product,symbol,source,notional_usd,fee_usd
a,2026-03-02 20:00:00,1,spot,BTC-USDT,ios,10,0.1
a,2026-03-03 06:00:00,2,spot,BTC-USDT,ios,10,0.1
a,2026-03-05 21:00:00,3,spot,BTC-USDT,ios,10,0.1
b,2026-03-02 08:30:00,4,spot,BTC-USDT,ios,10,0.1
b,2026-03-04 08:15:00,5,spot,BTC-USDT,ios,10,-0.05
c,2026-03-04 12:00:00,6,spot,BTC-USDT,ios,10,0.1
c,2026-03-04 18:00:00,7,perp,BTC-USDT,ios,500,1
c,2026-03-10 12:00:00,8,perp,ETH-USDT,web,10,0.1
d,2026-03-09 01:00:00,9,spot,BTC-USDT,ios,10,0.1`,
	transfers: `user_id,created_at,direction,asset,amount_usd,status
a,2026-03-02 10:00:00,deposit,USDT,100,completed
b,2026-03-02 07:00:00,deposit,USDT,40,completed
b,2026-03-03 07:00:00,deposit,USDT,400,completed
c,2026-03-05 07:00:00,withdrawal,USDT,20,completed`,
	events: `user_id,ts,event
a,2026-03-04 12:00:00,login
b,2026-03-02 09:00:00,page_view
b,2026-03-05 09:00:00,page_view
c,2026-03-08 09:00:00,page_view`
};

/** The days they are looked at. */
export const days = { from: '2026-03-02', to: '2026-03-10', asOf: '2026-03-10' };
