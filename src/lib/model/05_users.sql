-- Who are the users? Their attributes and their first and last dates.
-- Grain: one row per user key. Missing attributes read 'unknown'. `is_api` marks accounts with most of their turnover
-- through the API; `first_manual_trade_on` and `last_manual_trade_on` are of the fills that did not come through it. An id
-- that stands in several exports keeps its earliest registration, the row that knows most of it, and every flag any of them
-- sets. `kind_key` numbers what filters tell apart: see user_kinds.
create or replace table model.users as
with exported as (
    select
        *,
        row_number() over (
            partition by user_id
            order by registered_at, kyc_passed_at is null, first_deposit_at is null, kyc_level desc, country, channel
        ) as entry,
        max(cast(coalesce(is_internal, false) or coalesce(account_type = 'internal', false) as integer)) over (partition by user_id) as internal_mark,
        max(cast(coalesce(is_mm, false) or coalesce(account_type = 'mm', false) as integer)) over (partition by user_id) as maker_mark
    from loaded.users
),
traded as (
    select
        user_key,
        min(traded_at) as first_trade_at,
        max(traded_at) as last_trade_at,
        min(day) as first_trade_on,
        max(day) as last_trade_on,
        min(case when not is_api then day end) as first_manual_trade_on,
        max(case when not is_api then day end) as last_manual_trade_on,
        coalesce(sum(case when is_api then notional_usd end), 0) > 0.5 * sum(notional_usd) as is_api
    from model.trades
    group by user_key
),
deposited as (
    -- As the transfers will be told, which come after the users.
    select user_id, min(coalesce(completed_at, created_at)) as first_deposit_at
    from loaded.transfers
    where direction = 'deposit' and coalesce(status, 'completed') = 'completed'
    group by user_id
),
described as (
    select
        k.user_key,
        k.user_id,
        k.is_known,
        e.registered_at,
        cast(e.registered_at + to_minutes(cast($zone_minutes as integer)) as date) as registered_on,
        coalesce(e.country, 'unknown') as country,
        coalesce(e.channel, 'unknown') as channel,
        coalesce(e.device_first, 'unknown') as device,
        coalesce(e.account_type, 'unknown') as account_type,
        e.kyc_level,
        e.vip_level,
        e.kyc_passed_at,
        coalesce(d.first_deposit_at, e.first_deposit_at) as first_deposit_at,
        t.first_trade_at,
        t.last_trade_at,
        t.first_trade_on,
        t.last_trade_on,
        t.first_manual_trade_on,
        t.last_manual_trade_on,
        coalesce(e.internal_mark, 0) = 1 as is_internal,
        coalesce(e.maker_mark, 0) = 1 as is_market_maker,
        coalesce(t.is_api, false) or coalesce(e.device_first = 'api', false) as is_api
    from model.user_keys as k
    left join exported as e on e.user_id = k.user_id and e.entry = 1
    left join traded as t on t.user_key = k.user_key
    left join deposited as d on d.user_id = k.user_id
),
kinds as (
    select *, cast(row_number() over (order by country, channel, device, is_internal, is_market_maker, is_api, is_known) as integer) as kind_key
    from (
        select distinct country, channel, device, is_internal, is_market_maker, is_api, is_known
        from described
    ) as told_apart
)
select d.*, k.kind_key
from described as d
join kinds as k
    on k.country = d.country
    and k.channel = d.channel
    and k.device = d.device
    and k.is_internal = d.is_internal
    and k.is_market_maker = d.is_market_maker
    and k.is_api = d.is_api
    and k.is_known = d.is_known;
