-- Do users come back? Of those who started in a day, week or month (the cohort), how many returned in each later one?
-- Grain: one row per cohort and age; the age counts whole calendar buckets after the one of the start (age 0).
-- Tapedeck: the start is a user's first in scope, so that every user is in one cohort. PostHog: every start counts, so
-- that a user is in many; weeks begin on Sunday, age 0 is the cohort itself, ages end with the last cohort's bucket.
-- A return is a fill or, on request, any activity but registration and KYC steps.
-- Left out: ids the users export does not hold, accounts the scope excludes, starts outside its period (widened to
-- whole buckets). `unproven_users` started soon after the history began and were not seen to register within it: an
-- earlier start of theirs may be missing.
with bucketed as (
    select
        day,
        case
            when $grain = 'day' then day
            when $grain = 'week' and ($definition = 'posthog' or $week_starts_sunday)
                then day - cast(isodow(day) % 7 as integer)
            when $grain = 'week' then day - cast(isodow(day) - 1 as integer)
            else cast(date_trunc('month', day) as date)
        end as bucket_on
    from (
        select cast($from_on as date) + cast(generate_series - 31 as integer) as day
        from generate_series(0, 20000)
    ) as numbered
    where day <= cast($to_on as date) + cast(31 * ($periods + 2) as integer)
),
reporting_days as (
    select day, bucket_on, dense_rank() over (order by bucket_on) as bucket_no
    from bucketed
),
buckets as (
    select bucket_no, bucket_on, max(day) as ends_on
    from reporting_days
    group by bucket_no, bucket_on
),
started as (
    select user_key, registered_on as day
    from users
    where $start = 'registration' and registered_on is not null
    union all
    select user_key, day
    from activity
    where $start = 'first_deposit' and event = 'deposit'
    union all
    select user_key, day
    from user_day
    where $start = 'first_trade'
),
history as (
    select min(day) as history_on
    from started
    where $definition = 'tapedeck' and $start <> 'registration'
),
starts as (
    select user_key, min(day) as started_on
    from started
    where $definition = 'tapedeck'
    group by user_key
    union all
    select distinct user_key, day
    from started
    where $definition = 'posthog'
),
members as (
    select s.user_key, b.bucket_no as cohort_no, min(s.started_on) as member_since_on
    from starts as s
    join reporting_days as d on d.day = s.started_on
    join buckets as b on b.bucket_no = d.bucket_no
    where b.bucket_on <= cast($to_on as date) and b.ends_on >= cast($from_on as date)
    group by s.user_key, b.bucket_no
),
cohorts as (
    select
        m.cohort_no,
        count(*) as cohort_users,
        sum(case
            when h.history_on is null then 0
            when m.member_since_on >= h.history_on + (case $grain when 'day' then 4 when 'week' then 28 else 122 end) then 0
            when u.registered_on >= h.history_on then 0
            else 1
        end) as unproven_users
    from members as m
    join users as u on u.user_key = m.user_key
    cross join history as h
    group by m.cohort_no
),
returned as (
    select user_key, day
    from user_day
    union all
    select user_key, day
    from activity
    where $returned_by = 'any' and event not in ('trade', 'register') and event not like 'kyc%'
),
return_buckets as (
    select r.user_key, d.bucket_no
    from returned as r
    join reporting_days as d on d.day = r.day
    group by r.user_key, d.bucket_no
),
retained as (
    select m.cohort_no, r.bucket_no, count(*) as retained_users
    from members as m
    join users as u on u.user_key = m.user_key
    join return_buckets as r on r.user_key = m.user_key and r.bucket_no >= m.cohort_no
    group by m.cohort_no, r.bucket_no
),
grid as (
    select
        c.bucket_no as cohort_no,
        c.bucket_on as cohort_on,
        c.ends_on > cast($as_of_on as date) as is_running,
        a.bucket_no,
        a.bucket_no - c.bucket_no as age,
        a.bucket_on,
        a.ends_on
    from buckets as c
    join buckets as a on a.bucket_no >= c.bucket_no and a.bucket_no <= c.bucket_no + $periods
    where c.bucket_on <= cast($to_on as date)
        and c.ends_on >= cast($from_on as date)
        and ($definition = 'tapedeck' or (a.bucket_no < c.bucket_no + $periods and a.bucket_on <= cast($to_on as date)))
)
select
    g.cohort_on,
    g.is_running,
    g.age,
    g.ends_on as completes_on,
    case
        when g.ends_on <= cast($as_of_on as date) then 'complete'
        when g.bucket_on <= cast($last_on as date) then 'partial'
        else 'unreached'
    end as state,
    coalesce(c.cohort_users, 0) as users,
    case
        when $definition = 'posthog' and g.age = 0 then coalesce(c.cohort_users, 0)
        else coalesce(r.retained_users, 0)
    end as retained,
    cast(coalesce(c.unproven_users, 0) as bigint) as unproven_users
from grid as g
left join cohorts as c on c.cohort_no = g.cohort_no
left join retained as r on r.cohort_no = g.cohort_no and r.bucket_no = g.bucket_no
order by g.cohort_on, g.age;
