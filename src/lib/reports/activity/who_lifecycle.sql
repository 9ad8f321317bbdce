-- Who was new, returning, resurrected or dormant in one bucket, or active at all?
-- Grain: one row per user; by the chosen definition.
chosen as (
    select bucket_no
    from buckets
    where rule_no = 1 and bucket_on = cast($bucket_on as date)
),
listed as (
    select s.user_key
    from states as s
    join chosen as c on c.bucket_no = s.bucket_no
    where s.rule_no = 1 and ($state = 'active' or s.state = $state)
    union all
    select p.user_key
    from chosen as c
    join user_buckets as p on p.rule_no = 1 and p.bucket_no = c.bucket_no - 1
    left join user_buckets as n on n.rule_no = p.rule_no and n.user_key = p.user_key and n.bucket_no = c.bucket_no
    where $state = 'dormant' and n.user_key is null
)
select user_key
from listed
order by user_key;
