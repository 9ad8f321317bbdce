-- What was traded? Every fill with its user key, its reporting day and its money in USD.
-- Grain: one row per user fill. A fill without notional_usd takes its quote value at the quote's price of that day; a
-- quote that is a dollar, or not named, is 1. Where there is no price it counts as 0 and `is_unpriced`. A fee in the base
-- coin is valued at the fill's own price, any other at its coin's price of that day; null (counted) where there is none.
-- A quantity of contracts is worth contracts × size × price, or contracts × size where it is margined in coins: those are
-- told by their symbol, or as perpetuals and futures in USD. Without the size, from the row or the listing, there is no price.
-- Fills of one symbol with the same trade id share a `match_key`, a hash: text that differs in each row is slow to write.
create or replace table model.trades as
with fills as (
    select
        *,
        cast(traded_at + to_minutes(cast($zone_minutes as integer)) as date) as day,
        coalesce(fee_usd is null and fee_amount <> 0, false) as is_fee_open,
        -- Only what still needs a price looks for one.
        case when notional_usd is null or (fee_usd is null and fee_amount <> 0) then symbol end as open_symbol
    from loaded.trades
),
asked as (
    select
        f.*,
        coalesce(f.base, s.base) as base_asset,
        case when f.notional_usd is null or f.is_fee_open then coalesce(f.quote, s.quote) end as open_quote,
        case when f.is_fee_open then f.fee_asset end as open_fee,
        coalesce(s.is_inverse, false)
            or coalesce(f.product in ('perp', 'futures') and coalesce(f.quote, s.quote) = 'USD', false) as is_inverse,
        coalesce(s.is_contract, false) or f.contract_size is not null as is_contract,
        coalesce(f.contract_size, s.contract_size) as size
    from fills as f
    left join model.symbols as s on s.symbol = f.open_symbol
),
priced as (
    select
        a.*,
        case when a.open_quote is null or quote_dollar.asset is not null then 1 else quote_price.usd_price end as quote_usd,
        case when a.open_fee is null or fee_dollar.asset is not null then 1 else fee_price.usd_price end as fee_asset_usd
    from asked as a
    left join model.dollar_assets as quote_dollar on quote_dollar.asset = a.open_quote
    left join model.asset_prices as quote_price on quote_price.asset = a.open_quote and quote_price.day = a.day
    left join model.dollar_assets as fee_dollar on fee_dollar.asset = a.open_fee
    left join model.asset_prices as fee_price on fee_price.asset = a.open_fee and fee_price.day = a.day
),
valued as (
    select
        *,
        case
            when notional_usd is not null then notional_usd
            when not (is_contract or is_inverse) then coalesce(quote_qty, base_qty * price) * quote_usd
            -- What a coin-margined contract's file calls quote may be coins; it is not where it is quantity × price.
            when quote_qty is not null
                and (not is_inverse or coalesce(abs(base_qty * price / nullif(quote_qty, 0) - 1) < 0.005, true))
                then quote_qty * quote_usd
            when is_inverse then base_qty * size * quote_usd
            else base_qty * size * price * quote_usd
        end as value_usd,
        case
            when fee_usd is not null then fee_usd
            when not is_fee_open then 0
            when fee_asset = base_asset then coalesce(fee_amount * price * quote_usd, fee_amount * fee_asset_usd)
            else fee_amount * fee_asset_usd
        end as paid_usd
    from priced
)
select
    k.user_key,
    case when v.trade_id is not null then hash(v.symbol, v.trade_id) end as match_key,
    v.traded_at,
    v.day,
    cast(v.symbol as model.symbol_value) as symbol,
    cast(coalesce(v.product, 'spot') as model.product_value) as product,
    cast(v.side as model.side_value) as side,
    cast(v.liquidity as model.liquidity_value) as liquidity,
    cast(coalesce(v.source, 'unknown') as model.source_value) as source,
    coalesce(v.source = 'api', false) as is_api,
    coalesce(v.value_usd, 0) as notional_usd,
    (v.value_usd is null) as is_unpriced,
    v.paid_usd as fee_usd
from valued as v
join model.user_keys as k on k.user_id = v.user_id;
