-- How heavy is the tail of fees, turnover and LTV, and what does a typical trader bring?
-- Grain: one row per measure, over users who traded up to the as-of day. Gini = sum((2i - n - 1) x_i) / (n sum(x)),
-- users from smallest to largest; it and the top shares have no value where the total is not above zero. The top 1 % of
-- n users are the last n/100, rounded up.
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
measured as (
    select 'net_fee_revenue' as measure, user_key, fee_revenue_usd as value_usd
    from worth
    where last_traded_on is not null
    union all
    select 'turnover', user_key, turnover_usd
    from worth
    where last_traded_on is not null
    union all
    select 'ltv', user_key, ltv_usd
    from worth
    where last_traded_on is not null
),
ranked as (
    select
        measure,
        value_usd,
        row_number() over (partition by measure order by value_usd, user_key) as place,
        count(*) over (partition by measure) as traders
    from measured
),
-- winsorising caps the last n/100 users, rounded down, at the value before them
caps as (
    select measure as capped_measure, max(value_usd) as cap_usd
    from ranked
    where (traders - place + 1) * 100 > traders
    group by measure
)
select
    measure,
    count(*) as users,
    count(*) filter (where value_usd < 0) as negative_users,
    sum(value_usd) as total_usd,
    avg(value_usd) as mean_usd,
    avg(case when place * 2 between traders and traders + 2 then value_usd end) as median_usd,
    avg(least(value_usd, cap_usd)) as winsorised_mean_usd,
    avg(case when (traders - place) * 100 >= traders then value_usd end) as mean_without_top_usd,
    case when sum(value_usd) > 0 then
        sum(cast(2 * place - traders - 1 as double) * value_usd) / (count(*) * sum(value_usd))
    end as gini,
    case when sum(value_usd) > 0 then
        sum(case when (traders - place) * 100 < traders then value_usd else 0 end) / sum(value_usd)
    end as top_1_share,
    case when sum(value_usd) > 0 then
        sum(case when (traders - place) * 10 < traders then value_usd else 0 end) / sum(value_usd)
    end as top_10_share
from ranked
join caps on capped_measure = measure
group by measure
order by measure
