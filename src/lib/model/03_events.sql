-- What did users do in the app?
-- Grain: one row per event of a signed-in user. Events without a user id are left out.
create or replace table model.events as
select
    k.user_key,
    e.ts as occurred_at,
    cast(e.ts + to_minutes(cast($zone_minutes as integer)) as date) as day,
    e.event,
    e.product,
    e.symbol,
    e.device
from loaded.events as e
join model.user_keys as k on k.user_id = e.user_id;
