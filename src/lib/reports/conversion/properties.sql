-- Which product, symbol or device can a step be narrowed to?
-- Grain: one row per property and value, written `product=perp`, at most 60 of each; devices are those of fills and users.
with valued as (
    select 'product' as property, product as value
    from trade_kinds
    union
    select 'symbol', symbol
    from trade_kinds
    union
    select 'device', source
    from trade_kinds
    union
    select 'device', cast(device as varchar)
    from users
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
