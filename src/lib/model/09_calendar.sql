-- Which day belongs to which week and month?
-- Grain: one row per day from the first to the last day of data, without gaps. Weeks and months carry their first day.
create or replace table model.calendar as
with days as (
    select cast(unnest(generate_series(cast(first_on as timestamp), cast(last_on as timestamp), interval 1 day)) as date) as day
    from model.coverage
)
select
    day,
    cast(day - to_days(cast(isodow(day) - 1 as integer)) as date) as week_from_monday_on,
    cast(day - to_days(cast(isodow(day) % 7 as integer)) as date) as week_from_sunday_on,
    cast(date_trunc('month', day) as date) as month_on
from days;
