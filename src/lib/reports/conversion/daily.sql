-- Which entrants got how far on which day?
-- Grain: one row per dimension, segment and day of entry with mature entrants, and how many of them reached each step. Of
-- one dimension the segments add up to everyone.
faceted as (
    select
        j.user_key,
        d.dimension,
        case d.dimension
            when 'device' then j.device when 'country' then j.country when 'channel' then j.channel
            when 'product' then j.product else j.symbol
        end as member,
        j.entered_on,
        j.at_1,
        j.at_2,
        j.at_3,
        j.at_4,
        j.at_5,
        j.at_6
    from journeys as j
    cross join (select unnest(['device', 'country', 'channel', 'product', 'symbol']) as dimension) as d
    where j.is_mature and j.user_rank = 1
)
select
    dimension,
    member,
    entered_on,
    count(at_1) as reached_1,
    count(at_2) as reached_2,
    count(at_3) as reached_3,
    count(at_4) as reached_4,
    count(at_5) as reached_5,
    count(at_6) as reached_6
from faceted
group by dimension, member, entered_on
order by dimension, member, entered_on
