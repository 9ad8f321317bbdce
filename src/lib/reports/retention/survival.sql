-- How long do traders stay? Days from the first to the last trade of everyone who first traded up to the period's end.
-- Grain: one row per segment, part and number of days. A user is `gone` when the last trade lies more than $gone_after
-- days before the as-of day. Whether the others will be gone can be seen only up to $gone_after days before it: there
-- they are `censored`. Apart, with 0 days: `recent`, who first traded after that day, and `unproven`, whose first trade
-- came within $gone_after days of the beginning of the history and who were not seen to register since.
judged as (
    select
        u.user_key,
        case $breakdown
            when 'none' then 'all'
            -- Before the first trade, where the curve begins, all are in one tier.
            when 'lifecycle' then 'all'
            when 'high_net_worth' then 'all'
            when 'country' then u.country
            when 'device' then u.device
            when 'account_type' then u.account_type
            when 'vip_level' then coalesce('VIP ' || cast(u.vip_level as varchar), 'unknown')
            else u.channel
        end as segment,
        t.first_on,
        t.last_on,
        cast($as_of_on as date) - cast($gone_after as integer) as seen_to_on,
        case
            when t.first_on >= h.history_on + cast($gone_after as integer) then false
            when u.registered_on >= h.history_on then false
            else true
        end as is_unproven
    from traded as t
    join users as u on u.user_key = t.user_key
    cross join history as h
    where t.first_on <= cast($to_on as date)
),
parted as (
    select
        user_key,
        segment,
        case
            when is_unproven then 'unproven'
            when first_on > seen_to_on then 'recent'
            when last_on < seen_to_on then 'gone'
            else 'censored'
        end as part,
        case
            when is_unproven or first_on > seen_to_on then 0
            when last_on < seen_to_on then datediff('day', first_on, last_on)
            else datediff('day', first_on, seen_to_on)
        end as lasted_days
    from judged
)
select segment, part, lasted_days, count(*) as users
from parted
group by segment, part, lasted_days
order by segment, part, lasted_days;
