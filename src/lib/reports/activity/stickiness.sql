-- On how many days or weeks of the period were users active?
-- Grain: one row per rule and number of days or weeks, from 1 to all there are (`spans`), with the users active in exactly
-- so many. Rule `shown` is the chosen definition; where another's counts otherwise, `ours` stands beside it.
-- Complete days and whole weeks only; PostHog counts every one that has begun, with weeks from Sunday.
-- Left out: ids the users export does not hold and accounts the scope excludes.
with rules as (
    select 1 as rule_no, 'shown' as rule, $definition as definition
    union all
    -- only where definition = posthog
    select 2 as rule_no, 'ours' as rule, 'tapedeck' as definition
    where $definition = 'posthog'
),
did as (
    select user_key, day
    from (
        -- only where event = trade|any
        select user_key, day
        from user_day
        where $event in ('trade', 'any') and $event_with = 'all' and $event_min_usd = 0
            and day >= cast($from_on as date) - 6 and day <= cast($to_on as date) + 6
        union all
        -- only where event <> trade, event_with <> all, event_min_usd <> 0
        select user_key, day
        from activity
        where (event <> 'trade' or $event_with <> 'all' or $event_min_usd > 0)
            and day >= cast($from_on as date) - 6 and day <= cast($to_on as date) + 6
            and (event = $event or ($event = 'any' and event <> 'register' and event not like 'kyc%'))
            and (
                $event_with = 'all' or $event_with = 'product=' || product or $event_with = 'symbol=' || symbol
                or $event_with = 'device=' || device
            )
            and ($event_min_usd = 0 or amount_usd >= $event_min_usd)
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
        r.rule_no,
        r.definition,
        d.day,
        case
            when $counted_in = 'day' then d.day
            when r.definition = 'posthog' or $week_starts_sunday then d.day - cast(isodow(d.day) % 7 as integer)
            else d.day - cast(isodow(d.day) - 1 as integer)
        end as span_on
    from days as d
    cross join rules as r
),
bounds as (
    select rule_no, definition, span_on, min(day) as starts_on, max(day) as ends_on
    from dated
    group by rule_no, definition, span_on
),
kept as (
    select rule_no, span_on, starts_on, ends_on
    from bounds
    where (definition = 'posthog' and ends_on >= cast($from_on as date) and span_on <= cast($to_on as date))
        or (
            definition <> 'posthog'
            and span_on >= cast($from_on as date)
            and ends_on <= least(cast($to_on as date), cast($as_of_on as date))
        )
),
counted as (
    select k.rule_no, d.user_key, count(distinct k.span_on) as active_spans
    from did as d
    join users as u on u.user_key = d.user_key
    join dated as t on t.day = d.day
    join kept as k on k.rule_no = t.rule_no and k.span_on = t.span_on
    group by k.rule_no, d.user_key
),
possible as (
    select rule_no, row_number() over (partition by rule_no order by span_on) as active_spans
    from kept
),
tallied as (
    select rule_no, active_spans, count(*) as users
    from counted
    group by rule_no, active_spans
)
select
    r.rule,
    p.active_spans,
    coalesce(t.users, 0) as users
from possible as p
join rules as r on r.rule_no = p.rule_no
left join tallied as t on t.rule_no = p.rule_no and t.active_spans = p.active_spans
order by r.rule desc, p.active_spans;
