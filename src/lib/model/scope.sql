-- The scope: every model table a report may read, narrowed to the accounts, products and days in force.
-- `users` are those of the users export; the streams also keep the activity of ids that export does not hold. What carries
-- the kind of its users is narrowed by it, everything else by the users themselves.
-- A query gets the tables it names, without the lines that choose nothing, those of filters that are not in force, and
-- without the columns it does not name: so each stands on a line of its own. `users` have those of `scope_users`.
scope_kinds as (
    select k.kind_key
    from model.user_kinds as k
    where true
        and ($countries = '' or list_contains(string_split($countries, chr(31)), k.country))
        and ($channels = '' or list_contains(string_split($channels, chr(31)), k.channel))
        and ($devices = '' or list_contains(string_split($devices, chr(31)), k.device))
        and not ($exclude_internal and k.is_internal)
        and not ($exclude_market_makers and k.is_market_maker)
        and not ($exclude_api and k.is_api)
),
scope_users as (
    select
        u.user_key,
        u.user_id,
        u.is_known,
        u.registered_at,
        u.registered_on,
        u.country,
        u.channel,
        u.device,
        u.account_type,
        u.kyc_level,
        u.vip_level,
        u.kyc_passed_at,
        u.first_deposit_at,
        u.first_trade_at,
        u.last_trade_at,
        u.first_trade_on,
        u.last_trade_on,
        u.first_manual_trade_on,
        u.last_manual_trade_on,
        u.is_internal,
        u.is_market_maker,
        u.is_api
    from model.users as u
    where true
        and u.kind_key in (select k.kind_key from scope_kinds as k)
        and ($segments = '' or u.user_id in (select m.user_id from saved.segment_users as m where list_contains(string_split($segments, chr(31)), m.segment)))
),
users as (
    select u.*
    from scope_users as u
    where u.is_known
        and (u.registered_on is null or u.registered_on <= cast($last_on as date))
),
first_steps as (
    select
        f.user_key,
        f.registered_at,
        f.registered_on,
        f.country,
        f.channel,
        f.device,
        f.account_type,
        f.vip_level,
        f.at_2,
        f.at_3,
        f.at_4,
        f.at_5,
        f.took_2_at,
        f.took_3_at,
        f.took_4_at
    from model.first_steps as f
    where f.registered_on <= cast($last_on as date)
        and f.kind_key in (select k.kind_key from scope_kinds as k)
        and ($segments = '' or f.user_key in (select s.user_key from scope_users as s))
),
trades as (
    select
        t.user_key,
        t.match_key,
        t.traded_at,
        t.day,
        t.symbol,
        t.product,
        t.side,
        t.liquidity,
        t.source,
        t.is_api,
        t.notional_usd,
        t.is_unpriced,
        t.fee_usd
    from model.trades as t
    where t.day <= cast($last_on as date)
        and t.user_key in (select s.user_key from scope_users as s)
        and ($products = '' or list_contains(string_split($products, chr(31)), t.product))
        and not ($exclude_api and t.is_api)
),
-- The whole market: fills of every account, also of those the scope leaves out.
market_trades as (
    select
        t.traded_at,
        t.notional_usd
    from model.trades as t
    where t.day <= cast($last_on as date)
        and ($products = '' or list_contains(string_split($products, chr(31)), t.product))
),
market_day as (
    select
        d.day,
        d.notional_usd
    from model.user_day as d
    where d.day <= cast($last_on as date)
        and ($products = '' or list_contains(string_split($products, chr(31)), d.product))
),
user_day as (
    select
        d.user_key,
        d.day,
        d.product,
        d.is_api,
        d.first_at,
        d.last_at,
        d.trades,
        d.unsourced_trades,
        d.notional_usd,
        d.gross_fee,
        d.rebate,
        d.net_fee_revenue,
        d.maker_notional_usd
    from model.user_day as d
    where d.day <= cast($last_on as date)
        and d.kind_key in (select k.kind_key from scope_kinds as k)
        and ($segments = '' or d.user_key in (select s.user_key from scope_users as s))
        and ($products = '' or list_contains(string_split($products, chr(31)), d.product))
        and not ($exclude_api and d.is_api)
),
user_week as (
    -- Whole weeks as they are kept, the days of the last one added up: it may reach past the last day in force.
    select
        w.user_key,
        w.week_on,
        w.product,
        w.is_api,
        w.first_on,
        w.trades,
        w.notional_usd,
        w.net_fee_revenue
    from model.user_week as w
    where w.week_on <= cast($last_on as date) - 6
        and w.kind_key in (select k.kind_key from scope_kinds as k)
        and ($segments = '' or w.user_key in (select s.user_key from scope_users as s))
        and ($products = '' or list_contains(string_split($products, chr(31)), w.product))
        and not ($exclude_api and w.is_api)
    union all
    select
        d.user_key,
        cast($last_on as date) - cast(isodow(cast($last_on as date)) - 1 as integer) as week_on,
        d.product,
        d.is_api,
        min(d.day) as first_on,
        cast(sum(d.trades) as bigint) as trades,
        sum(d.notional_usd) as notional_usd,
        sum(d.net_fee_revenue) as net_fee_revenue
    from model.user_day as d
    where d.day <= cast($last_on as date)
        and d.day > cast($last_on as date) - cast(isodow(cast($last_on as date)) % 7 as integer)
        and d.kind_key in (select k.kind_key from scope_kinds as k)
        and ($segments = '' or d.user_key in (select s.user_key from scope_users as s))
        and ($products = '' or list_contains(string_split($products, chr(31)), d.product))
        and not ($exclude_api and d.is_api)
    group by d.user_key, d.product, d.is_api
),
-- Whole weeks of every kind of users, to the end of the data: not for segments, products or an earlier as-of day.
weekly_cohorts as (
    select
        c.cohort_on,
        c.week_on,
        c.users,
        c.returning_users,
        c.notional_usd,
        c.largest_usd,
        c.net_fee_revenue,
        c.retained_usd,
        c.expansion_usd,
        c.contraction_usd,
        c.resurrected_usd,
        c.leaving_usd
    from model.weekly_cohorts as c
    where c.with_api = not $exclude_api
        and c.kind_key in (select k.kind_key from scope_kinds as k)
),
-- What there is to choose from, of everybody: a reader who looks at few users may go on to others.
event_kinds as (
    select k.*
    from model.event_kinds as k
    where k.first_on <= cast($last_on as date)
),
trade_kinds as (
    select k.*
    from model.trade_kinds as k
    where k.first_on <= cast($last_on as date)
        and ($products = '' or list_contains(string_split($products, chr(31)), k.product))
        and not ($exclude_api and k.is_api)
),
-- Since when is each event recorded? Of everybody and every product: what came before that day is unknown.
event_histories as (
    select 'trade' as event, min(k.first_on) as began_on
    from model.trade_kinds as k
    union all
    select k.event, min(k.first_on) as began_on
    from model.event_kinds as k
    group by k.event
),
activity as (
    select
        t.user_key,
        t.traded_at as occurred_at,
        t.day,
        'trade' as event,
        t.product,
        t.symbol,
        t.source as device,
        t.notional_usd as amount_usd
    from trades as t
    union all
    select
        a.user_key,
        a.occurred_at,
        a.day,
        a.event,
        a.product,
        a.symbol,
        a.device,
        a.amount_usd
    from model.activity as a
    where a.event <> 'trade'
        and a.day <= cast($last_on as date)
        and a.kind_key in (select k.kind_key from scope_kinds as k)
        and ($segments = '' or a.user_key in (select s.user_key from scope_users as s))
),
transfers as (
    select
        t.user_key,
        t.moved_at,
        t.day,
        t.direction,
        t.status,
        t.asset,
        t.method,
        t.amount_usd
    from model.transfers as t
    where t.day <= cast($last_on as date)
        and t.kind_key in (select k.kind_key from scope_kinds as k)
        and ($segments = '' or t.user_key in (select s.user_key from scope_users as s))
),
balances as (
    select b.*
    from model.balances as b
    where b.day <= cast($last_on as date)
        and b.user_key in (select s.user_key from scope_users as s)
),
rewards as (
    select r.*
    from model.rewards as r
    -- A commission is paid to one user and earned from another: either in scope keeps it.
    where (
            r.user_key in (select s.user_key from scope_users as s)
            or r.source_user_key in (select s.user_key from scope_users as s)
        )
        and r.day <= cast($last_on as date)
),
campaigns as (
    select c.*
    from model.campaigns as c
    where c.start_on <= cast($last_on as date)
),
campaign_participants as (
    select p.*
    from model.campaign_participants as p
    where true
        and p.user_key in (select s.user_key from scope_users as s)
),
tickets as (
    select t.*
    from model.tickets as t
    where t.user_key in (select s.user_key from scope_users as s)
        and t.day <= cast($last_on as date)
),
releases as (
    select r.*
    from model.releases as r
    where r.released_on <= cast($last_on as date)
),
calendar as (
    select
        c.day,
        case when $week_starts_sunday then c.week_from_sunday_on else c.week_from_monday_on end as week_on,
        c.month_on,
        c.day <= cast($as_of_on as date) as is_complete
    from model.calendar as c
    where c.day <= cast($last_on as date)
)
