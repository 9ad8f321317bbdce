-- Which product, symbol or device can an event be narrowed to?
-- Grain: one row per property and value, written `product=perp`, the most frequent of each property first, at most 40.
-- Of everybody, whoever the scope looks at; devices of registration are those of the users in it.
with counted as (
    select product, symbol, source as device, trades as amount
    from trade_kinds
    union all
    select product, symbol, device, events
    from event_kinds
    where event not in ('deposit', 'withdraw')
    union all
    select null, null, cast(device as varchar), count(*)
    from users
    group by device
),
valued as (
    select 'product' as property, product as value, amount from counted
    union all
    select 'symbol', symbol, amount from counted
    union all
    select 'device', device, amount from counted
),
summed as (
    select property, value, cast(sum(amount) as bigint) as amount
    from valued
    where value is not null and value <> 'unknown'
    group by property, value
),
ranked as (
    select property, value, amount, row_number() over (partition by property order by amount desc, value) as place
    from summed
)
select property || '=' || value as property_value, amount
from ranked
where place <= 40
order by property, place;
