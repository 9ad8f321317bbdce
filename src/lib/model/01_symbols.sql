-- Which coins does a market trade? Each symbol is taken apart once, not with every fill.
-- Grain: one row per symbol. Split at its sign, else before a known quote asset at its end; a symbol that has neither
-- is without base and quote. Kraken's XXBTZUSD and XBTUSD are BTC in USD.
create or replace table model.symbols as
with seen as (
    select distinct symbol
    from loaded.trades
    where symbol is not null
),
parts as (
    select
        symbol,
        regexp_full_match(symbol, 'X[A-Z]{3}[XZ][A-Z]{3}') as is_kraken,
        regexp_full_match(symbol, '(XBT|XDG)[A-Z]{3,}') as is_kraken_short,
        -- Bitget's BTCUSDT_SPBL: what follows the sign names the market, not the quote.
        regexp_extract(symbol, '^(.*)USDT_[A-Z]*BL$', 1) as suffixed_base,
        case
            when contains(symbol, '-') then '-'
            when contains(symbol, '/') then '/'
            when contains(symbol, '_') then '_'
        end as sign,
        regexp_extract(
            symbol,
            '(FDUSD|BUSD|TUSD|USDT|USDC|USDE|USD|DAI|EUR|GBP|JPY|TRY|BRL|AUD|KRW|BTC|ETH|BNB|SOL)$'
        ) as quote_at_end
    from seen
),
split as (
    select
        symbol,
        case
            when suffixed_base <> '' then suffixed_base
            when is_kraken then substring(symbol, 2, 3)
            when is_kraken_short then left(symbol, 3)
            when sign is not null then split_part(symbol, sign, 1)
            when quote_at_end <> '' then nullif(left(symbol, -length(quote_at_end)), '')
        end as base,
        case
            when suffixed_base <> '' then 'USDT'
            when is_kraken then substring(symbol, 6, 3)
            when is_kraken_short then substring(symbol, 4)
            when sign is not null then split_part(symbol, sign, 2)
            else nullif(quote_at_end, '')
        end as quote
    from parts
)
select
    symbol,
    case base when 'XBT' then 'BTC' when 'XDG' then 'DOGE' else base end as base,
    case quote when 'XBT' then 'BTC' else quote end as quote
from split;
