-- A row per journey and step.
walked as (
    select
        j.attempt,
        j.user_key,
        j.is_mature,
        j.user_rank,
        j.bucket_rank,
        j.bucket_on,
        case $breakdown
            when 'channel' then j.channel when 'device' then j.device when 'country' then j.country
            when 'account_type' then j.account_type when 'vip_level' then j.vip_level
            when 'product' then j.product else j.symbol
        end as segment,
        j.at_1,
        s.place,
        s.step,
        case s.place when 1 then j.at_1 when 2 then j.at_2 when 3 then j.at_3 when 4 then j.at_4 when 5 then j.at_5 else j.at_6 end as reached_at,
        case s.place when 1 then j.at_1 when 2 then j.at_1 when 3 then j.at_2 when 4 then j.at_3 when 5 then j.at_4 else j.at_5 end as previous_at,
        case s.place when 2 then j.took_2 when 3 then j.took_3 when 4 then j.took_4 when 5 then j.took_5 when 6 then j.took_6 else false end as is_taken
    from journeys as j
    cross join steps as s
)
