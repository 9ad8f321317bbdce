-- On a day of the survival curve: who was gone by then, who was still there, and who could not be followed so long?
-- Grain: one row per user of the curve; without a segment everyone.
told_apart as (
    select
        user_key,
        segment,
        case
            when part = 'gone' and lasted_days <= $day_no then 'gone'
            when lasted_days >= $day_no then 'there'
            else 'unfollowed'
        end as state
    from parted
    where part in ('gone', 'censored')
)
select user_key
from told_apart
where state = $state and ($segment is null or segment = $segment)
order by user_key;
