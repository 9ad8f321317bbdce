-- Who started in the period? Everyone of its cohorts.
-- Grain: one row per user.
started as (
    select m.user_key
    from members as m
    join users as u on u.user_key = m.user_key
    group by m.user_key
)
select user_key
from started
order by user_key;
