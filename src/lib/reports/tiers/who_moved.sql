-- Who was in one state on the earlier day and in which now?
-- Grain: one row per user; without a state now, whatever it is.
listed as (
    select s.user_key
    from states as s
    left join earlier as e on e.user_key = s.user_key
    where s.seen_on = cast($as_of_on as date)
        and coalesce(e.state, 'joined_since') = $state_then
        and ($state_now is null or s.state = $state_now)
)
select user_key
from listed
order by user_key;
