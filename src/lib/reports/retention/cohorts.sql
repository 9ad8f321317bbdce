-- Who started, and when did they come back? Shared steps: `members` (one row per user and cohort) and `answers` (one row
-- per user, cohort and age at which they returned often enough). Fills come from the rollup by day, or by week for
-- calendar weeks, where single ones do not matter. The time zone is added in microseconds: an interval takes twice as long.
-- Left out: ids the users export does not hold, accounts the scope excludes, starts outside its period. Any activity means
-- a fill, a completed transfer or an app event, but no registration or KYC step.
trade_days as (
    -- only where grain = week and definition = tapedeck and buckets = calendar and week_starts_sunday = false
    select
        user_key,
        first_on as day,
        cast(null as timestamp) as first_at,
        cast(null as timestamp) as last_at,
        trades
    from user_week
    where $grain = 'week' and $definition = 'tapedeck' and $buckets = 'calendar' and not $week_starts_sunday
    union all
    -- only where grain <> week, definition <> tapedeck, buckets = rolling, week_starts_sunday = true
    select user_key, day, first_at, last_at, trades
    from user_day
    where not ($grain = 'week' and $definition = 'tapedeck' and $buckets = 'calendar' and not $week_starts_sunday)
),
start_events as (
    -- only where start = register
    select user_key, make_timestamp(epoch_us(registered_at) + cast($zone_minutes as bigint) * 60000000) as started_at
    from users
    where $start = 'register' and registered_at is not null and $start_min_usd = 0
        and ($start_with = 'all' or $start_with = 'device=' || device)
    union all
    -- only where start = trade|any
    select
        user_key,
        case
            when $definition = 'posthog' or ($definition = 'tapedeck' and $buckets = 'calendar') then cast(day as timestamp)
            else make_timestamp(epoch_us(first_at) + cast($zone_minutes as bigint) * 60000000)
        end as started_at
    from trade_days
    where $start in ('trade', 'any') and $start_with = 'all' and $start_min_usd = 0 and $grain <> 'hour'
    union all
    -- only where start <> register|trade, start_with <> all, start_min_usd <> 0, grain = hour
    select user_key, make_timestamp(epoch_us(occurred_at) + cast($zone_minutes as bigint) * 60000000) as started_at
    from activity
    where $start <> 'register'
        and (event = $start or ($start = 'any' and event <> 'register' and event not like 'kyc%'))
        and (event <> 'trade' or $start_with <> 'all' or $start_min_usd > 0 or $grain = 'hour')
        and (
            $start_with = 'all' or $start_with = 'product=' || product or $start_with = 'symbol=' || symbol
            or $start_with = 'device=' || device
        )
        and ($start_min_usd = 0 or amount_usd >= $start_min_usd)
),
-- None of them comes back before the first bucket, which begins at most a month before the period.
return_events as (
    -- only where returned_by = trade|any
    select user_key, cast(day as timestamp) as returned_at, trades as events
    from trade_days
    where day >= cast($from_on as date) - 32
        and $returned_by in ('trade', 'any') and $return_with = 'all' and $return_min_usd = 0 and $grain <> 'hour'
        and ($definition = 'posthog' or ($definition = 'tapedeck' and $buckets = 'calendar'))
    union all
    -- only where buckets = rolling, definition = mixpanel|amplitude
    -- A span of 24 hours from a user's start begins within a day: its first and its last fill tell whether each of the
    -- two spans that day belongs to holds one.
    select user_key, make_timestamp(epoch_us(first_at) + cast($zone_minutes as bigint) * 60000000) as returned_at, 1 as events
    from trade_days
    where day >= cast($from_on as date) - 32
        and $returned_by in ('trade', 'any') and $return_with = 'all' and $return_min_usd = 0 and $grain <> 'hour'
        and not ($definition = 'posthog' or ($definition = 'tapedeck' and $buckets = 'calendar'))
        and $min_returns = 1
    union all
    -- only where buckets = rolling, definition = mixpanel|amplitude
    select user_key, make_timestamp(epoch_us(last_at) + cast($zone_minutes as bigint) * 60000000) as returned_at, 1 as events
    from trade_days
    where day >= cast($from_on as date) - 32
        and $returned_by in ('trade', 'any') and $return_with = 'all' and $return_min_usd = 0 and $grain <> 'hour'
        and not ($definition = 'posthog' or ($definition = 'tapedeck' and $buckets = 'calendar'))
        and $min_returns = 1
    union all
    -- only where returned_by <> trade, return_with <> all, return_min_usd <> 0, grain = hour, min_returns <> 1
    select user_key, make_timestamp(epoch_us(occurred_at) + cast($zone_minutes as bigint) * 60000000) as returned_at, 1 as events
    from activity
    where day >= cast($from_on as date) - 32
        and (event = $returned_by or ($returned_by = 'any' and event <> 'register' and event not like 'kyc%'))
        and (
            event <> 'trade' or $return_with <> 'all' or $return_min_usd > 0 or $grain = 'hour'
            or not (
                $min_returns = 1 or $definition = 'posthog' or ($definition = 'tapedeck' and $buckets = 'calendar')
            )
        )
        and (
            $return_with = 'all' or $return_with = 'product=' || product or $return_with = 'symbol=' || symbol
            or $return_with = 'device=' || device
        )
        and ($return_min_usd = 0 or amount_usd >= $return_min_usd)
),
-- Where a return at any later time counts and one is enough, the last one of each user tells.
judged_returns as (
    -- only where counting = on_or_after and min_returns = 1, definition = mixpanel|amplitude and min_returns = 1
    select e.user_key, max(e.returned_at) as returned_at, 1 as events
    from return_events as e
    cross join rules as r
    where r.counting = 'on_or_after' and $min_returns = 1
    group by e.user_key
    union all
    -- only where counting <> on_or_after, min_returns <> 1, definition <> tapedeck
    select e.user_key, e.returned_at, e.events
    from return_events as e
    cross join rules as r
    where not (r.counting = 'on_or_after' and $min_returns = 1)
),
-- The period, widened to whole buckets.
whole_period as (
    select min(b.begins_at) as begins_at, max(b.ends_at) as ends_at
    from buckets as b
    cross join period as p
    where b.bucket_no between p.first_no and p.last_no
),
counted_starts as (
    -- only where starts = first_ever, definition <> tapedeck
    select s.user_key, min(s.started_at) as started_at
    from start_events as s
    cross join rules as r
    where r.starts = 'first_ever'
    group by s.user_key
    union all
    -- only where starts = first_in_range, definition <> tapedeck
    select s.user_key, min(s.started_at) as started_at
    from start_events as s
    cross join rules as r
    cross join whole_period as p
    where r.starts = 'first_in_range' and s.started_at >= p.begins_at and s.started_at < p.ends_at
    group by s.user_key
    union all
    -- only where starts = every, definition <> tapedeck
    select s.user_key, s.started_at
    from start_events as s
    cross join rules as r
    where r.starts = 'every'
),
numbered_starts as (
    select
        s.user_key,
        s.started_at,
        case $grain
            when 'hour' then datediff('hour', timestamp '1970-01-01 00:00:00', s.started_at)
            when 'day' then datediff('day', date '1970-01-01', cast(s.started_at as date))
            when 'week' then cast(floor(datediff('day', r.week_zero, cast(s.started_at as date)) / 7) as bigint)
            else datediff('month', date '1970-01-01', cast(s.started_at as date))
        end as cohort_no
    from counted_starts as s
    cross join rules as r
),
members as (
    select s.user_key, s.cohort_no, min(s.started_at) as started_at, min(u.registered_on) as registered_on
    from numbered_starts as s
    join users as u on u.user_key = s.user_key
    cross join period as p
    where s.cohort_no >= p.first_no and s.cohort_no <= p.last_no
    group by s.user_key, s.cohort_no
),
return_buckets as (
    select user_key, bucket_no, sum(events) as events
    from (
        select
            e.user_key,
            e.events,
            case $grain
                when 'hour' then datediff('hour', timestamp '1970-01-01 00:00:00', e.returned_at)
                when 'day' then datediff('day', date '1970-01-01', cast(e.returned_at as date))
                when 'week' then cast(floor(datediff('day', r.week_zero, cast(e.returned_at as date)) / 7) as bigint)
                else datediff('month', date '1970-01-01', cast(e.returned_at as date))
            end as bucket_no
        from judged_returns as e
        cross join rules as r
        where r.buckets = 'calendar'
    ) as numbered
    group by user_key, bucket_no
),
clocks as (
    select
        m.user_key,
        m.cohort_no,
        case r.clock
            when 'hour' then date_trunc('hour', m.started_at)
            when 'day' then date_trunc('day', m.started_at)
            else m.started_at
        end as clock_at
    from members as m
    cross join rules as r
    where r.buckets = 'rolling'
),
aged as (
    -- only where counting <> on, definition <> tapedeck
    select m.user_key, m.cohort_no, b.bucket_no - m.cohort_no as age, b.events
    from members as m
    join return_buckets as b on b.user_key = m.user_key and b.bucket_no >= m.cohort_no
    cross join rules as r
    where r.counting <> 'on'
    union all
    -- only where buckets = rolling, definition <> tapedeck, counting = on
    select
        c.user_key,
        c.cohort_no,
        (epoch_us(e.returned_at) - epoch_us(c.clock_at)) // 3600000000
            // (case $grain when 'hour' then 1 when 'day' then 24 when 'week' then 168 else 720 end) as age,
        e.events
    from clocks as c
    join judged_returns as e on e.user_key = c.user_key and e.returned_at >= c.clock_at
),
answers as (
    -- only where counting = on, definition <> tapedeck
    -- One calendar bucket, one row: nothing to add up.
    select m.user_key, m.cohort_no, b.bucket_no - m.cohort_no as age
    from members as m
    join return_buckets as b on b.user_key = m.user_key and b.bucket_no >= m.cohort_no
    cross join rules as r
    where r.buckets = 'calendar' and r.counting = 'on' and b.events >= $min_returns
    union all
    -- only where buckets = rolling, counting <> on, definition <> tapedeck
    select a.user_key, a.cohort_no, s.age
    from aged as a
    join spans as s on a.age >= s.from_age and a.age <= s.to_age
    group by a.user_key, a.cohort_no, s.age
    having sum(a.events) >= $min_returns
)
