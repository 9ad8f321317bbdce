-- Which product, symbol or device can a step be narrowed to?
-- Grain: one row per property and value, written `product=perp`, at most 60 of each. What is known once per import: the
-- products of the daily rollup, the markets, and the devices users came by.
with valued as (
    select distinct 'product' as property, product as value
    from user_day
    union
    select 'device', 'api'
    from user_day
    where is_api
    union
    select 'device', device
    from users
    union
    select 'symbol', symbol
    from model.symbols
),
ranked as (
    select property, value, row_number() over (partition by property order by value) as place
    from valued
    where value is not null and value <> 'unknown'
)
select property || '=' || value as property_value
from ranked
where place <= 60
order by property, value
