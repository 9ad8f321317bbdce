-- Which products carry the turnover?
-- Grain: one row per span and product with fills in that span; the same spans as measures.sql: 'period', 'base' and
-- each 'bucket'. Trading users are those of the users export, counted anew per product: they do not add up.
with reach as (
    select min(day) as first_fill_on from user_day
),
asked as (
    select
        cast($from_on as date) as from_on,
        least(cast($to_on as date), cast($as_of_on as date), cast($last_on as date)) as to_on,
        least(cast($to_on as date), cast($last_on as date)) as seen_on
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
bucket_starts as (
    select distinct
        case when $grain = 'day' then c.day when $grain = 'week' then c.week_on else c.month_on end as bucket_on
    from calendar as c
    cross join asked as a
    where c.day <= a.seen_on
),
buckets as (
    select
        bucket_on,
        case
            when $grain = 'day' then bucket_on
            when $grain = 'week' then bucket_on + 6
            else cast(bucket_on + interval 1 month as date) - 1
        end as ends_on,
        row_number() over (order by bucket_on desc) as place
    from bucket_starts
),
spans as (
    select 'period' as role, from_on, to_on, to_on as complete_to_on, to_on as ends_on, 1 as place from compared
    union all
    select 'base', base_from_on, base_to_on, base_to_on, base_to_on, 1 from compared
    union all
    select 'bucket', b.bucket_on, least(b.ends_on, a.seen_on), least(b.ends_on, a.to_on), b.ends_on, b.place
    from buckets as b
    cross join asked as a
    cross join reach as r
    where (b.place <= 12 or b.ends_on >= a.from_on)
        and (b.place = 1 or b.bucket_on >= r.first_fill_on)
)
select
    s.role,
    s.from_on,
    d.product,
    cast(sum(d.trades) as bigint) as fills,
    cast(sum(d.notional_usd) as double) as turnover_usd,
    cast(sum(d.net_fee_revenue) as double) as net_fee_revenue_usd,
    cast(count(distinct u.user_key) as bigint) as trading_users
from spans as s
cross join user_day as d
left join users as u on u.user_key = d.user_key
where d.day between s.from_on and s.to_on
group by s.role, s.from_on, d.product
order by s.role, s.from_on, turnover_usd desc, d.product
