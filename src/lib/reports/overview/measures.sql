-- How is the exchange doing in the period, in the days it is compared with, and bucket by bucket?
-- Grain: one row per span. Role 'period' is the chosen period up to the as-of day; 'base' the same days of the month
-- before (a period within one month that starts on its 1st; month ends are clipped), else the equally long period
-- before, or the same days a year before; 'bucket' a calendar day, week or month: the last twelve, and all that touch
-- the period. Buckets that begin before the first fill are left out, except the latest.
-- Turnover, fills and fees hold every account in scope. Trading users are counted anew in each span, never summed, and
-- only ids the users export holds; the others are unknown_traders. Monthly trading users traded in the 30 days up to
-- the span's last complete day (null when fills do not reach back that far, and for older buckets). User-days add up
-- complete days only; app activity is any event other than trades, transfers, registration and KYC.
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
),
trader_days as (
    select
        d.user_key,
        d.day,
        case when u.user_key is null then 0 else 1 end as known,
        sum(d.trades) as fills,
        sum(d.notional_usd) as traded_usd,
        sum(case when d.is_api then d.notional_usd else 0 end) as api_usd,
        sum(d.gross_fee) as gross_usd,
        sum(d.rebate) as rebated_usd
    from user_day as d
    left join users as u on u.user_key = d.user_key
    group by d.user_key, d.day, case when u.user_key is null then 0 else 1 end
),
day_totals as (
    select
        day,
        sum(known) as known_traders,
        sum(fills) as day_fills,
        sum(case when known = 1 then fills else 0 end) as day_known_fills,
        sum(traded_usd) as day_turnover_usd,
        sum(case when known = 0 then traded_usd else 0 end) as day_unknown_usd,
        sum(api_usd) as day_api_usd,
        sum(gross_usd) as day_gross_usd,
        sum(rebated_usd) as day_rebate_usd
    from trader_days
    group by day
),
traded as (
    select
        s.role,
        s.from_on,
        sum(d.day_fills) as fills,
        sum(d.day_known_fills) as known_fills,
        sum(d.day_turnover_usd) as turnover_usd,
        sum(d.day_unknown_usd) as unknown_turnover_usd,
        sum(d.day_api_usd) as api_turnover_usd,
        sum(d.day_gross_usd) as gross_fee_usd,
        sum(d.day_rebate_usd) as rebate_usd,
        sum(case when d.day <= s.complete_to_on then d.known_traders else 0 end) as trading_user_days
    from spans as s
    cross join day_totals as d
    where d.day between s.from_on and s.to_on
    group by s.role, s.from_on
),
traders as (
    select
        s.role,
        s.from_on,
        count(distinct case when d.known = 1 then d.user_key end) as trading_users,
        count(distinct case when d.known = 0 then d.user_key end) as unknown_traders
    from spans as s
    cross join trader_days as d
    where d.day between s.from_on and s.to_on
    group by s.role, s.from_on
),
monthly as (
    select s.role, s.from_on, count(distinct d.user_key) as monthly_trading_users
    from spans as s
    cross join trader_days as d
    where s.place <= 12 and d.known = 1 and d.day between s.complete_to_on - 29 and s.complete_to_on
    group by s.role, s.from_on
),
registered_days as (
    select registered_on, count(*) as registered from users where registered_on is not null group by registered_on
),
registered as (
    select s.role, s.from_on, sum(d.registered) as new_users
    from spans as s
    cross join registered_days as d
    where d.registered_on between s.from_on and s.to_on
    group by s.role, s.from_on
),
active_user_dates as (
    select distinct e.user_key, e.day
    from activity as e
    join users as u on u.user_key = e.user_key
    where e.event not in ('trade', 'deposit', 'withdraw', 'register', 'kyc_pass')
),
active_reach as (
    select min(day) as first_event_on from active_user_dates
),
active as (
    select s.role, s.from_on, count(*) as active_user_days, count(distinct d.user_key) as active_users
    from spans as s
    cross join active_user_dates as d
    where d.day between s.from_on and s.complete_to_on
    group by s.role, s.from_on
)
select
    s.role,
    s.from_on,
    s.to_on,
    s.ends_on,
    s.ends_on <= s.complete_to_on as is_complete,
    cast(greatest(0, s.complete_to_on - greatest(s.from_on, coalesce(r.first_fill_on, s.from_on)) + 1) as bigint) as complete_days,
    cast(coalesce(t.fills, 0) as bigint) as fills,
    cast(coalesce(t.known_fills, 0) as bigint) as known_fills,
    cast(coalesce(t.turnover_usd, 0) as double) as turnover_usd,
    cast(coalesce(t.unknown_turnover_usd, 0) as double) as unknown_turnover_usd,
    cast(coalesce(t.api_turnover_usd, 0) as double) as api_turnover_usd,
    cast(coalesce(t.gross_fee_usd, 0) as double) as gross_fee_usd,
    cast(coalesce(t.rebate_usd, 0) as double) as rebate_usd,
    cast(coalesce(t.gross_fee_usd, 0) - coalesce(t.rebate_usd, 0) as double) as net_fee_revenue_usd,
    cast(coalesce(t.trading_user_days, 0) as bigint) as trading_user_days,
    cast(coalesce(c.trading_users, 0) as bigint) as trading_users,
    cast(coalesce(c.unknown_traders, 0) as bigint) as unknown_traders,
    cast(case when s.place <= 12 and s.complete_to_on - 29 >= r.first_fill_on
        then coalesce(m.monthly_trading_users, 0) end as bigint) as monthly_trading_users,
    cast(coalesce(n.new_users, 0) as bigint) as new_users,
    cast(greatest(0, s.complete_to_on - greatest(s.from_on, coalesce(v.first_event_on, s.from_on)) + 1) as bigint) as active_complete_days,
    cast(coalesce(e.active_user_days, 0) as bigint) as active_user_days,
    cast(coalesce(e.active_users, 0) as bigint) as active_users
from spans as s
cross join reach as r
cross join active_reach as v
left join traded as t on t.role = s.role and t.from_on = s.from_on
left join traders as c on c.role = s.role and c.from_on = s.from_on
left join monthly as m on m.role = s.role and m.from_on = s.from_on
left join registered as n on n.role = s.role and n.from_on = s.from_on
left join active as e on e.role = s.role and e.from_on = s.from_on
order by s.role, s.from_on
