-- The one look at the activity stream: what the path is made of, milestones of any day, the rest about the period.
stream as (
    select a.user_key, a.occurred_at, a.day, a.event, a.device, a.product, a.symbol, a.amount_usd
    from activity as a
    cross join rules as r
    where a.day <= cast($as_of_on as date)
        and (
            ($funnel = 'new_trader' and a.event in ('kyc_pass', 'deposit'))
            or (
                a.day >= cast($from_on as date) - to_minutes(r.window_minutes + 1440)
                and a.day <= cast($to_on as date) + to_minutes(r.window_minutes + 1440)
            )
        )
        and (
            $step_order = 'strict' or $held = 'session' or a.event = $exclusion
            or a.event in (select case s.event when 'trade_later' then 'trade' else s.event end from slots as s)
        )
)
