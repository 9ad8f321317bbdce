-- Do users come back? Of those who started in an hour, day, week or month (the cohort), how many returned later?
-- Grain: one row per cohort and age. A cell is complete once its bucket has elapsed for every member: in calendar buckets
-- when the bucket has ended, in spans from each user's own start when that of the cohort's last possible member has.
-- `unproven_users` count as first starters though they registered before the history began: an earlier start of theirs
-- may be missing. `unsettled_users` are those who started soon after it began, and so many that their cohort is another.
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
    coalesce(c.unproven_users, 0) as unproven_users,
    coalesce(c.unsettled_users, 0) as unsettled_users
from grid as g
cross join rules as p
left join cohorts as c on c.cohort_no = g.cohort_no
left join retained as r on r.cohort_no = g.cohort_no and r.age = g.age
order by g.cohort_at, g.age;
