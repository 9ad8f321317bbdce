-- On how many days or weeks of the period were users active?
-- Grain: one row per number of days or weeks, from 1 to all there are (`spans`), with the users active in exactly so many.
-- Complete days and whole weeks only; PostHog counts every one that has begun, with weeks from Sunday.
-- Left out: ids the users export does not hold and accounts the scope excludes.
with did as (
    select user_key, day
    from (
        -- only where event = trade|any
        select user_key, day
        from user_day
        where $event in ('trade', 'any')
            and day >= cast($from_on as date) - 6 and day <= cast($to_on as date) + 6
        union all
        -- only where event <> trade
        select user_key, day
        from activity
        where event <> 'trade'
            and $event <> 'trade'
            and day >= cast($from_on as date) - 6 and day <= cast($to_on as date) + 6
            and (event = $event or ($event = 'any' and event <> 'register' and event not like 'kyc%'))
    ) as done
    group by user_key, day
),
days as (
    select cast(unnest(generate_series(
        cast(cast($from_on as date) - 7 as timestamp),
        cast(cast($to_on as date) + 7 as timestamp),
        interval 1 day
    )) as date) as day
),
dated as (
    select
        day,
        case
            when $counted_in = 'day' then day
            when $definition = 'posthog' or $week_starts_sunday then day - cast(isodow(day) % 7 as integer)
            else day - cast(isodow(day) - 1 as integer)
        end as span_on
    from days
),
bounds as (
    select span_on, min(day) as starts_on, max(day) as ends_on
    from dated
    group by span_on
),
kept as (
    select span_on, starts_on, ends_on
    from bounds
    where ($definition = 'posthog' and ends_on >= cast($from_on as date) and span_on <= cast($to_on as date))
        or (
            $definition <> 'posthog'
            and span_on >= cast($from_on as date)
            and ends_on <= least(cast($to_on as date), cast($as_of_on as date))
        )
),
counted as (
    select d.user_key, count(distinct k.span_on) as active_spans
    from did as d
    join users as u on u.user_key = d.user_key
    join dated as t on t.day = d.day
    join kept as k on k.span_on = t.span_on
    group by d.user_key
),
possible as (
    select row_number() over (order by span_on) as active_spans
    from kept
),
tallied as (
    select active_spans, count(*) as users
    from counted
    group by active_spans
)
select
    p.active_spans,
    coalesce(t.users, 0) as users
from possible as p
left join tallied as t on t.active_spans = p.active_spans
order by p.active_spans;
