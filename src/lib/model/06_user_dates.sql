-- Which milestones does the users export itself date?
-- Grain: one row per user and milestone: register, kyc_pass, and the first deposit where no transfers were loaded; `kind_key`
-- is the user's.
-- A milestone that is only a date, that of the registration, happened after it: it takes the registration's time. Midnight
-- of the file's zone is a full quarter of an hour in UTC.
create or replace table model.user_dates as
with dated as (
    select user_id, registered_at, registered_at as occurred_at, 'register' as event, device_first as device from loaded.users
    union all
    select user_id, registered_at, kyc_passed_at, 'kyc_pass', device_first from loaded.users
    union all
    select user_id, registered_at, first_deposit_at, 'deposit', device_first from loaded.users
    where (select count(*) from loaded.transfers) = 0
),
timed as (
    select
        user_id,
        event,
        device,
        case
            when occurred_at < registered_at
                and occurred_at > registered_at - interval 1 day
                and cast(epoch(occurred_at) as bigint) % 900 = 0
                then registered_at
            else occurred_at
        end as occurred_at
    from dated
    where occurred_at is not null
)
select
    u.kind_key,
    u.user_key,
    t.occurred_at,
    cast(t.occurred_at + to_minutes(cast($zone_minutes as integer)) as date) as day,
    t.event,
    t.device
from timed as t
join model.users as u on u.user_id = t.user_id;
