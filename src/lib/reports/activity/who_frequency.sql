-- Who traded on so many days?
-- Grain: one row per user.
listed as (
    select user_key
    from per_user
    where trading_days >= $least and ($most is null or trading_days <= $most)
)
select user_key
from listed
order by user_key;
