-- Who was active on so many days or weeks?
-- Grain: one row per user.
listed as (
    select user_key
    from counted
    where rule_no = 1 and active_spans >= $least and ($most is null or active_spans <= $most)
)
select user_key
from listed
order by user_key;
