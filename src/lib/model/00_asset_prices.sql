-- What was an asset worth in USD on a day?
-- Grain: one row per asset and day. A price stands for its day and the days until the next one, at most seven of
-- them; later days have none. A day with several prices takes their mean.
create or replace table model.asset_prices as
with daily as (
    select asset, "date" as day, avg(usd_price) as usd_price
    from loaded.fx_rates
    where usd_price > 0
    group by asset, "date"
),
followed as (
    select
        asset,
        day,
        usd_price,
        lead(day) over (partition by asset order by day) as next_on
    from daily
)
select
    asset,
    cast(day + cast(unnest(range(0, least(8, coalesce(next_on - day, 8)))) as integer) as date) as day,
    usd_price
from followed;
