-- Which product, symbol or device can a step be narrowed to?
-- Grain: one row per property and value, written `product=perp`, at most 60 of each; known once per import.
with valued as (
    select fact as property, value
    from model.facts
    where fact in ('product', 'device')
    union
    select 'device', 'api'
    from model.facts
    where fact = 'api' and amount > 0
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
