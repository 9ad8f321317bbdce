-- How far back does each source reach within the scope? A comparison needs every day of both sides.
-- Grain: one row. Events are those of the app: trades, transfers, registration and KYC do not count.
with filled as (
    select min(day) as first_fill_on from user_day
),
registered as (
    select min(registered_on) as first_registered_on, max(registered_on) as last_registered_on from users
),
active as (
    select min(day) as first_event_on, max(day) as last_event_on
    from activity
    where event not in ('trade', 'deposit', 'withdraw', 'register', 'kyc_pass')
)
select
    f.first_fill_on,
    r.first_registered_on,
    r.last_registered_on,
    e.first_event_on,
    e.last_event_on
from filled as f
cross join registered as r
cross join active as e
order by f.first_fill_on
