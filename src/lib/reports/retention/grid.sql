-- Which cells are there? One row per cohort and age, with the moment from which its bucket has elapsed for every member.
grid as (
    select
        c.bucket_no as cohort_no,
        c.begins_at as cohort_at,
        c.ends_at > cast($as_of_on as timestamp) + to_days(1) as is_running,
        s.age,
        s.from_age,
        s.last_age,
        case r.buckets
            when 'calendar' then f.begins_at
            else c.begins_at + to_hours(s.from_age * width.hours)
        end as opens_at,
        case r.buckets
            when 'calendar' then l.ends_at
            else c.ends_at + to_hours((s.last_age + 1) * width.hours)
        end as completes_at
    from period as p
    cross join rules as r
    cross join spans as s
    cross join (
        select case $grain when 'hour' then 1 when 'day' then 24 when 'week' then 168 else 720 end as hours
    ) as width
    join buckets as c on c.bucket_no >= p.first_no and c.bucket_no <= p.last_no
    join buckets as f on f.bucket_no = c.bucket_no + s.from_age
    join buckets as l on l.bucket_no = c.bucket_no + s.last_age
    where not r.is_posthog or f.begins_at < cast($to_on as timestamp) + to_days(1)
)
