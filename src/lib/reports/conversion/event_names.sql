-- Which events could be a step, and since when are there any?
-- Grain: one row per event name of the stream, the most frequent first, at most 100; where there are trades, also a
-- trade on a later day than the step before. Of everybody, whoever the scope looks at.
with named as (
    select 'trade' as event, cast(sum(trades) as bigint) as amount, min(first_on) as first_on
    from trade_kinds
    having count(*) > 0
    union all
    select event, sum(events), min(first_on)
    from event_kinds
    group by event
),
ranked as (
    select event, amount, first_on, row_number() over (order by amount desc, event) as place
    from named
),
listed as (
    select place * 2 as place, event, amount, first_on
    from ranked
    where place <= 100
    union all
    select place * 2 + 1, 'trade_later', amount, first_on
    from ranked
    where event = 'trade'
)
select event, amount, first_on
from listed
order by place
