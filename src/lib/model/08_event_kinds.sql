-- Which events are there besides fills, and which products, symbols and devices do they name? What a reader can choose from.
-- Grain: one row per event, product, symbol and device; `first_on` is its first day.
create or replace table model.event_kinds as
select event, product, symbol, device, count(*) as events, min(day) as first_on
from model.activity
where event <> 'trade'
group by event, product, symbol, device;
