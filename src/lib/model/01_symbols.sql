-- Which coins does a market trade? Each symbol is taken apart once, not with every fill.
-- Grain: one row per symbol. Split at its sign, else before a known quote asset at its end; a symbol that has neither
-- is without base and quote. Kraken's XXBTZUSD and XBTUSD are BTC in USD. What names a contract, such as -SWAP, _PERP or
-- a day of expiry, is left out first; Deribit's BTC-PERPETUAL is BTC in USD. Such quantities are numbers of contracts: of
-- coins each, or of dollars each where it is margined in coins (`is_inverse`); a listing can say of how many.
create or replace table model.symbols as
with seen as (
    select distinct symbol
    from loaded.trades
    where symbol is not null
),
named as (
    select
        symbol,
        regexp_replace(
            regexp_replace(symbol, '(_PERP|[-_][0-9]{6}|-SWAP|-PERPETUAL|-[0-9]{1,2}[A-Z]{3}[0-9]{2})$', ''),
            '^(PI|FI|PF|FF)_',
            ''
        ) as market,
        regexp_full_match(
            symbol,
            '[A-Z0-9]+USD_(PERP|[0-9]{6})|.+-USD-(SWAP|[0-9]{6})|(PI|FI)_.+|[A-Z0-9]+-(PERPETUAL|[0-9]{1,2}[A-Z]{3}[0-9]{2})'
        ) as is_inverse,
        regexp_full_match(symbol, '.+-.+-(SWAP|[0-9]{6})') as is_linear
    from seen
),
sizes as (
    select symbol, max(contract_size) as contract_size
    from loaded.listings
    where contract_size > 0
    group by symbol
    having min(contract_size) = max(contract_size)
),
parts as (
    select
        symbol,
        market,
        is_inverse,
        is_inverse or is_linear as is_contract,
        regexp_full_match(market, 'X[A-Z]{3}[XZ][A-Z]{3}') as is_kraken,
        regexp_full_match(market, '(XBT|XDG)[A-Z]{3,}') as is_kraken_short,
        -- Bitget's BTCUSDT_SPBL: what follows the sign names the market, not the quote.
        regexp_extract(market, '^(.*)USDT_[A-Z]*BL$', 1) as suffixed_base,
        case
            when contains(market, '-') then '-'
            when contains(market, '/') then '/'
            when contains(market, '_') then '_'
        end as sign,
        regexp_extract(
            market,
            '(FDUSD|BUSD|TUSD|USDT|USDC|USDE|USD|DAI|EUR|GBP|JPY|TRY|BRL|AUD|KRW|BTC|ETH|BNB|SOL)$'
        ) as quote_at_end
    from named
),
split as (
    select
        symbol,
        case
            when suffixed_base <> '' then suffixed_base
            when is_kraken then substring(market, 2, 3)
            when is_kraken_short then left(market, 3)
            when sign is not null then split_part(market, sign, 1)
            when quote_at_end <> '' and market <> quote_at_end then left(market, -length(quote_at_end))
            when is_inverse then market
        end as base,
        case
            when suffixed_base <> '' then 'USDT'
            when is_kraken then substring(market, 6, 3)
            when is_kraken_short then substring(market, 4)
            when sign is not null then split_part(market, sign, 2)
            when quote_at_end <> '' and market <> quote_at_end then quote_at_end
            when is_inverse then 'USD'
            else nullif(quote_at_end, '')
        end as quote,
        is_inverse,
        is_contract
    from parts
)
select
    s.symbol,
    case s.base when 'XBT' then 'BTC' when 'XDG' then 'DOGE' else s.base end as base,
    case s.quote when 'XBT' then 'BTC' else s.quote end as quote,
    s.is_inverse,
    s.is_contract,
    z.contract_size
from split as s
left join sizes as z on z.symbol = s.symbol;
