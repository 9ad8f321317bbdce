-- How many started in each cohort, and how many of them returned at each age? From single users. Unproven: registered before
-- their start is recorded of anybody, or nobody knows when and soon after that. Unsettled: of those who started soon after.
history as (
    select
        began_on,
        cast(began_on + (case $grain when 'hour' then 1 when 'day' then 4 when 'week' then 28 else 122 end) as timestamp) as settled_at
    from (
        select case when r.starts = 'first_ever' and $start <> 'register' then min(e.began_on) end as began_on
        from rules as r
        left join event_histories as e
            on e.event = $start or ($start = 'any' and e.event <> 'register' and e.event not like 'kyc%')
        group by r.starts
    ) as recorded
),
cohorts as (
    select
        m.cohort_no,
        count(*) as cohort_users,
        count(case
            when m.registered_on < h.began_on or (m.registered_on is null and m.started_at < h.settled_at) then 1
        end) as unproven_users,
        count(case
            when m.started_at < h.settled_at and coalesce(m.registered_on < h.began_on, true) then 1
        end) as unsettled_users
    from members as m
    cross join history as h
    group by m.cohort_no
),
retained as (
    select cohort_no, age, count(*) as retained_users
    from answers
    group by cohort_no, age
)
