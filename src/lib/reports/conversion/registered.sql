-- How far does each user get from registration to a second day of trading, and where do they leave the path?
-- A step nobody in the data ever took, for want of its dates, does not take part.
with available as (
    select
        count(case when event = 'kyc_pass' then 1 end) > 0 as has_kyc,
        count(case when event = 'deposit' then 1 end) > 0 as has_deposit
    from event_kinds
),
path_steps as (
    select
        unnest([1, 2, 3, 4, 5]) as slot,
        unnest(['registration', 'kyc', 'first_deposit', 'first_trade', 'repeat_trade']) as step
),
steps as (
    select s.slot, s.step, row_number() over (order by s.slot) as place
    from path_steps as s
    cross join available as a
    where (s.step <> 'kyc' or a.has_kyc) and (s.step <> 'first_deposit' or a.has_deposit)
),
path as (
    select count(*) as length
    from steps
),
-- Windows are microseconds: adding an interval to a moment takes longer than all the rest. `data_ends_us`: when the day
-- after the as-of day, or the last day in force, begins.
rules as (
    select
        cast($window_days as bigint) * (case when $window_unit = 'hours' then 3600000000 else 86400000000 end) as window_us,
        epoch_us(cast(cast($as_of_on as date) as timestamp) + to_days(1) - to_minutes(cast($zone_minutes as integer))) as as_of_ends_us,
        epoch_us(cast(least(cast($as_of_on as date), cast($last_on as date)) as timestamp) + to_days(1) - to_minutes(cast($zone_minutes as integer))) as data_ends_us
),
windows as (
    select
        f.*,
        epoch_us(f.registered_at) + r.window_us as ends_us,
        r.as_of_ends_us,
        r.data_ends_us
    from first_steps as f
    cross join rules as r
    where f.registered_on between cast($from_on as date) and least(cast($to_on as date), cast($as_of_on as date))
),
-- What did each of those who registered do? One row per user; each step is the first at or after the one before.
entered as (
    select
        w.*,
        w.ends_us < w.as_of_ends_us as is_mature,
        make_timestamp(case when w.ends_us < w.data_ends_us then w.ends_us else w.data_ends_us - 1 end) as known_to
    from windows as w
),
-- `user_rank` and `bucket_rank`: a user has one attempt here.
journeys as (
    select
        e.user_key as attempt,
        e.user_key,
        e.registered_at as entered_at,
        e.registered_on as entered_on,
        e.device,
        e.country,
        e.channel,
        e.account_type,
        coalesce('VIP ' || cast(e.vip_level as varchar), 'unknown') as vip_level,
        'unknown' as product,
        'unknown' as symbol,
        case $bucket when 'day' then c.day when 'week' then c.week_on else c.month_on end as bucket_on,
        make_timestamp(e.ends_us) as window_ends_at,
        e.is_mature,
        e.registered_at as at_1,
        case when e.at_2 <= e.known_to then e.at_2 end as at_2,
        case when e.at_3 <= e.known_to then e.at_3 end as at_3,
        case when e.at_4 <= e.known_to then e.at_4 end as at_4,
        case when e.at_5 <= e.known_to then e.at_5 end as at_5,
        cast(null as timestamp) as at_6,
        coalesce(e.took_2_at <= e.known_to, false) as took_2,
        coalesce(e.took_3_at <= e.known_to, false) as took_3,
        coalesce(e.took_4_at <= e.known_to, false) as took_4,
        false as took_5,
        false as took_6,
        1 as user_rank,
        1 as bucket_rank
    from entered as e
    join calendar as c on c.day = e.registered_on
)
