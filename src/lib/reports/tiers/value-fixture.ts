/** The spreadsheet behind the tests of value and movement. */

/**
 * | user | trades of 100 USD (fee)     | now       | on 05-31     | fees | rewards | LTV  |
 * | a    | 03-10, 06-29 (1)            | returned  | dormant (82) | 1    |         | 1    |
 * | b    | 06-10 (2)                   | new       | never_traded | 2    | unpriced| 2    |
 * | c    | 05-20 (3)                   | dormant   | new          | 3    |         | 3    |
 * | d    | 03-01 (4)                   | churned   | churned (91) | 4    | 3       | 1    |
 * | e    | 04-25 (5), 05-25 (5)        | dormant   | active       | 10   | 12      | -2   |
 * | g    | none, verified              | never     | never        |      | 0.5     | -0.5 |
 * | y    | none, verified after 06-30  | never     | never        |      |         | 0    |
 * | z    | none, funded, from 06-15    | never     | not yet      |      |         | 0    |
 * d's 3 is a commission paid to a for d's trading. c's reward comes after the as-of day.
 */
export const valueTables = {
	users: `user_id,registered_at,kyc_passed_at,is_internal,is_mm
a,2026-01-01 00:00:00,,,
b,2026-01-01 00:00:00,,,
c,2026-01-01 00:00:00,,,
d,2026-01-01 00:00:00,,,
e,2026-01-01 00:00:00,,,
g,2026-01-01 00:00:00,2026-02-01 00:00:00,,
y,2026-01-05 00:00:00,2026-07-02 00:00:00,,
z,2026-06-15 00:00:00,,,
house,2026-01-01 00:00:00,,true,
maker,2026-01-01 00:00:00,,,true`,
	trades: `user_id,traded_at,symbol,price,base_qty,notional_usd,fee_amount,fee_usd
a,2026-03-10 12:00:00,BTCUSDT,1,100,100,0,0
a,2026-06-29 12:00:00,BTCUSDT,1,100,100,1,1
b,2026-06-10 12:00:00,BTCUSDT,1,100,100,2,2
c,2026-05-20 12:00:00,BTCUSDT,1,100,100,3,3
d,2026-03-01 12:00:00,BTCUSDT,1,100,100,4,4
e,2026-04-25 12:00:00,BTCUSDT,1,100,100,5,5
e,2026-05-25 12:00:00,BTCUSDT,1,100,100,5,5
house,2026-06-29 12:00:00,BTCUSDT,1,100,9000000,500,500
maker,2026-06-29 12:00:00,BTCUSDT,1,100,9000000,-700,-700`,
	transfers: `user_id,created_at,completed_at,direction,asset,amount,status
z,2026-06-20 00:00:00,2026-06-20 01:00:00,deposit,USDT,50,completed
g,2026-06-20 00:00:00,,deposit,USDT,50,failed`,
	rewards: `user_id,paid_at,kind,asset,amount,amount_usd,source_user_id
e,2026-05-26 00:00:00,campaign,USDT,12,12,
a,2026-03-02 00:00:00,commission,USDT,3,3,d
b,2026-06-11 00:00:00,airdrop,XYZ,5,,
g,2026-02-02 00:00:00,voucher,USDT,0.5,0.5,
c,2026-07-01 00:00:00,campaign,USDT,100,100,`
};
