-- Do the balances stay with the users? What the cohorts held at the end of each later bucket against that of bucket 0.
-- Grain: one row per age, summed over the cohorts whose cell of that age is complete and that have a snapshot of the last
-- day both of bucket 0 and of that age's bucket (of a bracket: of its last one). A user who is not in a snapshot held
-- nothing then. Calendar buckets of days and longer only: no rows for others.
snapshots as (
    select day
    from balances
    group by day
),
looked_at as (
    select g.cohort_no, g.age, s.day
    from grid as g
    cross join rules as r
    join snapshots as s on s.day = cast(g.completes_at - to_minutes(1) as date)
    where r.buckets = 'calendar' and $grain <> 'hour'
        and g.completes_at <= cast($as_of_on as timestamp) + to_days(1)
),
held as (
    select m.cohort_no, b.day, sum(b.equity_usd) as equity_usd
    from members as m
    join balances as b on b.user_key = m.user_key
    group by m.cohort_no, b.day
),
cohorts as (
    select cohort_no, count(*) as cohort_users
    from members
    group by cohort_no
),
ends as (
    select l.cohort_no, l.age, coalesce(h.equity_usd, 0) as equity_usd
    from looked_at as l
    left join held as h on h.cohort_no = l.cohort_no and h.day = l.day
)
select
    e.age,
    cast(sum(c.cohort_users) as bigint) as users,
    cast(sum(e.equity_usd) as double) as balance_usd,
    cast(sum(b.equity_usd) as double) as base_balance_usd
from cohorts as c
join ends as e on e.cohort_no = c.cohort_no
join ends as b on b.cohort_no = c.cohort_no and b.age = 0
group by e.age
order by e.age;
