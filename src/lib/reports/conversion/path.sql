-- Which steps, by whose rules? One row of rules and one of the path; a step nobody in the data ever took, for want of
-- its dates, does not take part in the new user's path. The optional step stands beside the chain.
rules as (
    select
        definition,
        case
            when definition in ('posthog', 'amplitude', 'clickhouse') then 'best'
            when definition = 'mixpanel' then 'first'
            when $entries <> 'auto' then $entries
            when $funnel = 'place_order' then 'every'
            else 'first'
        end as entries,
        case
            when definition = 'posthog' and $step_order <> 'any' then 'remove'
            when definition in ('posthog', 'mixpanel') then 'drop'
            else $exclusion_effect
        end as exclusion_effect,
        -- Moments this close count as one.
        case definition when 'mixpanel' then 2000 when 'amplitude' then 1000 else 1 end as tie_ms,
        definition = 'clickhouse' as is_sharing,
        definition = 'posthog' and $step_order = 'any' as is_entered_anywhere,
        case
            when $window_unit = 'hours' or ($window_unit = 'auto' and $funnel = 'place_order') then cast($window_days as integer) * 60
            else cast($window_days as integer) * 1440
        end as window_minutes,
        case
            when $optional_step <> 0 then cast($optional_step as integer)
            when $funnel = 'place_order' then 1
            else 0
        end as optional_slot
    from choice
),
-- `bit`: its place among the step filters an event passes.
slots as (
    select 1 as slot, 1 as bit, $with_1 || ' ' || $min_usd_1 as narrowed, 'registration' as step,
        case $funnel when 'new_trader' then 'register' when 'place_order' then 'pair_view' else $step_1 end as event
    union all
    select 2, 2, $with_2 || ' ' || $min_usd_2, 'kyc',
        case $funnel when 'new_trader' then 'kyc_pass' when 'place_order' then 'order_page' else $step_2 end
    union all
    select 3, 4, $with_3 || ' ' || $min_usd_3, 'first_deposit',
        case $funnel when 'new_trader' then 'deposit' when 'place_order' then 'order_confirm' else $step_3 end
    union all
    select 4, 8, $with_4 || ' ' || $min_usd_4, 'first_trade',
        case $funnel when 'new_trader' then 'trade' when 'place_order' then 'order_submit' else $step_4 end
    union all
    select 5, 16, $with_5 || ' ' || $min_usd_5, 'repeat_trade',
        case $funnel when 'new_trader' then 'trade_later' when 'place_order' then 'trade' else $step_5 end
    union all
    select 6, 32, $with_6 || ' ' || $min_usd_6, '', case when $funnel = 'custom' then $step_6 else 'none' end
),
-- The one look at the activity stream: what the path is made of, milestones of any day, the rest about the period.
stream as (
    select a.user_key, a.occurred_at, a.day, a.event, a.device, a.product, a.symbol, a.amount_usd
    from activity as a
    cross join rules as r
    where a.day <= cast($as_of_on as date)
        and (
            ($funnel = 'new_trader' and a.event in ('kyc_pass', 'deposit'))
            or (
                a.day >= cast($from_on as date) - to_minutes(r.window_minutes)
                and a.day <= cast($to_on as date) + to_minutes(r.window_minutes + 1440)
            )
        )
        and (
            $step_order = 'strict' or $held = 'session' or a.event = $exclusion or a.event = 'login'
            or a.event in (select case s.event when 'trade_later' then 'trade' else s.event end from slots as s)
        )
),
available as (
    select
        count(case when event = 'kyc_pass' then 1 end) > 0 as has_kyc,
        count(case when event = 'deposit' then 1 end) > 0 as has_deposit
    from stream
),
chosen as (
    select
        s.slot,
        s.bit,
        s.narrowed,
        case when $funnel = 'new_trader' then s.step else s.event end as step,
        s.event,
        case s.event when 'trade_later' then 'trade' else s.event end as done_event,
        s.slot = r.optional_slot as is_optional
    from slots as s
    cross join available as a
    cross join rules as r
    where s.event <> 'none'
        and (
            $funnel <> 'new_trader'
            or (
                s.slot >= case $entry when 'registration' then 1 when 'kyc' then 2 else 3 end
                and (s.event <> 'kyc_pass' or a.has_kyc)
                and (s.event <> 'deposit' or a.has_deposit)
            )
        )
),
ordered_steps as (
    select slot, bit, narrowed, step, event, done_event, row_number() over (order by slot) as place
    from chosen
    where not is_optional
),
-- `same_place`: the step before it that the same events do, 0 for none. `bits`: the filters an event has to pass; a trade on
-- a later day those of all such steps.
steps as (
    select
        slot,
        step,
        event,
        done_event,
        place,
        count(*) over (partition by done_event) as times,
        case when event = 'trade_later' then sum(case when event = 'trade_later' then bit else 0 end) over () else bit end as bits,
        coalesce(
            case
                when event = 'trade_later'
                    then max(place) over (partition by done_event order by place rows between 1 preceding and 1 preceding)
                else max(place) over (partition by done_event, narrowed order by place rows between 1 preceding and 1 preceding)
            end,
            0
        ) as same_place
    from ordered_steps
),
path as (
    select
        count(*) as length,
        max(case when place = 1 then done_event end) as event_1,
        max(case when place = 2 then done_event end) as event_2,
        max(case when place = 3 then done_event end) as event_3,
        max(case when place = 4 then done_event end) as event_4,
        max(case when place = 5 then done_event end) as event_5,
        max(case when place = 6 then done_event end) as event_6,
        max(case when place = 1 then bits end) as bits_1,
        max(case when place = 2 then bits end) as bits_2,
        max(case when place = 3 then bits end) as bits_3,
        max(case when place = 4 then bits end) as bits_4,
        max(case when place = 5 then bits end) as bits_5,
        max(case when place = 6 then bits end) as bits_6,
        coalesce(max(case when place = 1 then times end), 0) as entry_times,
        max(case when place = 2 and event = 'trade_later' then 1 else 0 end) as is_later_2,
        max(case when place = 3 and event = 'trade_later' then 1 else 0 end) as is_later_3,
        max(case when place = 4 and event = 'trade_later' then 1 else 0 end) as is_later_4,
        max(case when place = 5 and event = 'trade_later' then 1 else 0 end) as is_later_5,
        max(case when place = 6 and event = 'trade_later' then 1 else 0 end) as is_later_6,
        max(case when place = 2 then same_place end) as same_2,
        max(case when place = 3 then same_place end) as same_3,
        max(case when place = 4 then same_place end) as same_4,
        max(case when place = 5 then same_place end) as same_5,
        max(case when place = 6 then same_place end) as same_6
    from steps
),
optional_step as (
    select slot, bit, step, done_event as event
    from chosen
    where is_optional
),
