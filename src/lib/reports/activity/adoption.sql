-- Who uses which products together?
-- Grain: one row per pair of products traded in the period. `users` traded `product`, `both_users` also `other_product`;
-- where both are the same, all of them. Complete days only.
-- Left out: ids the users export does not hold and accounts the scope excludes.
with used as (
    select d.user_key, d.product
    from user_day as d
    join users as u on u.user_key = d.user_key
    where d.day >= cast($from_on as date) and d.day <= least(cast($to_on as date), cast($as_of_on as date))
    group by d.user_key, d.product
),
totals as (
    select product, count(*) as users
    from used
    group by product
),
pairs as (
    select a.product, b.product as other_product, count(*) as both_users
    from used as a
    join used as b on b.user_key = a.user_key
    group by a.product, b.product
)
select
    t.product,
    o.product as other_product,
    t.users,
    coalesce(p.both_users, 0) as both_users
from totals as t
cross join totals as o
left join pairs as p on p.product = t.product and p.other_product = o.product
order by t.users desc, t.product, o.users desc, o.product;
