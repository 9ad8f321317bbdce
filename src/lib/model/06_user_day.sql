-- What did each user trade and pay on each day? The rollup behind money, tiers and every count of trading users.
-- Grain: one row per user, reporting day, product and API flag. Net fee revenue is fees paid less maker rebates;
-- fees that could not be valued count as nothing here and are counted apart. `first_at` and `last_at` are the times of
-- its first and last fill; `unsourced_trades` fills do not say where they came from; `kind_key` is the user's.
create or replace table model.user_day as
with days as (
    select
        user_key,
        day,
        cast(product as varchar) as product,
        is_api,
        min(traded_at) as first_at,
        max(traded_at) as last_at,
        count(*) as trades,
        count(*) filter (where source = 'unknown') as unsourced_trades,
        sum(notional_usd) as notional_usd,
        sum(case when fee_usd > 0 then fee_usd else 0 end) as gross_fee,
        sum(case when fee_usd < 0 then -fee_usd else 0 end) as rebate,
        sum(coalesce(fee_usd, 0)) as net_fee_revenue,
        sum(case when liquidity = 'maker' then notional_usd else 0 end) as maker_notional_usd
    from model.trades
    group by user_key, day, product, is_api
)
select u.kind_key, d.*
from days as d
join model.users as u on u.user_key = d.user_key;
