-- How busy was the market while each cohort started? Turnover per calendar bucket, to read beside retention over time.
-- Grain: one row per bucket of the period. User-side turnover of every account, those the scope leaves out too.
fills as (
    -- only where grain <> hour
    select cast(day as timestamp) as traded_at, sum(notional_usd) as notional_usd
    from market_day
    where $grain <> 'hour'
    group by day
    union all
    -- only where grain = hour
    select traded_at + to_minutes(cast($zone_minutes as integer)) as traded_at, notional_usd
    from market_trades
    where $grain = 'hour'
),
turnover as (
    select bucket_no, sum(notional_usd) as turnover_usd
    from (
        select
            f.notional_usd,
            case $grain
                when 'hour' then datediff('hour', timestamp '1970-01-01 00:00:00', f.traded_at)
                when 'day' then datediff('day', date '1970-01-01', cast(f.traded_at as date))
                when 'week' then cast(floor(datediff('day', r.week_zero, cast(f.traded_at as date)) / 7) as bigint)
                else datediff('month', date '1970-01-01', cast(f.traded_at as date))
            end as bucket_no
        from fills as f
        cross join rules as r
    ) as numbered
    group by bucket_no
)
select
    cast(b.begins_at as date) as bucket_on,
    extract('hour' from b.begins_at) as bucket_hour,
    b.ends_at <= cast($as_of_on as timestamp) + to_days(1) as is_complete,
    cast(coalesce(t.turnover_usd, 0) as double) as turnover_usd
from period as p
join buckets as b on b.bucket_no >= p.first_no and b.bucket_no <= p.last_no
left join turnover as t on t.bucket_no = b.bucket_no
order by b.begins_at;
