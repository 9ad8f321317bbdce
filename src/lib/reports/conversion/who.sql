-- Who reached a step, who was lost before it, and who still has time?
-- Grain: one row per user. `converted`, `lost` and `mature` are of mature entrants, as the rates count them; without a
-- segment everyone, without a bucket of entry those of all.
told_apart as (
    select
        w.user_key,
        case $state
            when 'reached' then w.reached_at is not null
            when 'dropped' then w.is_mature and w.previous_at is not null and w.reached_at is null
            when 'open' then not w.is_mature and w.previous_at is not null and w.reached_at is null
            when 'converted' then w.is_mature and w.reached_at is not null
            when 'lost' then w.is_mature and w.reached_at is null
            else w.is_mature
        end as is_meant
    from walked as w
    where w.place = $place and ($segment is null or w.segment = $segment)
        and case
            when $entry_bucket_on is null then w.user_rank = 1
            else w.bucket_rank = 1 and w.bucket_on = cast($entry_bucket_on as date)
        end
)
select distinct user_key
from told_apart
where is_meant
order by user_key
