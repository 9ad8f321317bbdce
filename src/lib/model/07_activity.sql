-- What did users do? One stream of everything, so that any event can start or end any report.
-- Grain: one row per user and event. A view: fills are stored once, in model.trades. Deposits and withdrawals count
-- when completed. Registration and KYC come from the users export, the first deposit only where no transfers are loaded.
-- `kind_key` is the user's, but of fills, which do not keep it.
create or replace view model.activity as
select cast(null as integer) as kind_key, user_key, traded_at as occurred_at, day, 'trade' as event, product, symbol, source as device,
    notional_usd as amount_usd
from model.trades
union all
select kind_key, user_key, moved_at, day, case when direction = 'deposit' then 'deposit' else 'withdraw' end, null, null, null,
    amount_usd
from model.transfers
where status = 'completed'
union all
select kind_key, user_key, occurred_at, day, event, product, symbol, device, null
from model.events
-- An app event of that name is an attempt or a page; the tables themselves say what was done.
where event not in ('trade', 'deposit', 'withdraw')
union all
select kind_key, user_key, occurred_at, day, event, null, null, device, null
from model.user_dates;
