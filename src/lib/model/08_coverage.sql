-- Which days does the data cover, and which of them is the last complete one?
-- Grain: one row. The last day counts as complete when its records run as late as those of the seven days with
-- records before it, an hour's tolerance given; else the day before it is the as-of day. Trades decide; where there
-- are none, all activity does. No export holds what comes after the moment it was loaded: days after it, one given for
-- zones and clocks, are left out as slips of a date, where that is one record in a hundred or up to three; where more
-- records have one, it is the computer's clock that is wrong.
create or replace table model.coverage as
with moments as (
    select traded_at as occurred_at from model.trades
    union all
    select occurred_at from model.activity
    where (select count(*) from model.trades) = 0
),
all_days as (
    select
        cast(occurred_at + to_minutes(cast($zone_minutes as integer)) as date) as day,
        count(*) as records,
        max(occurred_at + to_minutes(cast($zone_minutes as integer))) as latest
    from moments
    group by cast(occurred_at + to_minutes(cast($zone_minutes as integer)) as date)
),
ahead as (
    select
        sum(case when day > cast($loaded_on as date) + interval 1 day then records else 0 end) as records_ahead,
        sum(records) as all_records
    from all_days
),
verdict as (
    select
        records_ahead,
        records_ahead <= greatest(3, all_records / 100) and 2 * records_ahead < all_records as is_left_out
    from ahead
),
days as (
    select d.day, d.latest
    from all_days as d
    cross join verdict as v
    where d.day <= cast($loaded_on as date) + interval 1 day or not v.is_left_out
),
ranked as (
    select day, epoch(latest) - epoch(cast(day as timestamp)) as seconds_into_day, row_number() over (order by day desc) as place
    from days
),
ends as (
    select
        max(case when place = 1 then day end) as last_on,
        max(case when place = 1 then seconds_into_day end) as last_seconds,
        min(case when place between 2 and 8 then seconds_into_day end) as usual_seconds
    from ranked
),
starts as (
    select min(day) as first_on from model.activity
)
select
    s.first_on,
    e.last_on,
    cast(case when e.last_seconds >= coalesce(e.usual_seconds, 86400) - 3600 then e.last_on else e.last_on - interval 1 day end as date) as as_of_on,
    cast(v.records_ahead as bigint) as records_ahead,
    v.is_left_out
from ends as e
cross join starts as s
cross join verdict as v;
