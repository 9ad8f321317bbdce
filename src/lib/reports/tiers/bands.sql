-- Which users carry the value?
-- Grain: one row per LTV band. Platinum (top 1 %), gold (to 5 %), silver (to 20 %), bronze (to 50 %) and base (the rest)
-- divide users with an LTV above zero, each bound rounded up; zero and negative stand apart.
-- LTV is net fee revenue less rewards, lifetime to the as-of day. Ids outside the users export are left out.
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
-- begin worth: what was paid out, charged to the user who earned or caused it
reward_costs as (
    select
        case
            when kind = 'commission' and $commission_charged_to = 'referee' then coalesce(source_user_key, user_key)
            else user_key
        end as charged_user_key,
        sum(coalesce(amount_usd, 0)) as rewards_usd,
        count(*) filter (where amount_usd is null) as unpriced_rewards
    from rewards
    where day <= cast($as_of_on as date)
    group by charged_user_key
),
-- end worth
worth as (
    select
        s.*,
        coalesce(r.rewards_usd, 0) as rewards_usd,
        coalesce(r.unpriced_rewards, 0) as unpriced_rewards,
        round(s.fee_revenue_usd - coalesce(r.rewards_usd, 0), 6) as ltv_usd
    from members as s
    left join reward_costs as r on r.charged_user_key = s.user_key
),
ranked as (
    select
        *,
        sign(ltv_usd) as side,
        row_number() over (partition by sign(ltv_usd) order by ltv_usd desc, user_key) as place,
        count(*) over (partition by sign(ltv_usd)) as side_users
    from worth
),
banded as (
    select
        *,
        case
            when side < 0 then 'negative'
            when side = 0 then 'zero'
            when (place - 1) * 100 < side_users then 'platinum'
            when (place - 1) * 100 < side_users * 5 then 'gold'
            when (place - 1) * 100 < side_users * 20 then 'silver'
            when (place - 1) * 100 < side_users * 50 then 'bronze'
            else 'base'
        end as band
    from ranked
),
placed as (
    select
        *,
        row_number() over (partition by band order by ltv_usd, user_key) as band_place,
        count(*) over (partition by band) as band_users
    from banded
)
select
    band,
    count(*) as users,
    count(*) filter (where last_traded_on is null) as never_traded_users,
    sum(turnover_usd) as turnover_total,
    sum(fee_revenue_usd) as fee_revenue_total,
    sum(rewards_usd) as rewards_total,
    sum(ltv_usd) as ltv_total,
    avg(ltv_usd) as ltv_mean,
    avg(case when band_place * 2 between band_users and band_users + 2 then ltv_usd end) as ltv_median,
    min(ltv_usd) as ltv_least
from placed
group by band
order by ltv_least desc
