-- What did users do in the app?
-- Grain: one row per event of a signed-in user; `kind_key` is the user's. Events without a user id are left out.
create or replace table model.events as
select
    u.kind_key,
    u.user_key,
    e.ts as occurred_at,
    cast(e.ts + to_minutes(cast($zone_minutes as integer)) as date) as day,
    e.event,
    e.product,
    e.symbol,
    e.device
from loaded.events as e
join model.users as u on u.user_id = e.user_id;
