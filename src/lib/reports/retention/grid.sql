-- Which cells are there? One row per cohort and age, with the moment from which its bucket has elapsed for every member.
cohorts_by_age as (
    select
        b.bucket_no as cohort_no,
        b.begins_at,
        b.ends_at,
        s.age,
        s.from_age,
        s.last_age,
        b.bucket_no + s.from_age as from_no,
        b.bucket_no + s.last_age as last_no
    from buckets as b
    cross join spans as s
    cross join period as p
    where b.bucket_no >= p.first_no and b.bucket_no <= p.last_no
),
grid as (
    select
        c.cohort_no,
        c.begins_at as cohort_at,
        c.ends_at > cast($as_of_on as timestamp) + to_days(1) as is_running,
        c.age,
        c.from_age,
        c.last_age,
        case r.buckets
            when 'calendar' then f.begins_at
            else c.begins_at + to_hours(c.from_age * width.hours)
        end as opens_at,
        case r.buckets
            when 'calendar' then l.ends_at
            else c.ends_at + to_hours((c.last_age + 1) * width.hours)
        end as completes_at
    from cohorts_by_age as c
    join buckets as f on f.bucket_no = c.from_no
    join buckets as l on l.bucket_no = c.last_no
    cross join rules as r
    cross join (
        select case $grain when 'hour' then 1 when 'day' then 24 when 'week' then 168 else 720 end as hours
    ) as width
    where not r.is_posthog or f.begins_at < cast($to_on as timestamp) + to_days(1)
)
