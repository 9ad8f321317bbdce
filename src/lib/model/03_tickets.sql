-- Which tickets did users open?
-- Grain: one row per ticket of a user. Tickets without a user id are left out.
create or replace table model.tickets as
select
    k.user_key,
    t.ticket_id,
    t.created_at as opened_at,
    cast(t.created_at + to_minutes(cast($zone_minutes as integer)) as date) as day,
    t.category
from loaded.tickets as t
join model.user_keys as k on k.user_id = t.user_id;
