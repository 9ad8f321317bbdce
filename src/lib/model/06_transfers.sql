-- What money moved in and out?
-- Grain: one row per deposit or withdrawal. `moved_at` is when it was completed, else when it was created. An amount
-- without its value in USD takes the asset's price of that day; null where there is none. `kind_key` is the user's.
create or replace table model.transfers as
with moved as (
    select
        *,
        coalesce(completed_at, created_at) as moved_at,
        cast(coalesce(completed_at, created_at) + to_minutes(cast($zone_minutes as integer)) as date) as day
    from loaded.transfers
)
select
    u.kind_key,
    u.user_key,
    m.moved_at,
    m.day,
    m.direction,
    coalesce(m.status, 'completed') as status,
    m.asset,
    m.method,
    coalesce(m.amount_usd, m.amount * case when d.asset is not null then 1 else p.usd_price end) as amount_usd
from moved as m
join model.users as u on u.user_id = m.user_id
left join model.dollar_assets as d on d.asset = m.asset
left join model.asset_prices as p on p.asset = m.asset and p.day = m.day;
