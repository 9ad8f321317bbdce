-- Who started in the period? Everyone of its cohorts.
-- Grain: one row per user.
started as (
    select distinct m.user_key
    from members as m
)
select user_key
from started
order by user_key;
