-- Who paused for so many days from one trading day to the next?
-- Grain: one row per user, who may have paused so long more than once.
listed as (
    select user_key
    from pauses
    where day - before_on >= $least and ($most is null or day - before_on <= $most)
    group by user_key
)
select user_key
from listed
order by user_key;
