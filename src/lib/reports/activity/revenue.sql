-- Is revenue growing with the same users? Net fee revenue of each bucket by what its users paid in the one before.
-- Grain: one row per calendar day, week or month that touches the period. New: the first bucket with a fill in scope.
-- Resurrected: fills earlier, none in the bucket before. Of users in both buckets: retained is the lesser of the two
-- amounts, expansion what they paid more, contraction what they paid less. Churned: paid in the bucket before, no fill now.
-- revenue = new + resurrected + retained + expansion; revenue before = retained + contraction + churned. What was lost
-- is unknown (null) until the bucket is over. Fees paid less maker rebates, so a user's revenue may be below zero.
-- Left out: ids the users export does not hold and accounts the scope excludes.
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
        sum(revenue_usd) as before_usd,
        sum(case when after_on is null or after_on > next_on then revenue_usd else 0 end) as churned_usd
    from placed
    group by next_on
),
bucketed as (
    select
        day,
        case when $grain = 'day' then day when $grain = 'week' then week_on else month_on end as bucket_on
    from calendar
),
buckets as (
    select
        bucket_on,
        min(day) as seen_from_on,
        case
            when $grain = 'day' then bucket_on
            when $grain = 'week' then bucket_on + 6
            else cast(bucket_on + interval 1 month as date) - 1
        end as ends_on
    from bucketed
    group by bucket_on
),
history as (
    -- The first bucket that lies wholly within the data.
    select min(bucket_on) as whole_on
    from buckets
    where seen_from_on = bucket_on
)
select
    b.bucket_on,
    b.ends_on <= cast($as_of_on as date) as is_complete,
    coalesce(b.bucket_on > h.whole_on, false) as is_comparable,
    coalesce(g.revenue_usd, 0) as revenue_usd,
    coalesce(l.before_usd, 0) as before_usd,
    coalesce(g.new_usd, 0) as new_usd,
    coalesce(g.resurrected_usd, 0) as resurrected_usd,
    coalesce(g.retained_usd, 0) as retained_usd,
    coalesce(g.expansion_usd, 0) as expansion_usd,
    case when b.ends_on <= cast($as_of_on as date) then coalesce(g.contraction_usd, 0) end as contraction_usd,
    case when b.ends_on <= cast($as_of_on as date) then coalesce(l.churned_usd, 0) end as churned_usd
from buckets as b
cross join history as h
left join gained as g on g.bucket_on = b.bucket_on
left join lost as l on l.bucket_on = b.bucket_on
where b.ends_on >= cast($from_on as date) and b.bucket_on <= cast($to_on as date)
order by b.bucket_on;
