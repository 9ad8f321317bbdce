-- Who traded, or registered, from one day to another?
-- Grain: one row per user of the users export.
with listed as (
    select u.user_key
    from users as u
    where $population = 'new' and u.registered_on between cast($begins_on as date) and cast($ends_on as date)
    union all
    select u.user_key
    from user_day as d
    join users as u on u.user_key = d.user_key
    where $population = 'trading' and d.day between cast($begins_on as date) and cast($ends_on as date)
    group by u.user_key
)
select user_key
from listed
order by user_key;
