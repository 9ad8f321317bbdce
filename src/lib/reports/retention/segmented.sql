-- Which segment is a user in? What the users export says of the user; a VIP level is that of the day the export was made:
-- what it was at the start is not known.
-- Grain: one row per user and cohort.
segmented as (
    select
        m.user_key,
        m.cohort_no,
        case $breakdown
            when 'country' then u.country
            when 'device' then u.device
            when 'account_type' then u.account_type
            when 'vip_level' then coalesce('VIP ' || cast(u.vip_level as varchar), 'unknown')
            else u.channel
        end as segment
    from members as m
    join users as u on u.user_key = m.user_key
)
