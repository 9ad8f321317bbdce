-- Who and what is in the data?
-- Grain: one row per fact; `amount` counts, `value` names. Counted once here, not at each visit.
create or replace table model.facts as
with unsplit as (
    select distinct t.symbol
    from loaded.trades as t
    join model.symbols as s on s.symbol = t.symbol
    where s.quote is null and t.quote is null
),
facts as (
    select 'known_users' as fact, cast(null as varchar) as value, count(*) as amount from model.users where is_known
    union all
    select 'unknown_users', null, count(*) from model.users where not is_known
    union all
    select 'internal', null, count(*) from model.users where is_internal
    union all
    select 'market_makers', null, count(*) from model.users where is_market_maker
    union all
    select 'api', null, count(*) from model.users where is_api
    union all
    select 'unpriced_fees', null, count(*) from model.trades where fee_usd is null
    union all
    select 'unpriced_fills', null, count(*) from model.trades where is_unpriced
    union all
    select case when is_left_out then 'dated_ahead' else 'clock_behind' end, null, records_ahead from model.coverage
    union all
    select 'unsplit_symbols', null, count(*) from unsplit
    union all
    select 'unsplit_symbol', symbol, 1 from (select symbol from unsplit order by symbol limit 5) as shown
    union all
    select 'product', product, count(*) from model.user_day group by product
    union all
    select 'country', country, count(*) from model.users group by country
    union all
    select 'channel', channel, count(*) from model.users group by channel
    union all
    select 'device', device, count(*) from model.users group by device
)
select fact, value, cast(amount as double) as amount
from facts;
