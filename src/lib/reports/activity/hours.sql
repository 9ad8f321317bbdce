-- At which hours of the week is there trading?
-- Grain: one row per weekday (1 is Monday) and hour with a fill, in the reporting zone; complete days of the period.
-- `weekdays` is how often that weekday occurs in it, so that amounts can be given per such hour. `traders` adds up the
-- different users of each single hour, `known_traders` of them those whom the users export holds. All fills in scope.
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
        cast(isodow(h.day) as integer) as weekday,
        h.hour_of_day,
        sum(h.fills) as fills,
        sum(h.turnover_usd) as turnover_usd,
        count(*) as traders,
        count(u.user_key) as known_traders
    from user_hours as h
    left join users as u on u.user_key = h.user_key
    group by weekday, hour_of_day
)
select
    s.weekday,
    s.hour_of_day,
    o.weekdays,
    cast(s.fills as double) as fills,
    s.turnover_usd,
    s.traders,
    s.known_traders
from summed as s
join occurrences as o on o.weekday = s.weekday
order by s.weekday, s.hour_of_day;
