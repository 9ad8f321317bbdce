-- Do users come back? Of those who started in an hour, day, week or month (the cohort), how many returned later?
-- Grain: one row per cohort and age. A cell is complete once its bucket has elapsed for every member: in calendar buckets
-- when the bucket has ended, in spans from each user's own start when that of the cohort's last possible member has.
-- `unproven_users` count as first starters though they started soon after the history began and were not seen to
-- register within it: an earlier start of theirs may be missing.
history as (
    select case when r.starts = 'first_ever' and $start <> 'register' then cast(e.started_at as date) end as history_on
    from earliest_start as e
    cross join rules as r
),
cohorts as (
    select
        m.cohort_no,
        count(*) as cohort_users,
        sum(case
            when h.history_on is null then 0
            when cast(m.started_at as date) >= h.history_on
                + (case $grain when 'hour' then 1 when 'day' then 4 when 'week' then 28 else 122 end) then 0
            when m.registered_on >= h.history_on then 0
            else 1
        end) as unproven_users
    from members as m
    cross join history as h
    group by m.cohort_no
),
retained as (
    select cohort_no, age, count(*) as retained_users
    from answers
    group by cohort_no, age
)
select
    cast(g.cohort_at as date) as cohort_on,
    extract('hour' from g.cohort_at) as cohort_hour,
    g.is_running,
    g.age,
    cast(g.completes_at - to_minutes(1) as date) as completes_on,
    case
        when g.completes_at <= cast($as_of_on as timestamp) + to_days(1) then 'complete'
        when g.opens_at < cast($last_on as timestamp) + to_days(1) then 'partial'
        else 'unreached'
    end as state,
    coalesce(c.cohort_users, 0) as users,
    case
        when p.is_posthog and g.age = 0 then coalesce(c.cohort_users, 0)
        else coalesce(r.retained_users, 0)
    end as retained,
    cast(coalesce(c.unproven_users, 0) as bigint) as unproven_users
from grid as g
cross join rules as p
left join cohorts as c on c.cohort_no = g.cohort_no
left join retained as r on r.cohort_no = g.cohort_no and r.age = g.age
order by g.cohort_at, g.age;
