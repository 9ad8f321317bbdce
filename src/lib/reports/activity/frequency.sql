-- How often do traders trade, and how long do they pause in between?
-- Grain: one row per measure and whole number of days. `trading_days`: users with exactly so many trading days in the
-- period. `gap_days`: pauses from one trading day of a user to the next within the period, of so many days. Pauses that
-- reach past the end of the period are not known and not counted.
-- Complete days only. Left out: ids the users export does not hold and accounts the scope excludes.
with trading_days as (
    select d.user_key, d.day
    from user_day as d
    join users as u on u.user_key = d.user_key
    where d.day >= cast($from_on as date) and d.day <= least(cast($to_on as date), cast($as_of_on as date))
    group by d.user_key, d.day
),
per_user as (
    select user_key, list_sort(list(day)) as days, count(*) as trading_days
    from trading_days
    group by user_key
),
pauses as (
    select user_key, unnest(days[2:]) as day, unnest(days[1:len(days) - 1]) as before_on
    from per_user
),
measured as (
    select 'trading_days' as measure, cast(trading_days as integer) as in_days
    from per_user
    union all
    select 'gap_days', cast(day - before_on as integer)
    from pauses
)
select measure, in_days, count(*) as amount
from measured
group by measure, in_days
order by measure desc, in_days;
