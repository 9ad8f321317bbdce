-- Does the money come back with the users? What the cohorts traded and paid in each later bucket against their bucket 0.
-- Grain: one row per age, summed over the cohorts whose cell of that age is complete, beside the same cohorts' bucket 0.
-- A bracket's sum is divided by its number of buckets by the reader of these rows (`bucket_count`); on or after counts the
-- bucket itself, not what follows it. `largest_usd`: of the one user who traded most, who is in one cohort only. Fees are fees paid less maker rebates; fees without a value in USD count as nothing.
earned as (
    select
        a.cohort_no,
        s.age,
        sum(a.turnover_usd) as turnover_usd,
        max(a.largest_usd) as largest_usd,
        sum(a.net_fee_usd) as net_fee_usd
    from summed_fills as a
    join spans as s on a.age >= s.from_age and a.age <= s.last_age
    group by a.cohort_no, s.age
)
select
    g.age,
    cast(max(g.last_age - g.from_age + 1) as bigint) as bucket_count,
    cast(sum(c.cohort_users) as bigint) as users,
    cast(coalesce(sum(e.turnover_usd), 0) as double) as turnover_usd,
    cast(coalesce(sum(b.turnover_usd), 0) as double) as base_turnover_usd,
    -- Of several buckets nobody's sum is known.
    cast(case when max(g.last_age - g.from_age) = 0 then max(e.largest_usd) end as double) as largest_usd,
    cast(max(b.largest_usd) as double) as base_largest_usd,
    cast(coalesce(sum(e.net_fee_usd), 0) as double) as net_fee_usd,
    cast(coalesce(sum(b.net_fee_usd), 0) as double) as base_net_fee_usd
from cohorts as c
join grid as g on g.cohort_no = c.cohort_no and g.completes_at <= cast($as_of_on as timestamp) + to_days(1)
left join earned as e on e.cohort_no = c.cohort_no and e.age = g.age
left join earned as b on b.cohort_no = c.cohort_no and b.age = 0
group by g.age
order by g.age;
