-- Whose money is it? The users behind one part of a bucket's net revenue, or behind all of it.
-- Grain: one row per user; whose amount is zero stands behind no part.
listed as (
    select user_key
    from placed
    where bucket_on = cast($bucket_on as date)
        and case $part
            when 'new' then before_on is null and revenue_usd <> 0
            when 'resurrected' then expected_on < bucket_on and revenue_usd <> 0
            when 'retained' then expected_on = bucket_on and least(revenue_usd, before_usd) <> 0
            when 'expansion' then expected_on = bucket_on and revenue_usd > before_usd
            when 'contraction' then expected_on = bucket_on and revenue_usd < before_usd
            when 'revenue' then revenue_usd <> 0
            else false
        end
    union all
    select user_key
    from placed
    where next_on = cast($bucket_on as date)
        and $part = 'churned' and (after_on is null or after_on > next_on) and revenue_usd <> 0
)
select user_key
from listed
order by user_key;
