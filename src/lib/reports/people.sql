-- What is known of the users found? Their attributes, and their first and last day of trading and what they traded and paid
-- in all products, all of it up to the last day in scope.
-- Grain: one row per user, the greatest turnover first; `found` counts all of them, also those beyond the limit.
traded as (
    select
        d.user_key,
        min(d.day) as first_trade_on,
        max(d.day) as last_trade_on,
        sum(d.notional_usd) as turnover_usd,
        sum(d.net_fee_revenue) as net_fee_usd
    from model.user_day as d
    join found_users as f on f.user_key = d.user_key
    where d.day <= cast($last_on as date)
    group by d.user_key
)
select
    u.user_id,
    u.registered_on,
    u.country,
    u.channel,
    u.device,
    u.account_type,
    t.first_trade_on,
    t.last_trade_on,
    cast(coalesce(t.turnover_usd, 0) as double) as turnover_usd,
    cast(coalesce(t.net_fee_usd, 0) as double) as net_fee_usd,
    count(*) over () as found
from found_users as f
join model.users as u on u.user_key = f.user_key
left join traded as t on t.user_key = f.user_key
order by turnover_usd desc, u.user_id
limit $people
