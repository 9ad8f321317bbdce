-- Did those who dropped out speak or come back first?
-- Grain: one row per step and outcome: of mature entrants who reached the step before, who `dropped` or `went_on`, and how
-- many of them wrote a ticket or logged in within 24 hours of it; for the latter only before the step counts.
logins as (
    select user_key, occurred_at
    from activity
    where event = 'login' and day between cast($from_on as date) and cast($as_of_on as date)
),
outcomes as (
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
    join logins as a on a.user_key = o.user_key
    where a.occurred_at > o.from_at and a.occurred_at <= o.to_at
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
