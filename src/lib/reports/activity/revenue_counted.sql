-- What did each bucket gain, and what did the one before lose? From single users.
with earned as (
    -- only where grain = week and week_starts_sunday = false
    select user_key, week_on as bucket_on, net_fee_revenue
    from user_week
    where $grain = 'week' and not $week_starts_sunday
    union all
    -- only where grain <> week, week_starts_sunday = true
    select
        user_key,
        case
            when $grain = 'day' then day
            when $grain = 'week' then day - cast(isodow(day) % 7 as integer)
            else cast(date_trunc('month', day) as date)
        end as bucket_on,
        net_fee_revenue
    from user_day
    where not ($grain = 'week' and not $week_starts_sunday)
),
paid as (
    select
        e.user_key,
        e.bucket_on,
        case
            when $grain = 'day' then e.bucket_on + 1
            when $grain = 'week' then e.bucket_on + 7
            else cast(e.bucket_on + interval 1 month as date)
        end as next_on,
        sum(e.net_fee_revenue) as revenue_usd
    from earned as e
    join users as u on u.user_key = e.user_key
    group by e.user_key, e.bucket_on
),
placed as (
    select
        user_key,
        bucket_on,
        next_on,
        revenue_usd,
        max(bucket_on) over (partition by user_key order by bucket_on rows between 1 preceding and 1 preceding) as before_on,
        max(next_on) over (partition by user_key order by bucket_on rows between 1 preceding and 1 preceding) as expected_on,
        max(revenue_usd) over (partition by user_key order by bucket_on rows between 1 preceding and 1 preceding) as before_usd,
        min(bucket_on) over (partition by user_key order by bucket_on rows between 1 following and 1 following) as after_on
    from paid
),
gained as (
    select
        bucket_on,
        sum(revenue_usd) as revenue_usd,
        count(case when before_on is null then 1 end) as new_users,
        count(case when expected_on < bucket_on then 1 end) as resurrected_users,
        count(case when expected_on = bucket_on then 1 end) as staying_users,
        sum(case when before_on is null then revenue_usd else 0 end) as new_usd,
        sum(case when expected_on < bucket_on then revenue_usd else 0 end) as resurrected_usd,
        sum(case when expected_on = bucket_on then least(revenue_usd, before_usd) else 0 end) as retained_usd,
        sum(case when expected_on = bucket_on then greatest(revenue_usd - before_usd, 0) else 0 end) as expansion_usd,
        sum(case when expected_on = bucket_on then greatest(before_usd - revenue_usd, 0) else 0 end) as contraction_usd
    from placed
    group by bucket_on
),
lost as (
    select
        next_on as bucket_on,
        count(*) as before_users,
        sum(revenue_usd) as before_usd,
        sum(case when after_on is null or after_on > next_on then revenue_usd else 0 end) as churned_usd
    from placed
    group by next_on
)
