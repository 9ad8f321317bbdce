-- Who first traded when, and in which later buckets did they trade again? Shared steps: `members` (one row per user and
-- cohort) and `answers` (one row per user, cohort and age at which they traded often enough). The everyday form where
-- fills of every product count: the first day, with the API or without, is known of each user; later fills come from the
-- rollup by day, or by week for weeks from Monday.
-- Left out: ids the users export does not hold, accounts the scope excludes, first trades outside its period.
first_days as (
    select
        user_key,
        registered_on,
        case when $exclude_api then first_manual_trade_on else first_trade_on end as started_on
    from users
),
counted_starts as (
    select
        user_key,
        registered_on,
        cast(started_on as timestamp) as started_at,
        case $grain
            when 'day' then datediff('day', date '1970-01-01', started_on)
            when 'week' then cast(floor(
                datediff('day', case when $week_starts_sunday then date '1970-01-04' else date '1970-01-05' end, started_on) / 7
            ) as bigint)
            else datediff('month', date '1970-01-01', started_on)
        end as cohort_no
    from first_days
    where started_on <= cast($last_on as date)
),
members as (
    select s.user_key, s.cohort_no, s.started_at, s.registered_on
    from counted_starts as s
    cross join period as p
    where s.cohort_no >= p.first_no and s.cohort_no <= p.last_no
),
later_trades as (
    -- only where grain = week and week_starts_sunday = false
    select
        m.user_key,
        m.cohort_no,
        cast(floor(datediff('day', date '1970-01-05', w.week_on) / 7) as bigint) - m.cohort_no as age,
        w.trades
    from members as m
    join user_week as w on w.user_key = m.user_key
    where $grain = 'week' and not $week_starts_sunday
    union all
    -- only where grain <> week, week_starts_sunday = true
    select
        m.user_key,
        m.cohort_no,
        case $grain
            when 'day' then datediff('day', date '1970-01-01', d.day)
            when 'week' then cast(floor(datediff('day', date '1970-01-04', d.day) / 7) as bigint)
            else datediff('month', date '1970-01-01', d.day)
        end - m.cohort_no as age,
        d.trades
    from members as m
    join user_day as d on d.user_key = m.user_key
    where not ($grain = 'week' and not $week_starts_sunday)
),
answers as (
    select user_key, cohort_no, age
    from later_trades
    group by user_key, cohort_no, age
    having sum(trades) >= $min_returns
)
