-- Who had traded by the end of a day since registration, who not yet, and whom did the as-of day cut short before?
-- Grain: one row per user who was at risk on the first day.
told_apart as (
    select
        user_key,
        case
            when traded_day <= $age then 'traded'
            when last_day > $age then 'waiting'
            else 'cut_short'
        end as state
    from timed
    where last_day > 0 or traded_day = 0
)
select user_key
from told_apart
where state = $state
order by user_key
