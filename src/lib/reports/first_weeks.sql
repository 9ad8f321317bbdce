-- In which week from Monday did users first trade, and of how many may an earlier fill be missing? Shared by the reports that
-- add up weeks kept by kind of users. `unproven_users` registered before fills are recorded, or nobody knows when and they
-- came within 28 days of that day; `unsettled_users` are those of both who came within these days.
-- Grain: one row per week.
with first_days as (
    select registered_on, case when $exclude_api then first_manual_trade_on else first_trade_on end as first_on
    from users
),
first_weeks as (
    select
        f.first_on - cast(isodow(f.first_on) - 1 as integer) as week_on,
        count(case
            when f.registered_on < h.began_on or (f.registered_on is null and f.first_on < h.began_on + 28) then 1
        end) as unproven_users,
        count(case
            when f.first_on < h.began_on + 28 and coalesce(f.registered_on < h.began_on, true) then 1
        end) as unsettled_users
    from first_days as f
    cross join event_histories as h
    where h.event = 'trade'
    group by week_on
)
