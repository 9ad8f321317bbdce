-- Which users come back? The pooled retention of each segment of users, by age.
-- Grain: one row per segment and age; users are summed over the cohorts whose bucket of that age has ended, so that
-- each counts once (under PostHog's recurring starts: once per cohort). Starts, returns, buckets and what is left out
-- are those of the cohort triangle. No rows without a breakdown.
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
segmented as (
    select
        user_key,
        case $breakdown
            when 'country' then country
            when 'device' then device
            when 'account_type' then account_type
            else channel
        end as segment
    from users
    where $breakdown <> 'none'
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
    select u.segment, s.user_key, b.bucket_no as cohort_no
    from starts as s
    join segmented as u on u.user_key = s.user_key
    join reporting_days as d on d.day = s.started_on
    join buckets as b on b.bucket_no = d.bucket_no
    where b.bucket_on <= cast($to_on as date) and b.ends_on >= cast($from_on as date)
    group by u.segment, s.user_key, b.bucket_no
),
cohorts as (
    select segment, cohort_no, count(*) as cohort_users
    from members
    group by segment, cohort_no
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
    select m.segment, m.cohort_no, r.bucket_no, count(*) as retained_users
    from members as m
    join return_buckets as r on r.user_key = m.user_key and r.bucket_no >= m.cohort_no
    group by m.segment, m.cohort_no, r.bucket_no
),
ended as (
    select
        c.segment,
        c.cohort_no,
        c.cohort_users,
        a.bucket_no,
        a.bucket_no - c.cohort_no as age
    from cohorts as c
    join buckets as a on a.bucket_no >= c.cohort_no and a.bucket_no <= c.cohort_no + $periods
    where a.ends_on <= cast($as_of_on as date)
        and ($definition = 'tapedeck' or (a.bucket_no < c.cohort_no + $periods and a.bucket_on <= cast($to_on as date)))
)
select
    e.segment,
    e.age,
    cast(sum(e.cohort_users) as bigint) as users,
    cast(sum(case
        when $definition = 'posthog' and e.age = 0 then e.cohort_users
        else coalesce(r.retained_users, 0)
    end) as bigint) as retained
from ended as e
left join retained as r on r.segment = e.segment and r.cohort_no = e.cohort_no and r.bucket_no = e.bucket_no
group by e.segment, e.age
order by e.segment, e.age;
