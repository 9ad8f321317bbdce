-- Did those who dropped out at a step write a ticket or log in within the 24 hours after their last step?
-- Grain: one row per step after the first and outcome: `dropped` or `went_on`. Mature entrants who reached the step
-- before; for those who went on, only what came before the step counts.
, outcomes as (
    select
        w.attempt,
        w.user_key,
        w.place,
        case when w.reached_at is null then 'dropped' else 'went_on' end as outcome,
        w.previous_at as from_at,
        least(w.previous_at + to_hours(24), coalesce(w.reached_at, w.previous_at + to_hours(24))) as to_at
    from walked as w
    where w.place > 1 and w.is_mature and w.user_rank = 1 and w.previous_at is not null
),
spoken as (
    select distinct o.attempt, o.place
    from outcomes as o
    join tickets as t on t.user_key = o.user_key
    where t.opened_at between o.from_at and o.to_at
),
returned as (
    select distinct o.attempt, o.place
    from outcomes as o
    join stream as a on a.user_key = o.user_key
    where a.event = 'login' and a.occurred_at > o.from_at and a.occurred_at <= o.to_at
)
select
    o.place,
    o.outcome,
    count(*) as users,
    count(t.attempt) as with_ticket,
    count(l.attempt) as with_login
from outcomes as o
left join spoken as t on t.attempt = o.attempt and t.place = o.place
left join returned as l on l.attempt = o.attempt and l.place = o.place
group by o.place, o.outcome
order by o.place, o.outcome
