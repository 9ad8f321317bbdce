-- How unequal are users: which share of them brings which share of fees and turnover?
-- Grain: one row per measure and point of its Lorenz curve, about a hundred points, from the smallest user to all.
-- Users are those who traded up to the as-of day; each measure ranks them by itself. The origin is left out. Where the
-- total is not above zero there is no curve.
with evaluated as (
    select cast($as_of_on as date) as seen_on
),
-- begin members: the users of each day looked at and what they had traded by then
traded_days as (
    select user_key, day, notional_usd, net_fee_revenue
    from user_day
    where day <= cast($as_of_on as date)
),
traded as (
    select
        e.seen_on,
        d.user_key,
        min(d.day) as first_traded_on,
        max(d.day) as last_traded_on,
        min(case when d.day >= e.seen_on - cast($active_days as integer) then d.day end) as traded_again_on,
        max(case when d.day < e.seen_on - cast($active_days as integer) then d.day end) as traded_before_on,
        coalesce(sum(d.notional_usd), 0) as turnover_usd,
        coalesce(sum(case when d.day > e.seen_on - 30 then d.notional_usd end), 0) as turnover_30_usd,
        coalesce(sum(case when d.day > e.seen_on - 60 and d.day <= e.seen_on - 30 then d.notional_usd end), 0)
            as turnover_prior_usd,
        coalesce(sum(d.net_fee_revenue), 0) as fee_revenue_usd,
        coalesce(sum(case when d.day > e.seen_on - 90 then d.net_fee_revenue end), 0) as fee_revenue_90_usd
    from traded_days as d
    cross join evaluated as e
    where d.day <= e.seen_on
    group by e.seen_on, d.user_key
),
members as (
    select
        e.seen_on,
        u.user_key,
        t.first_traded_on,
        t.last_traded_on,
        t.traded_again_on,
        t.traded_before_on,
        coalesce(t.turnover_usd, 0) as turnover_usd,
        coalesce(t.turnover_30_usd, 0) as turnover_30_usd,
        coalesce(t.turnover_prior_usd, 0) as turnover_prior_usd,
        coalesce(t.fee_revenue_usd, 0) as fee_revenue_usd,
        coalesce(t.fee_revenue_90_usd, 0) as fee_revenue_90_usd
    from users as u
    cross join evaluated as e
    left join traded as t on t.seen_on = e.seen_on and t.user_key = u.user_key
    where u.registered_on <= e.seen_on
        or (u.registered_on is null and t.user_key is not null)
),
-- end members
measured as (
    select 'net_fee_revenue' as measure, user_key, fee_revenue_usd as value_usd
    from members
    where last_traded_on is not null
    union all
    select 'turnover', user_key, turnover_usd
    from members
    where last_traded_on is not null
),
ranked as (
    select
        measure,
        row_number() over (partition by measure order by value_usd, user_key) as place,
        count(*) over (partition by measure) as traders,
        sum(value_usd) over (
            partition by measure order by value_usd, user_key rows between unbounded preceding and current row
        ) as cumulative_usd,
        sum(value_usd) over (partition by measure) as total_usd
    from measured
)
select
    measure,
    cast(place as bigint) as users,
    cast(place as double) / traders as user_share,
    cumulative_usd / total_usd as value_share
from ranked
where total_usd > 0
    and floor(cast(place as double) * 100 / traders) > floor(cast(place - 1 as double) * 100 / traders)
order by measure, users
