-- How far does the shown definition move the figures? The pooled retention by age under Tapedeck's own rules.
-- Grain: one row per age; users are summed over the cohorts whose cell of that age is complete.
cohorts as (
    select cohort_no, count(*) as cohort_users
    from members
    group by cohort_no
),
retained as (
    select cohort_no, age, count(*) as retained_users
    from answers
    group by cohort_no, age
)
select
    g.age,
    cast(sum(c.cohort_users) as bigint) as users,
    cast(sum(coalesce(r.retained_users, 0)) as bigint) as retained
from cohorts as c
join grid as g on g.cohort_no = c.cohort_no and g.completes_at <= cast($as_of_on as timestamp) + to_days(1)
left join retained as r on r.cohort_no = c.cohort_no and r.age = g.age
group by g.age
order by g.age;
