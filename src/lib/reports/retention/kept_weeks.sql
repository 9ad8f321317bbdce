-- How many first traded in each week, how many of them traded in each later one, and what did they trade and pay? The
-- everyday form in weeks from Monday, of what is kept of every week and kind of users. Unproven and
-- unsettled users are among them.
rules as (
    select false as is_posthog
),
ages as (
    select unnest(generate_series(0, $periods)) as age
),
spans as (
    select age, age as from_age, age as last_age
    from ages
),
cohort_weeks as (
    select unnest(generate_series(
        cast(cast($from_on as date) - cast(isodow(cast($from_on as date)) - 1 as integer) as timestamp),
        cast($to_on as timestamp),
        interval 7 day
    )) as begins_at
),
-- Which cells are there? One row per cohort and age, with the moment from which its week has elapsed.
grid as (
    select
        datediff('day', date '1970-01-05', cast(c.begins_at as date)) // 7 as cohort_no,
        c.begins_at as cohort_at,
        c.begins_at + to_days(7) > cast($as_of_on as timestamp) + to_days(1) as is_running,
        a.age,
        a.age as from_age,
        a.age as last_age,
        c.begins_at + to_days(cast(7 * a.age as integer)) as opens_at,
        c.begins_at + to_days(cast(7 * a.age + 7 as integer)) as completes_at
    from cohort_weeks as c
    cross join ages as a
),
summed_weeks as (
    select
        cohort_on,
        week_on,
        sum(users) as users,
        sum(notional_usd) as turnover_usd,
        max(largest_usd) as largest_usd,
        sum(net_fee_revenue) as net_fee_usd
    from weekly_cohorts
    group by cohort_on, week_on
),
weeks as (
    select
        datediff('day', date '1970-01-05', cohort_on) // 7 as cohort_no,
        datediff('day', cohort_on, week_on) // 7 as age,
        cast(users as bigint) as users,
        turnover_usd,
        largest_usd,
        net_fee_usd
    from summed_weeks
),
cohorts as (
    select
        w.cohort_no,
        w.users as cohort_users,
        coalesce(d.unproven_users, 0) as unproven_users,
        coalesce(d.unsettled_users, 0) as unsettled_users
    from weeks as w
    left join first_weeks as d on datediff('day', date '1970-01-05', d.week_on) // 7 = w.cohort_no
    where w.age = 0
),
retained as (
    select cohort_no, age, users as retained_users
    from weeks
),
summed_fills as (
    select cohort_no, age, turnover_usd, largest_usd, net_fee_usd
    from weeks
)
