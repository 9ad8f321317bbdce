-- Which further events could make a user active, and since when are there any?
-- Grain: one row per event name of the app's export, the most frequent first, at most 100.
-- Of everybody, whoever the scope looks at. Left out: registration and KYC steps that the users export dates, and what has an entry of its own to choose.
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
