-- What was traded? Every fill with its user key, its reporting day and its money in USD.
-- Grain: one row per user fill. A fill without notional_usd takes its quote value where the quote is a dollar or names
-- nothing; quoted in anything else it counts as 0 and `is_unpriced`. A fee in another asset is valued at the fill's own
-- price when that asset is the base of such a pair, and is null (unpriced, counted) otherwise.
create or replace table model.trades as
with quoted as (
    select
        *,
        (
            quote is null
            or quote in ('USD', 'USDT', 'USDC', 'FDUSD', 'BUSD', 'TUSD', 'USDE', 'DAI')
        ) as is_dollar_quote
    from loaded.trades
),
valued as (
    select
        user_id,
        trade_id,
        traded_at,
        symbol,
        coalesce(product, 'spot') as product,
        side,
        liquidity,
        coalesce(source, 'unknown') as source,
        coalesce(notional_usd, case when is_dollar_quote then coalesce(quote_qty, base_qty * price) end) as notional_usd,
        case
            when fee_usd is not null then fee_usd
            when fee_amount is null then 0
            when fee_asset is null or fee_asset in ('USD', 'USDT', 'USDC', 'FDUSD', 'BUSD', 'TUSD', 'DAI') then fee_amount
            when fee_asset = base and is_dollar_quote then fee_amount * price
        end as fee_usd
    from quoted
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
    coalesce(v.notional_usd, 0) as notional_usd,
    (v.notional_usd is null) as is_unpriced,
    v.fee_usd
from valued as v
join model.user_keys as k on k.user_id = v.user_id;
