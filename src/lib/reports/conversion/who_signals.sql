-- Of those who went on from a step, or dropped out after it: who wrote a ticket, who logged in, who at all?
-- Grain: one row per user.
listed as (
    select o.user_key
    from outcomes as o
    left join spoken as t on t.attempt = o.attempt and t.place = o.place
    left join returned as l on l.attempt = o.attempt and l.place = o.place
    where o.place = $place and o.outcome = $outcome
        and case $sign when 'ticket' then t.attempt is not null when 'login' then l.attempt is not null else true end
    group by o.user_key
)
select user_key
from listed
order by user_key
