-- What was traded? Every fill with its user key, its reporting day and its money in USD.
-- Grain: one row per user fill. A fill without notional_usd takes its quote value as USD; a fee in another asset is
-- valued at the fill's own price when that asset is the base, and is null (unpriced, counted) when it is neither.
create or replace table model.trades as
with valued as (
    select
        user_id,
        trade_id,
        traded_at,
        symbol,
        coalesce(product, 'spot') as product,
        side,
        liquidity,
        coalesce(source, 'unknown') as source,
        coalesce(notional_usd, quote_qty, base_qty * price) as notional_usd,
        case
            when fee_usd is not null then fee_usd
            when fee_amount is null then 0
            when fee_asset is null or fee_asset in ('USD', 'USDT', 'USDC', 'FDUSD', 'BUSD', 'TUSD', 'DAI') then fee_amount
            when fee_asset = base then fee_amount * price
            when fee_asset = quote then fee_amount
        end as fee_usd
    from loaded.trades
)
select
    k.user_key,
    v.trade_id,
    v.traded_at,
    cast(v.traded_at + to_minutes(cast($zone_minutes as integer)) as date) as day,
    v.symbol,
    v.product,
    v.side,
    v.liquidity,
    v.source,
    (v.source = 'api') as is_api,
    v.notional_usd,
    v.fee_usd
from valued as v
join model.user_keys as k on k.user_id = v.user_id;
