-- Who is in a tier, of high net worth in it, or stopped at a step before the first trade?
-- Grain: one row per user.
listed as (
    select user_key
    from described
    where (
            $tier = 'all'
            or state = $tier
            or ($tier = 'hnw' and is_hnw)
            or ($tier = 'traders' and last_traded_on is not null)
        )
        and (is_hnw or not $only_hnw)
        and ($step is null or furthest_step = $step)
)
select user_key
from listed
order by user_key;
