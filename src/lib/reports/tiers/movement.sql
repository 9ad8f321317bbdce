-- Who moved from which state to which between two days?
-- Grain: one row per state on the earlier day and state on the as-of day. Everyone counted on the as-of day is in
-- exactly one row; those not yet counted on the earlier day stand under `joined_since`. Each day sees only the data up
-- to it. Ids outside the users export are left out.
with evaluated as (
    select cast($as_of_on as date) as seen_on
    union
    select coalesce(cast(nullif($compare_on, '') as date), cast($as_of_on as date) - 30)
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
-- begin states: one state per user and day looked at, first match wins
recent_days as (
    select distinct e.seen_on, d.user_key, d.day, d.day > e.seen_on - 30 as is_latest
    from traded_days as d
    cross join evaluated as e
    where d.day <= e.seen_on and d.day > e.seen_on - 60
),
trade_days as (
    select
        seen_on,
        user_key,
        count(*) filter (where is_latest) as trade_days_30,
        count(*) filter (where not is_latest) as trade_days_prior
    from recent_days
    group by seen_on, user_key
),
-- only these can be at risk by their own rhythm: still counted as active, silent for longer than the least gap
quiet as (
    select seen_on, user_key
    from members
    where seen_on - last_traded_on > cast($at_risk_gap_days as integer)
        and seen_on - last_traded_on <= cast($active_days as integer)
),
quiet_days as (
    select distinct q.seen_on, q.user_key, d.day
    from quiet as q
    join traded_days as d on d.user_key = q.user_key
    where d.day <= q.seen_on
),
gaps as (
    select
        seen_on,
        user_key,
        day,
        day - min(day) over (
            partition by seen_on, user_key order by day rows between 1 preceding and current row
        ) as gap_days
    from quiet_days
),
ranked_gaps as (
    select
        seen_on,
        user_key,
        gap_days,
        row_number() over (partition by seen_on, user_key order by gap_days, day) as place,
        count(*) over (partition by seen_on, user_key) as gap_count
    from gaps
    where gap_days > 0
),
usual_gaps as (
    select
        seen_on,
        user_key,
        avg(case when place * 2 between gap_count and gap_count + 2 then cast(gap_days as double) end)
            as median_gap_days
    from ranked_gaps
    group by seen_on, user_key
),
fee_places as (
    select
        seen_on,
        user_key,
        row_number() over (partition by seen_on order by fee_revenue_90_usd desc, turnover_usd desc, user_key) as place,
        count(*) over (partition by seen_on) as payers
    from members
    where fee_revenue_90_usd > 0
),
states as (
    select
        m.*,
        case
            when m.last_traded_on is null then 'never_traded'
            when m.seen_on - m.first_traded_on <= cast($new_days as integer) then 'new'
            when m.seen_on - m.last_traded_on > cast($active_days as integer) then
                case when m.seen_on - m.last_traded_on > cast($dormant_days as integer) then 'churned' else 'dormant' end
            when m.seen_on - m.first_traded_on > 30 and (
                m.seen_on - m.last_traded_on
                    > greatest(cast($at_risk_gap_days as double), 2 * coalesce(g.median_gap_days, 0))
                or (
                    m.turnover_30_usd < cast($at_risk_drop as double) * m.turnover_prior_usd
                    and coalesce(t.trade_days_30, 0) <= cast($at_risk_drop as double) * coalesce(t.trade_days_prior, 0)
                )
            ) then 'at_risk'
            when m.traded_again_on - m.traded_before_on > cast($returned_gap_days as integer) then 'returned'
            else 'active'
        end as state,
        m.turnover_30_usd >= cast($hnw_turnover_usd as double) as is_hnw_by_turnover,
        coalesce((f.place - 1) * 100 < round(cast($hnw_top_percent as double) * f.payers, 6), false) as is_hnw_by_fees
    from members as m
    left join trade_days as t on t.seen_on = m.seen_on and t.user_key = m.user_key
    left join usual_gaps as g on g.seen_on = m.seen_on and g.user_key = m.user_key
    left join fee_places as f on f.seen_on = m.seen_on and f.user_key = m.user_key
),
-- end states
earlier as (
    select user_key, state
    from states
    where seen_on = coalesce(cast(nullif($compare_on, '') as date), cast($as_of_on as date) - 30)
)
select
    coalesce(e.state, 'joined_since') as state_then,
    s.state as state_now,
    count(*) as users
from states as s
left join earlier as e on e.user_key = s.user_key
where s.seen_on = cast($as_of_on as date)
group by coalesce(e.state, 'joined_since'), s.state
order by state_then, state_now
