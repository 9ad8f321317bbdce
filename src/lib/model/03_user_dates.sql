-- Which milestones does the users export itself date?
-- Grain: one row per user and milestone: register, kyc_pass, and the first deposit where no transfers were loaded.
create or replace table model.user_dates as
with dated as (
    select user_id, registered_at as occurred_at, 'register' as event, device_first as device from loaded.users
    union all
    select user_id, kyc_passed_at, 'kyc_pass', device_first from loaded.users
    union all
    select user_id, first_deposit_at, 'deposit', device_first from loaded.users
    where (select count(*) from loaded.transfers) = 0
)
select
    k.user_key,
    d.occurred_at,
    cast(d.occurred_at + to_minutes(cast($zone_minutes as integer)) as date) as day,
    d.event,
    d.device
from dated as d
join model.user_keys as k on k.user_id = d.user_id
where d.occurred_at is not null;
