-- Which products and symbols are traded, and from where? What a reader can choose from.
-- Grain: one row per product, symbol and source; `first_on` is its first day.
create or replace table model.trade_kinds as
select
    cast(product as varchar) as product,
    cast(symbol as varchar) as symbol,
    cast(source as varchar) as source,
    is_api,
    count(*) as trades,
    min(day) as first_on
from model.trades
group by product, symbol, source, is_api;
