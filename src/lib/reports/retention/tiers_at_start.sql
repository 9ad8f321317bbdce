-- In which tier was each user on the eve of the start? Nothing that came with the start or after it counts.
-- Grain of `segmented`: one row per user and cohort. Judged on the day before, by the thresholds the report on tiers begins
-- with: new for 30 days after the first fill, active with a fill within 30 days, returned where the pause before those
-- exceeded 60 days, dormant up to 90 days after the last fill, then churned. Who is at risk counts as active. High net worth:
-- a turnover of a million dollars within 30 days, or a hundred thousand held in the last snapshot of balances up to that
-- day. Turnover is that of the products in scope.
eves as (
    select user_key, cohort_no, cast(started_at as date) - 1 as seen_on
    from members
),
traded_days as (
    select user_key, day, sum(notional_usd) as notional_usd
    from user_day
    group by user_key, day
),
traded as (
    select
        e.user_key,
        e.cohort_no,
        min(d.day) as first_on,
        max(d.day) as last_on,
        min(case when d.day >= e.seen_on - 30 then d.day end) as again_on,
        max(case when d.day < e.seen_on - 30 then d.day end) as before_on,
        sum(case when d.day > e.seen_on - 30 then d.notional_usd else 0 end) as turnover_usd
    from eves as e
    join traded_days as d on d.user_key = e.user_key and d.day <= e.seen_on
    group by e.user_key, e.cohort_no
),
last_snapshots as (
    select e.seen_on, max(b.day) as day
    from (select distinct seen_on from eves) as e
    join (select distinct day from balances) as b on b.day <= e.seen_on
    where $breakdown = 'high_net_worth'
    group by e.seen_on
),
segmented as (
    select
        e.user_key,
        e.cohort_no,
        case
            when $breakdown = 'high_net_worth' then
                case when t.turnover_usd >= 1000000 or h.equity_usd >= 100000 then 'high_net_worth' else 'others' end
            when t.user_key is null then 'never_traded'
            when e.seen_on - t.first_on <= 30 then 'new'
            when e.seen_on - t.last_on > 90 then 'churned'
            when e.seen_on - t.last_on > 30 then 'dormant'
            when t.again_on - t.before_on > 60 then 'returned'
            else 'active'
        end as segment
    from eves as e
    left join traded as t on t.user_key = e.user_key and t.cohort_no = e.cohort_no
    left join last_snapshots as l on l.seen_on = e.seen_on
    left join balances as h on h.user_key = e.user_key and h.day = l.day
)
