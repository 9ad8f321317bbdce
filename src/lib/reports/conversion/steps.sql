available as (
    select
        count(case when event = 'kyc_pass' then 1 end) > 0 as has_kyc,
        count(case when event = 'deposit' then 1 end) > 0 as has_deposit
    from event_kinds
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
)
