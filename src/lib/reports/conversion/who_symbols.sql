-- Who viewed a market, and traded it within 24 hours or did not?
-- Grain: one row per user.
listed as (
    select v.user_key
    from viewers as v
    left join converted as c on c.user_key = v.user_key and c.symbol = v.symbol
    where v.symbol = $market and ($part = 'both' or (c.user_key is not null) = ($part = 'traded'))
)
select user_key
from listed
order by user_key
