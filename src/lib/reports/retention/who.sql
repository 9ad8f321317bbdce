-- Who is in a cell? Those of its cohort who returned at its age, those who did not, or both.
-- Grain: one row per user; who is in several cohorts may have returned in one and not in another. Without cohorts, given
-- by the moment each begins: every one whose cell of that age is complete, as the mean and the breakdown count them.
-- PostHog counts the whole cohort as returned in its own bucket.
chosen as (
    select g.cohort_no
    from grid as g
    where g.age = $age
        and case
            when $cohorts is null then g.completes_at <= cast($as_of_on as timestamp) + to_days(1)
            else list_contains(string_split($cohorts, ','), cast(g.cohort_at as varchar))
        end
),
told_apart as (
    select
        m.user_key,
        m.cohort_no,
        a.user_key is not null or (p.is_posthog and $age = 0) as has_returned
    from members as m
    join chosen as c on c.cohort_no = m.cohort_no
    cross join rules as p
    left join answers as a on a.user_key = m.user_key and a.cohort_no = m.cohort_no and a.age = $age
)
select distinct t.user_key
from told_apart as t
join segmented as s on s.user_key = t.user_key and s.cohort_no = t.cohort_no
where ($part = 'both' or t.has_returned = ($part = 'returned'))
    and ($segment is null or s.segment = $segment)
order by t.user_key;
