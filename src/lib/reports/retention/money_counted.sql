-- How many are in each cohort, and what did they trade and pay at each age? From single users.
-- The first bucket begins at most a month before the period.
fills as (
    -- only where grain = week and definition = tapedeck and buckets = calendar and week_starts_sunday = false
    select
        user_key,
        cast(first_on as timestamp) as traded_at,
        notional_usd as turnover_usd,
        net_fee_revenue as net_fee_usd
    from user_week
    where first_on >= cast($from_on as date) - 32
        and $grain = 'week' and $definition = 'tapedeck' and $buckets = 'calendar' and not $week_starts_sunday
    union all
    -- only where grain = day|month and buckets = calendar, week_starts_sunday = true, definition = posthog
    select
        user_key,
        cast(day as timestamp) as traded_at,
        notional_usd as turnover_usd,
        net_fee_revenue as net_fee_usd
    from user_day
    where day >= cast($from_on as date) - 32
        and $grain <> 'hour' and ($definition = 'posthog' or ($definition = 'tapedeck' and $buckets = 'calendar'))
        and not ($grain = 'week' and $definition = 'tapedeck' and not $week_starts_sunday)
    union all
    -- only where buckets = rolling, definition <> tapedeck, grain = hour
    select
        user_key,
        make_timestamp(epoch_us(traded_at) + cast($zone_minutes as bigint) * 60000000) as traded_at,
        notional_usd as turnover_usd,
        coalesce(fee_usd, 0) as net_fee_usd
    from trades
    where day >= cast($from_on as date) - 32
        and not ($grain <> 'hour' and ($definition = 'posthog' or ($definition = 'tapedeck' and $buckets = 'calendar')))
),
bucket_fills as (
    select user_key, bucket_no, sum(turnover_usd) as turnover_usd, sum(net_fee_usd) as net_fee_usd
    from (
        select
            f.user_key,
            f.turnover_usd,
            f.net_fee_usd,
            case $grain
                when 'hour' then datediff('hour', timestamp '1970-01-01 00:00:00', f.traded_at)
                when 'day' then datediff('day', date '1970-01-01', cast(f.traded_at as date))
                when 'week' then cast(floor(datediff('day', r.week_zero, cast(f.traded_at as date)) / 7) as bigint)
                else datediff('month', date '1970-01-01', cast(f.traded_at as date))
            end as bucket_no
        from fills as f
        cross join rules as r
        where r.buckets = 'calendar'
    ) as numbered
    group by user_key, bucket_no
),
-- One row per user, cohort and age.
aged_fills as (
    -- only where buckets = calendar, definition = posthog
    select m.cohort_no, b.bucket_no - m.cohort_no as age, b.turnover_usd, b.net_fee_usd
    from members as m
    join bucket_fills as b on b.user_key = m.user_key and b.bucket_no >= m.cohort_no
    union all
    -- only where buckets = rolling, definition <> tapedeck
    select
        c.cohort_no,
        (epoch_us(f.traded_at) - epoch_us(c.clock_at)) // 3600000000
            // (case $grain when 'hour' then 1 when 'day' then 24 when 'week' then 168 else 720 end) as age,
        sum(f.turnover_usd) as turnover_usd,
        sum(f.net_fee_usd) as net_fee_usd
    from clocks as c
    join fills as f on f.user_key = c.user_key and f.traded_at >= c.clock_at
    group by c.cohort_no, c.user_key, age
),
summed_fills as (
    select
        cohort_no,
        age,
        sum(turnover_usd) as turnover_usd,
        max(turnover_usd) as largest_usd,
        sum(net_fee_usd) as net_fee_usd
    from aged_fills
    group by cohort_no, age
),
cohorts as (
    select cohort_no, count(*) as cohort_users
    from members
    group by cohort_no
)
