-- Who is a user? A dense integer key for every id seen in any table.
-- Grain: one row per user id. `is_known` tells whether the users export holds the id; where no users export was
-- loaded, users are those who trade.
create or replace table model.user_keys as
with seen as (
    select user_id from loaded.users
    union
    select user_id from loaded.trades
    union
    select user_id from loaded.transfers
    union
    select user_id from loaded.events
    union
    select user_id from loaded.campaign_participants
    union
    select user_id from loaded.rewards
),
known as (
    select user_id from loaded.users
    union
    select user_id from loaded.trades
    where (select count(*) from loaded.users) = 0
)
select
    cast(row_number() over (order by seen.user_id) as integer) as user_key,
    seen.user_id,
    (known.user_id is not null) as is_known
from seen
left join known on known.user_id = seen.user_id
where seen.user_id is not null;
