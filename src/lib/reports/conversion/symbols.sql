-- Who views a market and trades it within 24 hours?
-- Grain: one row per symbol: users whose first view of it in the period is at least 24 hours before the end of the as-of
-- day, and of them those with a fill in it within 24 hours of any such view; the 100 most viewed.
with views as (
    select a.user_key, a.symbol, a.occurred_at
    from activity as a
    join users as u on u.user_key = a.user_key
    where a.event = 'pair_view' and a.symbol is not null
        and a.day between cast($from_on as date) and cast($to_on as date)
        and a.occurred_at + to_hours(24) + to_minutes(cast($zone_minutes as integer))
            < cast(cast($as_of_on as date) as timestamp) + to_days(1)
),
viewers as (
    select distinct user_key, symbol
    from views
),
converted as (
    select distinct v.user_key, v.symbol
    from views as v
    join trades as t on t.user_key = v.user_key and t.symbol = v.symbol
    where t.day >= cast($from_on as date) and t.day <= cast($to_on as date) + to_days(2) and t.traded_at between v.occurred_at and v.occurred_at + to_hours(24)
),
tallied as (
    select v.symbol, count(*) as viewers, count(c.user_key) as traders
    from viewers as v
    left join converted as c on c.user_key = v.user_key and c.symbol = v.symbol
    group by v.symbol
),
ranked as (
    select symbol, viewers, traders, row_number() over (order by viewers desc, symbol) as place
    from tallied
)
select symbol, viewers, traders
from ranked
where place <= 100
order by place
