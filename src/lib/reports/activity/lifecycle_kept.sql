-- Is the base growing? Users of each week who are new, returning or resurrected, and those of the week before who fell
-- dormant, from what is kept of every week and kind of users.
-- Grain: one row per week from Monday that touches the period. New: the first fill in scope. Returning: fills in the week
-- before too. Resurrected: fills earlier, none in the week before. Dormant: fills in the week before, none in this one;
-- unknown (null) until the week is over.
-- Left out: ids the users export does not hold and accounts the scope excludes. `unproven_users` are new though
-- they registered before fills are recorded: an earlier one of theirs may be missing. `unsettled_users` are those who came
-- within 28 days of that day.
-- `is_comparable`: the week before lies within the history.
history as (
    select began_on as history_on
    from event_histories
    where event = 'trade'
),
counted as (
    select
        week_on as bucket_on,
        sum(users) as active_users,
        sum(case when cohort_on = week_on then users else 0 end) as new_users,
        sum(returning_users) as returning_users
    from weekly_cohorts
    group by week_on
),
first_buckets as (
    select cast($from_on as date) - cast(isodow(cast($from_on as date)) - 1 as integer) as bucket_on
),
buckets as (
    select cast(unnest(generate_series(
        cast(bucket_on as timestamp),
        cast(least(cast($to_on as date), greatest(cast($last_on as date), cast($as_of_on as date))) as timestamp),
        interval 7 day
    )) as date) as bucket_on
    from first_buckets
)
select
    'shown' as rule,
    b.bucket_on,
    b.bucket_on + 6 as ends_on,
    b.bucket_on + 6 <= cast($as_of_on as date) as is_complete,
    cast(coalesce(c.active_users, 0) as bigint) as active_users,
    cast(coalesce(c.new_users, 0) as bigint) as new_users,
    cast(coalesce(c.returning_users, 0) as bigint) as returning_users,
    cast(coalesce(c.active_users - c.new_users - c.returning_users, 0) as bigint) as resurrected_users,
    case
        when b.bucket_on + 6 <= cast($as_of_on as date)
            then cast(coalesce(p.active_users, 0) - coalesce(c.returning_users, 0) as bigint)
    end as dormant_users,
    cast(coalesce(p.active_users, 0) as bigint) as previous_users,
    coalesce(d.unproven_users, 0) as unproven_users,
    coalesce(d.unsettled_users, 0) as unsettled_users,
    coalesce(b.bucket_on - 7 >= h.history_on, false) as is_comparable
from buckets as b
cross join history as h
left join counted as c on c.bucket_on = b.bucket_on
left join counted as p on p.bucket_on = b.bucket_on - 7
left join first_weeks as d on d.week_on = b.bucket_on
order by b.bucket_on;
