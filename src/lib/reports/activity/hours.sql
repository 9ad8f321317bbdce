-- At which hours of the week is there trading?
-- Grain: one row per weekday (1 is Monday) and hour with a fill, in the reporting zone; complete days of the period.
-- `weekdays` is how often that weekday occurs in it, so that amounts can be given per such hour. `traders` adds up the
-- different users of each single hour. All fills in scope, those of ids the users export does not hold included.
with complete_days as (
    select day, cast(isodow(day) as integer) as weekday
    from calendar
    where day >= cast($from_on as date) and day <= cast($to_on as date) and is_complete
),
occurrences as (
    select weekday, count(*) as weekdays
    from complete_days
    group by weekday
),
user_hours as (
    select
        t.day,
        cast(extract(hour from t.traded_at + to_minutes(cast($zone_minutes as integer))) as integer) as hour_of_day,
        t.user_key,
        count(*) as fills,
        sum(t.notional_usd) as turnover_usd
    from trades as t
    where t.day >= cast($from_on as date) and t.day <= least(cast($to_on as date), cast($as_of_on as date))
    group by t.day, hour_of_day, t.user_key
),
summed as (
    select
        cast(isodow(day) as integer) as weekday,
        hour_of_day,
        sum(fills) as fills,
        sum(turnover_usd) as turnover_usd,
        count(*) as traders
    from user_hours
    group by weekday, hour_of_day
)
select
    s.weekday,
    s.hour_of_day,
    o.weekdays,
    cast(s.fills as double) as fills,
    s.turnover_usd,
    s.traders
from summed as s
join occurrences as o on o.weekday = s.weekday
order by s.weekday, s.hour_of_day;
