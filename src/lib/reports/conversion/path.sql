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
            when $funnel = 'place_order' and $optional_step = 5 then 0
            else cast($optional_step as integer)
        end as optional_slot
    from choice
),
-- `bit`: its place among the step filters an event passes. The pair view before an order page, number 5 to the reader, is
-- there as the optional step or not at all.
slots as (
    select 1 as slot, 1 as bit, $with_1 || ' ' || $min_usd_1 as narrowed, 'registration' as step,
        case $funnel when 'new_trader' then 'register' when 'place_order' then 'order_page' else $step_1 end as event
    union all
    select 2, 2, $with_2 || ' ' || $min_usd_2, 'kyc',
        case $funnel when 'new_trader' then 'kyc_pass' when 'place_order' then 'order_confirm' else $step_2 end
    union all
    select 3, 4, $with_3 || ' ' || $min_usd_3, 'first_deposit',
        case $funnel when 'new_trader' then 'deposit' when 'place_order' then 'order_submit' else $step_3 end
    union all
    select 4, 8, $with_4 || ' ' || $min_usd_4, 'first_trade',
        case $funnel when 'new_trader' then 'trade' when 'place_order' then 'trade' else $step_4 end
    union all
    select case $funnel when 'place_order' then 0 else 5 end, 16, $with_5 || ' ' || $min_usd_5, 'repeat_trade',
        case
            when $funnel = 'new_trader' then 'trade_later'
            when $funnel = 'place_order' then case when $optional_step in (0, 5) then 'pair_view' else 'none' end
            else $step_5
        end
    union all
    select 6, 32, $with_6 || ' ' || $min_usd_6, '', case when $funnel = 'custom' then $step_6 else 'none' end
)
