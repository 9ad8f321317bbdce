-- Of those who first traded in a week, how many traded in each later one, what did they trade and pay, and did they in the
-- weeks before and after it? Sums over kinds of users answer under any choice of countries, channels, devices and accounts.
-- Grain: one row per kind of users, week from Monday of the first fill and week with fills, once with the API's fills and
-- once without (`with_api`). Users of the export alone, on the days covered.
-- `largest_usd` is what the one user traded who traded most. `returning_users` had a fill in the week before too: of what they pay now and paid then `retained_usd` is the lesser,
-- `expansion_usd` what they pay more, `contraction_usd` what they pay less. `resurrected_usd` was paid by those who had
-- fills earlier, but not in the week before; `leaving_usd` by those without one in the week after.
create or replace table model.weekly_cohorts as
with weeks as (
    -- The week of the last day covered may go on after it.
    select w.kind_key, w.user_key, w.week_on, w.is_api, w.notional_usd, w.net_fee_revenue
    from model.user_week as w
    cross join model.coverage as c
    where w.week_on <= c.last_on - 6
    union all
    select d.kind_key, d.user_key, c.last_on - cast(isodow(c.last_on) - 1 as integer), d.is_api, d.notional_usd, d.net_fee_revenue
    from model.user_day as d
    cross join model.coverage as c
    where d.day <= c.last_on and d.day > c.last_on - cast(isodow(c.last_on) % 7 as integer)
),
counted as (
    select
        w.kind_key,
        w.user_key,
        w.week_on,
        f.with_api,
        sum(w.notional_usd) as notional_usd,
        sum(w.net_fee_revenue) as net_fee_revenue
    from weeks as w
    cross join (select unnest([true, false]) as with_api) as f
    where f.with_api or not w.is_api
    group by w.kind_key, w.user_key, w.week_on, f.with_api
),
starts as (
    select c.user_key, c.with_api, min(c.week_on) as cohort_on
    from counted as c
    join model.users as u on u.user_key = c.user_key
    cross join model.coverage as d
    where u.is_known and (u.registered_on is null or u.registered_on <= d.last_on)
    group by c.user_key, c.with_api
),
placed as (
    select
        c.kind_key,
        c.with_api,
        s.cohort_on,
        c.week_on,
        c.notional_usd,
        c.net_fee_revenue,
        b.user_key is not null as was_active,
        b.net_fee_revenue as before_usd,
        a.user_key is not null as stays_active
    from counted as c
    join starts as s on s.user_key = c.user_key and s.with_api = c.with_api
    left join counted as b on b.user_key = c.user_key and b.with_api = c.with_api and b.week_on = c.week_on - 7
    left join counted as a on a.user_key = c.user_key and a.with_api = c.with_api and a.week_on = c.week_on + 7
)
select
    kind_key,
    with_api,
    cohort_on,
    week_on,
    count(*) as users,
    count(case when was_active then 1 end) as returning_users,
    sum(notional_usd) as notional_usd,
    max(notional_usd) as largest_usd,
    sum(net_fee_revenue) as net_fee_revenue,
    sum(case when was_active then least(net_fee_revenue, before_usd) else 0 end) as retained_usd,
    sum(case when was_active then greatest(net_fee_revenue - before_usd, 0) else 0 end) as expansion_usd,
    sum(case when was_active then greatest(before_usd - net_fee_revenue, 0) else 0 end) as contraction_usd,
    sum(case when not was_active and week_on > cohort_on then net_fee_revenue else 0 end) as resurrected_usd,
    sum(case when not stays_active then net_fee_revenue else 0 end) as leaving_usd
from placed
group by kind_key, with_api, cohort_on, week_on
order by with_api, kind_key, cohort_on, week_on;
