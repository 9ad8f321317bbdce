-- How much of the turnover hangs on the largest traders?
-- Grain: one row per role, 'period' and 'base' (chosen as in measures.sql), where anyone traded. Only traders the users
-- export holds; the top 1 % of them is rounded up, so it is at least one trader. Medians are over traders.
with asked as (
    select
        cast($from_on as date) as from_on,
        least(cast($to_on as date), cast($as_of_on as date), cast($last_on as date)) as to_on
),
compared as (
    select
        from_on,
        to_on,
        case
            when $compare = 'year' then cast(from_on - interval 1 year as date)
            when cast(date_trunc('month', from_on) as date) = from_on and cast(date_trunc('month', to_on) as date) = from_on
                then cast(from_on - interval 1 month as date)
            else from_on - cast(to_on - from_on + 1 as integer)
        end as base_from_on,
        case
            when $compare = 'year' then cast(to_on - interval 1 year as date)
            when cast(date_trunc('month', from_on) as date) = from_on and cast(date_trunc('month', to_on) as date) = from_on
                then cast(to_on - interval 1 month as date)
            else from_on - 1
        end as base_to_on
    from asked
    where from_on <= to_on
),
ends as (
    select 'period' as role, from_on, to_on from compared
    union all
    select 'base', base_from_on, base_to_on from compared
),
per_trader as (
    select s.role, d.user_key, sum(d.notional_usd) as traded_usd, sum(d.trades) as fills
    from ends as s
    cross join user_day as d
    join users as u on u.user_key = d.user_key
    where d.day between s.from_on and s.to_on
    group by s.role, d.user_key
),
ranked as (
    select
        role,
        traded_usd,
        fills,
        row_number() over (partition by role order by traded_usd desc, user_key) as place,
        row_number() over (partition by role order by fills, user_key) as fills_place,
        count(*) over (partition by role) as trader_count
    from per_trader
)
select
    role,
    cast(count(*) as bigint) as traders,
    cast(ceil(count(*) / 100.0) as bigint) as top_traders,
    cast(sum(traded_usd) as double) as known_turnover_usd,
    cast(sum(case when place <= ceil(trader_count / 100.0) then traded_usd else 0 end) as double) as top_turnover_usd,
    cast(avg(case when place between floor((trader_count + 1) / 2.0) and floor((trader_count + 2) / 2.0)
        then traded_usd end) as double) as median_turnover_usd,
    cast(avg(case when fills_place between floor((trader_count + 1) / 2.0) and floor((trader_count + 2) / 2.0)
        then cast(fills as double) end) as double) as median_fills
from ranked
group by role
order by role
