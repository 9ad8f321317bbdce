-- Who traded in one hour of the week, on any of its days?
-- Grain: one row per user; ids the users export does not hold are in the figure, not in the list.
listed as (
    select h.user_key
    from user_hours as h
    join users as u on u.user_key = h.user_key
    where isodow(h.day) = $weekday and h.hour_of_day = $hour
    group by h.user_key
)
select user_key
from listed
order by user_key;
