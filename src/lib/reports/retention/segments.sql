-- Which users come back? The pooled retention of each segment of users, by age.
-- Grain: one row per segment and age; users are summed over the cohorts whose cell of that age is complete, so that
-- each counts once (where every start counts: once per cohort).
cohorts as (
    select segment, cohort_no, count(*) as cohort_users
    from segmented
    group by segment, cohort_no
),
retained as (
    select u.segment, a.cohort_no, a.age, count(*) as retained_users
    from answers as a
    join segmented as u on u.user_key = a.user_key and u.cohort_no = a.cohort_no
    group by u.segment, a.cohort_no, a.age
)
select
    c.segment,
    g.age,
    cast(sum(c.cohort_users) as bigint) as users,
    cast(sum(case
        when p.is_posthog and g.age = 0 then c.cohort_users
        else coalesce(r.retained_users, 0)
    end) as bigint) as retained
from cohorts as c
cross join rules as p
join grid as g on g.cohort_no = c.cohort_no and g.completes_at <= cast($as_of_on as timestamp) + to_days(1)
left join retained as r on r.segment = c.segment and r.cohort_no = c.cohort_no and r.age = g.age
group by c.segment, g.age
order by c.segment, g.age;
