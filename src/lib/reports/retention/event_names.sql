-- Which further events can start the clock or count as a return?
-- Grain: one row per event name of the app's export, the most frequent first, at most 100.
-- Of everybody, whoever the scope looks at. Left out: what has an entry of its own to choose.
with named as (
    select event, cast(sum(events) as bigint) as amount
    from event_kinds
    where event not in ('trade', 'deposit', 'withdraw', 'register', 'kyc_pass', 'login')
    group by event
),
ranked as (
    select event, amount, row_number() over (order by amount desc, event) as place
    from named
)
select event, amount
from ranked
where place <= 100
order by place;
