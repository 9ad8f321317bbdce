-- Who is in an LTV band?
-- Grain: one row per user.
listed as (
    select user_key
    from banded
    where band = $band
)
select user_key
from listed
order by user_key;
