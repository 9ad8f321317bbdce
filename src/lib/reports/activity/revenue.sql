-- Is revenue growing with the same users? Net fee revenue of each bucket by what its users paid in the one before.
-- Grain: one row per calendar day, week or month that touches the period. New: the first bucket with a fill in scope.
-- Resurrected: fills earlier, none in the bucket before. Of users in both buckets: retained is the lesser of the two
-- amounts, expansion what they paid more, contraction what they paid less. Churned: paid in the bucket before, no fill now.
-- revenue = new + resurrected + retained + expansion; revenue before = retained + contraction + churned. What was lost
-- is unknown (null) until the bucket is over. Staying users had fills in both buckets. Fees paid less maker rebates, so a user's revenue may be below zero.
-- Left out: ids the users export does not hold and accounts the scope excludes.
bucketed as (
    select
        day,
        case when $grain = 'day' then day when $grain = 'week' then week_on else month_on end as bucket_on
    from calendar
),
buckets as (
    select
        bucket_on,
        case
            when $grain = 'day' then bucket_on
            when $grain = 'week' then bucket_on + 6
            else cast(bucket_on + interval 1 month as date) - 1
        end as ends_on
    from bucketed
    group by bucket_on
),
history as (
    -- The first bucket of which all fills are recorded.
    select min(b.bucket_on) as whole_on
    from buckets as b
    join event_histories as h on h.event = 'trade' and h.began_on <= b.bucket_on
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
    case when b.ends_on <= cast($as_of_on as date) then coalesce(l.churned_usd, 0) end as churned_usd,
    coalesce(g.new_users, 0) as new_users,
    coalesce(g.resurrected_users, 0) as resurrected_users,
    coalesce(g.staying_users, 0) as staying_users,
    case when b.ends_on <= cast($as_of_on as date) then coalesce(l.before_users, 0) - coalesce(g.staying_users, 0) end as churned_users
from buckets as b
cross join history as h
left join gained as g on g.bucket_on = b.bucket_on
left join lost as l on l.bucket_on = b.bucket_on
where b.ends_on >= cast($from_on as date) and b.bucket_on <= cast($to_on as date)
order by b.bucket_on;
