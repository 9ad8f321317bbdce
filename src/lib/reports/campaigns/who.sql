-- Who took part in the chosen campaign and got this far, or stopped just before?
-- Grain: one row per user of the treatment group. Each condition holds, or does not matter.
picked as (
    select user_key
    from reached
    where ($qualified_is is null or is_qualified = $qualified_is)
        and ($rewarded_is is null or is_rewarded = $rewarded_is)
        and ($returned_is is null or has_traded_after = $returned_is)
)
select user_key
from picked
order by user_key;
