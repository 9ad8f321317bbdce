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
rules as (
    select cast($window_days as integer) * (case when $window_unit = 'hours' then 60 else 1440 end) as window_minutes
),
-- What did each of those who registered do? One row per user; each step is the first at or after the one before.
entered as (
    select
        u.user_key,
        u.registered_at,
        u.registered_on,
        u.device,
        u.country,
        u.channel,
        u.account_type,
        coalesce('VIP ' || cast(u.vip_level as varchar), 'unknown') as vip_level,
        u.registered_at + to_minutes(r.window_minutes) as window_ends_at,
        -- No later than the window's end, and before the day after the as-of day, or the last day in force, begins.
        least(
            u.registered_at + to_minutes(r.window_minutes) + to_microseconds(1),
            cast(least(cast($as_of_on as date), cast($last_on as date)) as timestamp) + to_days(1) - to_minutes(cast($zone_minutes as integer))
        ) as known_before
    from users as u
    cross join rules as r
    where u.registered_on between cast($from_on as date) and least(cast($to_on as date), cast($as_of_on as date))
),
done as (
    select
        e.*,
        case when a.has_kyc then f.passed_at end as passed_at,
        case when a.has_kyc then f.deposited_verified_at else f.deposited_anyhow_at end as deposited_at,
        case
            when a.has_kyc and a.has_deposit then f.traded_both_at
            when a.has_deposit then f.traded_funded_at
            when a.has_kyc then f.traded_verified_at
            else f.traded_anyhow_at
        end as traded_at,
        case
            when a.has_kyc and a.has_deposit then f.again_both_at
            when a.has_deposit then f.again_funded_at
            when a.has_kyc then f.again_verified_at
            else f.again_anyhow_at
        end as again_at,
        f.deposited_anyhow_at < e.known_before as took_deposit,
        f.traded_anyhow_at < e.known_before as took_trade
    from entered as e
    cross join available as a
    left join first_steps as f on f.user_key = e.user_key
),
placed as (
    select
        d.*,
        case when a.has_kyc then d.passed_at when a.has_deposit then d.deposited_at else d.traded_at end as done_2,
        case
            when a.has_kyc and a.has_deposit then d.deposited_at
            when a.has_kyc or a.has_deposit then d.traded_at
            else d.again_at
        end as done_3,
        case
            when a.has_kyc and a.has_deposit then d.traded_at
            when a.has_kyc or a.has_deposit then d.again_at
        end as done_4,
        case when a.has_kyc and a.has_deposit then d.again_at end as done_5,
        case
            when a.has_kyc then d.passed_at < d.known_before
            when a.has_deposit then d.took_deposit
            else d.took_trade
        end as took_2,
        case
            when a.has_kyc and a.has_deposit then d.took_deposit
            when a.has_kyc or a.has_deposit then d.took_trade
        end as took_3,
        case when a.has_kyc and a.has_deposit then d.took_trade end as took_4
    from done as d
    cross join available as a
),
-- `user_rank` and `bucket_rank`: a user has one attempt here.
journeys as (
    select
        p.user_key as attempt,
        p.user_key,
        p.registered_at as entered_at,
        p.registered_on as entered_on,
        p.device,
        p.country,
        p.channel,
        p.account_type,
        p.vip_level,
        'unknown' as product,
        'unknown' as symbol,
        case $bucket when 'day' then c.day when 'week' then c.week_on else c.month_on end as bucket_on,
        p.window_ends_at,
        p.window_ends_at + to_minutes(cast($zone_minutes as integer)) < cast(cast($as_of_on as date) as timestamp) + to_days(1) as is_mature,
        p.registered_at as at_1,
        case when p.done_2 < p.known_before then p.done_2 end as at_2,
        case when p.done_3 < p.known_before then p.done_3 end as at_3,
        case when p.done_4 < p.known_before then p.done_4 end as at_4,
        case when p.done_5 < p.known_before then p.done_5 end as at_5,
        cast(null as timestamp) as at_6,
        coalesce(p.took_2, false) as took_2,
        coalesce(p.took_3, false) as took_3,
        coalesce(p.took_4, false) as took_4,
        false as took_5,
        false as took_6,
        1 as user_rank,
        1 as bucket_rank
    from placed as p
    join calendar as c on c.day = p.registered_on
)
