-- Each journey with the segment it is counted in.
segmented as (
    select
        j.attempt,
        j.user_key,
        j.is_mature,
        j.user_rank,
        j.bucket_rank,
        j.bucket_on,
        j.at_1,
        j.at_2,
        j.at_3,
        j.at_4,
        j.at_5,
        j.at_6,
        j.took_2,
        j.took_3,
        j.took_4,
        j.took_5,
        j.took_6,
        case $breakdown
            when 'channel' then j.channel when 'device' then j.device when 'country' then j.country
            when 'account_type' then j.account_type when 'vip_level' then j.vip_level
            when 'product' then j.product else j.symbol
        end as segment
    from journeys as j
),
-- A row per journey and step.
walked as (
    select
        j.attempt,
        j.user_key,
        j.is_mature,
        j.user_rank,
        j.bucket_rank,
        j.bucket_on,
        j.segment,
        j.at_1,
        s.place,
        case s.place when 1 then j.at_1 when 2 then j.at_2 when 3 then j.at_3 when 4 then j.at_4 when 5 then j.at_5 else j.at_6 end as reached_at,
        case s.place when 1 then j.at_1 when 2 then j.at_1 when 3 then j.at_2 when 4 then j.at_3 when 5 then j.at_4 else j.at_5 end as previous_at
    from segmented as j
    cross join steps as s
)
