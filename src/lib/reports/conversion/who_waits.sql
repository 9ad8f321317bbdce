-- Who took so long from one step to the next?
-- Grain: one row per user.
listed as (
    select user_key
    from spanned
    where place = $place and span = $span
    group by user_key
)
select user_key
from listed
order by user_key
