-- How long until a new user first trades, when those who have not yet are not left out?
-- Grain: one row per day since registration at whose beginning anyone is still without a trade, at most 90. Kaplan and Meier
-- (1958), at the moment of each first trade: users whom the as-of day cuts short leave the risk set then, they are not lost.
-- `waiting` are at risk at its end too. `variance_sum` is Greenwood's sum: the standard error is the survival times its root.
with entrants as (
    select
        u.user_key,
        u.registered_at,
        u.first_trade_at,
        u.first_trade_on,
        (epoch_us(cast(cast($as_of_on as date) as timestamp) + to_days(1) - to_minutes(cast($zone_minutes as integer)))
            - epoch_us(u.registered_at)) / 86400000000.0 as followed_days
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
        case when f.traded_at is not null then floor((epoch_us(f.traded_at) - epoch_us(e.registered_at)) / 86400000000.0) end as traded_day,
        -- Without a trade: as long as the user could be watched.
        least(coalesce((epoch_us(f.traded_at) - epoch_us(e.registered_at)) / 86400000000.0, e.followed_days), 90) as lasted_days
    from entrants as e
    left join first_trades as f on f.user_key = e.user_key
),
moments as (
    select lasted_days, count(*) as users, count(case when traded_day < 90 then 1 end) as traded
    from timed
    group by lasted_days
),
watched as (
    select
        floor(lasted_days) as age,
        users,
        traded,
        sum(users) over (order by lasted_days desc rows between unbounded preceding and current row) as at_risk
    from moments
),
-- What each moment with a first trade multiplies the survival by, and adds to Greenwood's sum.
passed as (
    select
        age,
        sum(users) as users,
        sum(traded) as traded,
        min(at_risk - traded) as fewest_left,
        sum(case when traded > 0 and at_risk > traded then ln((at_risk - traded) * 1.0 / at_risk) else 0 end) as log_factor,
        sum(case when at_risk > traded then traded * 1.0 / (at_risk * 1.0 * (at_risk - traded)) else 0 end) as variance_part
    from watched
    group by age
),
ages as (
    select date_diff('day', (select min(day) from calendar), c.day) as age
    from calendar as c
),
chained as (
    select
        a.age,
        (select count(*) from timed) - coalesce(sum(p.users) over (order by a.age rows between unbounded preceding and 1 preceding), 0) as at_risk,
        coalesce(p.users, 0) as ended,
        coalesce(p.traded, 0) as traded,
        min(case when p.traded > 0 then p.fewest_left end) over (order by a.age) as fewest_left,
        coalesce(sum(p.log_factor) over (order by a.age), 0) as log_survival,
        coalesce(sum(p.variance_part) over (order by a.age), 0) as variance_sum
    from ages as a
    left join passed as p on p.age = a.age
    where a.age < 90
)
select
    cast(age as integer) + 1 as day_no,
    cast(at_risk as bigint) as at_risk,
    cast(traded as bigint) as traded,
    cast(at_risk - ended as bigint) as waiting,
    case when fewest_left = 0 then 0.0 else exp(log_survival) end as survival,
    cast(variance_sum as double) as variance_sum
from chained
where at_risk > 0
order by age
