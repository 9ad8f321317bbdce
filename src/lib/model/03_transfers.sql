-- What money moved in and out?
-- Grain: one row per deposit or withdrawal. `moved_at` is when it was completed, else when it was created.
create or replace table model.transfers as
select
    k.user_key,
    coalesce(t.completed_at, t.created_at) as moved_at,
    cast(coalesce(t.completed_at, t.created_at) + to_minutes(cast($zone_minutes as integer)) as date) as day,
    t.direction,
    coalesce(t.status, 'completed') as status,
    t.asset,
    t.method,
    coalesce(t.amount_usd, case when t.asset in ('USD', 'USDT', 'USDC', 'FDUSD', 'BUSD', 'TUSD', 'DAI') then t.amount end) as amount_usd
from loaded.transfers as t
join model.user_keys as k on k.user_id = t.user_id;
