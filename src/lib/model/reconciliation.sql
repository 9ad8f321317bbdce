-- Do the loaded tables agree with the totals another system has?
-- Grain: one row per period and total given. All accounts, nothing left out; days are those of the reporting zone.
-- A total given twice for the same period counts once, the greater. `is_covered` tells whether the data covers the
-- period from its first to its last day.
with months as (
    select count(*) filter (where extract(day from from_on) <> 1) = 0 as is_monthly
    from loaded.control_totals
),
periods as (
    select
        c.from_on,
        coalesce(
            c.to_on,
            case when m.is_monthly then cast(c.from_on + interval 1 month - interval 1 day as date) else c.from_on end
        ) as to_on,
        c.trades,
        c.turnover_usd,
        c.fees_usd,
        c.deposits_usd
    from loaded.control_totals as c
    cross join months as m
),
wanted as (
    select from_on, to_on, 'trades' as total, cast(trades as double) as expected from periods
    union all
    select from_on, to_on, 'turnover_usd', turnover_usd from periods
    union all
    select from_on, to_on, 'fees_usd', fees_usd from periods
    union all
    select from_on, to_on, 'deposits_usd', deposits_usd from periods
),
expected as (
    select from_on, to_on, total, max(expected) as expected
    from wanted
    where expected is not null
    group by from_on, to_on, total
),
days as (
    select
        day,
        cast(sum(trades) as double) as trades,
        sum(notional_usd) as turnover_usd,
        sum(net_fee_revenue) as fees_usd,
        0.0 as deposits_usd
    from model.user_day
    group by day
    union all
    select day, 0.0, 0.0, 0.0, sum(coalesce(amount_usd, 0))
    from model.transfers
    where direction = 'deposit' and status = 'completed'
    group by day
),
found as (
    select
        e.from_on,
        e.to_on,
        e.total,
        sum(
            case e.total
                when 'trades' then d.trades
                when 'turnover_usd' then d.turnover_usd
                when 'fees_usd' then d.fees_usd
                else d.deposits_usd
            end
        ) as found
    from expected as e
    left join days as d on d.day between e.from_on and e.to_on
    group by e.from_on, e.to_on, e.total
)
select
    f.from_on,
    f.to_on,
    f.total,
    e.expected,
    coalesce(f.found, 0.0) as found,
    coalesce(f.from_on >= c.first_on and f.to_on <= c.last_on, false) as is_covered
from found as f
join expected as e on e.from_on = f.from_on and e.to_on = f.to_on and e.total = f.total
cross join model.coverage as c
order by f.from_on, f.to_on, f.total;
