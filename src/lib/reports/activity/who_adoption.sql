-- Who traded one product and also another, or not the other?
-- Grain: one row per user.
listed as (
    select a.user_key
    from used as a
    left join used as b on b.user_key = a.user_key and b.product = $other_product
    where a.product = $product and (b.user_key is not null) = $with_other
)
select user_key
from listed
order by user_key;
