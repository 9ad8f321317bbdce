-- On which days did which entrants get how far?
-- Grain: one row per dimension, segment and day of entry; of one dimension the segments add up to everyone. Mature
-- entrants only, so that no day is judged before its windows have elapsed.
, faceted as (
    select 'device' as dimension, j.device as member, j.*
    from journeys as j
    union all
    select 'country', j.country, j.*
    from journeys as j
    union all
    select 'channel', j.channel, j.*
    from journeys as j
    union all
    select 'product', j.product, j.*
    from journeys as j
    union all
    select 'symbol', j.symbol, j.*
    from journeys as j
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
where is_mature and user_rank = 1
group by dimension, member, entered_on
order by dimension, member, entered_on
