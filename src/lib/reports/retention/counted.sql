-- How many started in each cohort, and how many of them returned at each age? From single users.
history as (
    select case when r.starts = 'first_ever' and $start <> 'register' then cast(e.started_at as date) end as history_on
    from earliest_start as e
    cross join rules as r
),
cohorts as (
    select
        m.cohort_no,
        count(*) as cohort_users,
        sum(case
            when h.history_on is null then 0
            when cast(m.started_at as date) >= h.history_on
                + (case $grain when 'hour' then 1 when 'day' then 4 when 'week' then 28 else 122 end) then 0
            when m.registered_on >= h.history_on then 0
            else 1
        end) as unproven_users
    from members as m
    cross join history as h
    group by m.cohort_no
),
retained as (
    select cohort_no, age, count(*) as retained_users
    from answers
    group by cohort_no, age
)
