-- Who had traded by the end of a day since registration, who not yet, and whom did the as-of day cut short before?
-- Grain: one row per user who registered.
told_apart as (
    select
        user_key,
        case
            when traded_day <= $age then 'traded'
            when lasted_days >= $age + 1 then 'waiting'
            else 'cut_short'
        end as state
    from timed
)
select user_key
from told_apart
where state = $state
order by user_key
