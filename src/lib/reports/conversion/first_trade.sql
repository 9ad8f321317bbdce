-- How long until a new user first trades, when those who have not yet are not left out?
-- Grain: one row per whole day since registration at which anyone is still without a trade, at most 90. Kaplan and Meier
-- (1958): users whom the as-of day cuts short leave the risk set after their last full day, they are not lost.
-- `variance_sum` is Greenwood's sum: the standard error is the survival times its root.
with entrants as (
    select
        u.user_key,
        u.registered_at,
        u.first_trade_at,
        u.first_trade_on,
        (epoch_ms(cast(cast($as_of_on as date) as timestamp) + to_days(1) - to_minutes(cast($zone_minutes as integer)))
            - epoch_ms(u.registered_at)) / 86400000.0 as followed_days
    from users as u
    where u.registered_on between cast($from_on as date) and cast($to_on as date)
        and u.registered_on <= cast($as_of_on as date)
),
-- Known once per import, unless the scope leaves out fills or somebody traded before registering.
first_trades as (
    select user_key, first_trade_at as traded_at
    from entrants
    where $products = '' and not $exclude_api
        and first_trade_at >= registered_at and first_trade_on <= least(cast($as_of_on as date), cast($last_on as date))
    union all
    select t.user_key, min(t.traded_at)
    from trades as t
    join entrants as e on e.user_key = t.user_key
    where ($products <> '' or $exclude_api or e.first_trade_at < e.registered_at)
        and t.day <= cast($as_of_on as date) and t.day >= cast($from_on as date) and t.traded_at >= e.registered_at
    group by t.user_key
),
timed as (
    select
        e.user_key,
        case when f.traded_at is not null then floor((epoch_ms(f.traded_at) - epoch_ms(e.registered_at)) / 86400000.0) end as traded_day,
        -- Without a trade: at risk on the days that have fully elapsed.
        floor(coalesce((epoch_ms(f.traded_at) - epoch_ms(e.registered_at)) / 86400000.0, e.followed_days)) as last_day
    from entrants as e
    left join first_trades as f on f.user_key = e.user_key
),
ages as (
    select date_diff('day', (select min(day) from calendar), c.day) as age
    from calendar as c
),
alike as (
    select traded_day, last_day, count(*) as users
    from timed
    group by traded_day, last_day
),
counted as (
    select
        a.age,
        sum(case when t.last_day > a.age or t.traded_day = a.age then t.users else 0 end) as at_risk,
        sum(case when t.traded_day = a.age then t.users else 0 end) as traded
    from ages as a
    cross join alike as t
    where a.age < 90
    group by a.age
),
chained as (
    select
        age,
        at_risk,
        traded,
        min(at_risk - traded) over (order by age) as fewest_left,
        sum(case when at_risk > traded then ln((at_risk - traded) * 1.0 / at_risk) else 0 end) over (order by age) as log_survival,
        sum(case when at_risk > traded then traded * 1.0 / (at_risk * 1.0 * (at_risk - traded)) else 0 end) over (order by age) as variance_sum
    from counted
    where at_risk > 0
)
select
    cast(age as integer) + 1 as day_no,
    cast(at_risk as bigint) as at_risk,
    cast(traded as bigint) as traded,
    case when fewest_left = 0 then 0.0 else exp(log_survival) end as survival,
    cast(variance_sum as double) as variance_sum
from chained
order by age
