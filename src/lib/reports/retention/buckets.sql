-- Which buckets does the period have, and what is an age? An age counts buckets after the start; times are in the reporting
-- time zone. The period is widened to whole buckets.
period as (
    select
        case $grain
            when 'hour' then 24 * datediff('day', date '1970-01-01', cast($from_on as date))
            when 'day' then datediff('day', date '1970-01-01', cast($from_on as date))
            when 'week' then cast(floor(datediff('day', week_zero, cast($from_on as date)) / 7) as bigint)
            else datediff('month', date '1970-01-01', cast($from_on as date))
        end as first_no,
        case $grain
            when 'hour' then 24 * datediff('day', date '1970-01-01', cast($to_on as date)) + 23
            when 'day' then datediff('day', date '1970-01-01', cast($to_on as date))
            when 'week' then cast(floor(datediff('day', week_zero, cast($to_on as date)) / 7) as bigint)
            else datediff('month', date '1970-01-01', cast($to_on as date))
        end as last_no
    from rules
),
bucket_numbers as (
    select unnest(generate_series(first_no, last_no + 61)) as bucket_no
    from period
),
buckets as (
    select
        n.bucket_no,
        case $grain
            when 'hour' then timestamp '1970-01-01 00:00:00' + to_hours(n.bucket_no)
            when 'day' then timestamp '1970-01-01 00:00:00' + to_days(cast(n.bucket_no as integer))
            when 'week' then cast(r.week_zero as timestamp) + to_days(cast(7 * n.bucket_no as integer))
            else timestamp '1970-01-01 00:00:00' + to_months(cast(n.bucket_no as integer))
        end as begins_at,
        case $grain
            when 'hour' then timestamp '1970-01-01 00:00:00' + to_hours(n.bucket_no + 1)
            when 'day' then timestamp '1970-01-01 00:00:00' + to_days(cast(n.bucket_no as integer) + 1)
            when 'week' then cast(r.week_zero as timestamp) + to_days(cast(7 * n.bucket_no as integer) + 7)
            else timestamp '1970-01-01 00:00:00' + to_months(cast(n.bucket_no as integer) + 1)
        end as ends_at
    from bucket_numbers as n
    cross join rules as r
),
spans as (
    -- only where counting <> brackets, definition <> tapedeck
    select
        n.generate_series as age,
        n.generate_series as from_age,
        case r.counting when 'on' then n.generate_series else 1000000 end as to_age,
        n.generate_series as last_age
    from rules as r
    cross join generate_series(0, 60) as n
    where r.counting <> 'brackets'
        and n.generate_series <= (case when r.is_posthog then $periods - 1 else $periods end)
    union all
    -- only where counting = brackets
    select
        n.generate_series as age,
        cast(split_part(split_part($brackets, ',', n.generate_series), '-', 1) as bigint) as from_age,
        cast(split_part(split_part($brackets, ',', n.generate_series), '-', -1) as bigint) as to_age,
        cast(split_part(split_part($brackets, ',', n.generate_series), '-', -1) as bigint) as last_age
    from rules as r
    cross join generate_series(1, 12) as n
    where r.counting = 'brackets' and split_part($brackets, ',', n.generate_series) <> ''
    union all
    -- only where counting = brackets
    select 0, 0, 0, 0
    from rules as r
    where r.counting = 'brackets'
)
