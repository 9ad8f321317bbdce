-- Who first traded when, and in which later buckets did they trade again? Shared steps: `members` (one row per user and
-- cohort) and `answers` (one row per user, cohort and age at which they traded often enough). The everyday form of the
-- question, from the rollup by day, or by week for weeks from Monday; every other form has a longer text.
-- Left out: ids the users export does not hold, accounts the scope excludes, first trades outside its period.
trade_buckets as (
    select user_key, bucket_no, min(day) as first_on, sum(trades) as trades
    from (
        -- only where grain = week and week_starts_sunday = false
        select
            user_key,
            cast(floor(datediff('day', date '1970-01-05', week_on) / 7) as bigint) as bucket_no,
            first_on as day,
            trades
        from user_week
        where $grain = 'week' and not $week_starts_sunday
        union all
        -- only where grain <> week, week_starts_sunday = true
        select
            user_key,
            case $grain
                when 'day' then datediff('day', date '1970-01-01', day)
                when 'week' then cast(floor(datediff('day', date '1970-01-04', day) / 7) as bigint)
                else datediff('month', date '1970-01-01', day)
            end as bucket_no,
            day,
            trades
        from user_day
        where not ($grain = 'week' and not $week_starts_sunday)
    ) as numbered
    group by user_key, bucket_no
),
counted_starts as (
    select user_key, cast(min(first_on) as timestamp) as started_at, min(bucket_no) as cohort_no
    from trade_buckets
    group by user_key
),
members as (
    select s.user_key, s.cohort_no, s.started_at, u.registered_on
    from counted_starts as s
    join users as u on u.user_key = s.user_key
    cross join period as p
    where s.cohort_no >= p.first_no and s.cohort_no <= p.last_no
),
answers as (
    select m.user_key, m.cohort_no, b.bucket_no - m.cohort_no as age
    from members as m
    join trade_buckets as b on b.user_key = m.user_key
    where b.trades >= $min_returns
)
