-- Which events but trades and transfers are there, and since when?
-- Grain: one row per event name, the most frequent first, at most 100; those with an entry of their own to choose, as login, too.
-- Of everybody, whoever the scope looks at.
with named as (
    select event, cast(sum(events) as bigint) as amount, min(first_on) as first_on
    from event_kinds
    where event not in ('deposit', 'withdraw')
    group by event
),
ranked as (
    select event, amount, first_on, row_number() over (order by amount desc, event) as place
    from named
)
select event, amount, first_on
from ranked
where place <= 100
order by place;
