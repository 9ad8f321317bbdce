-- What did users hold, and on which days was it looked at?
-- Grain: one row per user and day of a snapshot, its accounts and assets added up. Values missing in USD count as nothing.
create or replace table model.balances as
select
    k.user_key,
    b."date" as day,
    sum(coalesce(b.equity_usd, 0)) as equity_usd
from loaded.balances as b
join model.user_keys as k on k.user_id = b.user_id
group by k.user_key, b."date";
