-- Who traded through the API in one bucket, or by hand alone?
-- Grain: one row per user.
listed as (
    select b.user_key
    from user_buckets as b
    join users as u on u.user_key = b.user_key
    where b.bucket_on = cast($bucket_on as date) and (b.uses_api = 1) = $by_api
)
select user_key
from listed
order by user_key;
