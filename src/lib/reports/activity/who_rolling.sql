-- Who was active, or traded, in the days up to one?
-- Grain: one row per user.
listed as (
    select d.user_key
    from active_days as d
    where d.population = case $population when 'trading' then 1 else 2 end
        and d.day > cast($day as date) - cast($within_days as integer)
        and d.day <= cast($day as date)
    group by d.user_key
)
select user_key
from listed
order by user_key;
