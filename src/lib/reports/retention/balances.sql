-- Do the balances stay with the users? What the cohorts held at the end of each later bucket against that of bucket 0.
-- Grain: one row per age, summed over the cohorts whose cell of that age is complete and that have a snapshot both in
-- bucket 0 and in that of the age (of a bracket: in any of its buckets). The last snapshot of a bucket stands for its
-- end; a user who is not in it held nothing then. Calendar buckets of days and longer only: no rows for others.
snapshots as (
    select bucket_no, max(day) as day
    from (
        select
            d.day,
            case $grain
                when 'day' then datediff('day', date '1970-01-01', d.day)
                when 'week' then cast(floor(datediff('day', r.week_zero, d.day) / 7) as bigint)
                else datediff('month', date '1970-01-01', d.day)
            end as bucket_no
        from (select distinct day from balances) as d
        cross join rules as r
        where r.buckets = 'calendar' and $grain <> 'hour'
    ) as numbered
    group by bucket_no
),
held as (
    select m.cohort_no, s.bucket_no, sum(b.equity_usd) as equity_usd
    from members as m
    join balances as b on b.user_key = m.user_key
    join snapshots as s on s.day = b.day and s.bucket_no >= m.cohort_no
    group by m.cohort_no, s.bucket_no
),
cohorts as (
    select cohort_no, count(*) as cohort_users
    from members
    group by cohort_no
),
looked_at as (
    select g.cohort_no, g.age, max(s.bucket_no) as bucket_no
    from grid as g
    join snapshots as s on s.bucket_no >= g.cohort_no + g.from_age and s.bucket_no <= g.cohort_no + g.last_age
    where g.completes_at <= cast($as_of_on as timestamp) + to_days(1)
    group by g.cohort_no, g.age
),
ends as (
    select l.cohort_no, l.age, coalesce(h.equity_usd, 0) as equity_usd
    from looked_at as l
    left join held as h on h.cohort_no = l.cohort_no and h.bucket_no = l.bucket_no
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
