-- How many ran into the exclusion event between the two steps?
-- Grain: one row. `users` whoever did in any attempt; `standing` are the attempts that count and end there.
excluded as (
    select
        count(distinct h.user_key) as users,
        count(distinct j.attempt) as standing
    from halts as h
    left join journeys as j on j.attempt = h.attempt and j.user_rank = 1
)
select users, standing
from excluded
