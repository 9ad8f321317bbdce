-- Which symbols carry the turnover, and which moved?
-- Grain: one row per symbol with fills in the period or in the days it is compared with (chosen as in measures.sql);
-- fills without a symbol share the row ''. Every account in scope counts in turnover, only ids of the users export
-- in trading users.
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
wanted_days as (
    select k.day
    from calendar as k
    cross join compared as c
    where k.day between c.from_on and c.to_on or k.day between c.base_from_on and c.base_to_on
),
placed as (
    select
        t.symbol as traded_symbol,
        t.notional_usd,
        u.user_key,
        case when t.day between c.from_on and c.to_on then 1 else 0 end as in_period,
        case when t.day between c.base_from_on and c.base_to_on then 1 else 0 end as in_base
    from trades as t
    cross join compared as c
    left join users as u on u.user_key = t.user_key
    where t.day in (select w.day from wanted_days as w)
)
select
    coalesce(traded_symbol, '') as symbol,
    cast(sum(in_period) as bigint) as fills,
    cast(sum(in_base) as bigint) as base_fills,
    cast(sum(case when in_period = 1 then notional_usd else 0 end) as double) as turnover_usd,
    cast(sum(case when in_base = 1 then notional_usd else 0 end) as double) as base_turnover_usd,
    cast(count(distinct case when in_period = 1 then user_key end) as bigint) as trading_users
from placed
group by traded_symbol
order by turnover_usd desc, symbol
