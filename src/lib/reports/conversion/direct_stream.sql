-- Without the fills, which are looked at once, further down: what the path is made of, milestones of any day, the rest
-- about the period.
stream as (
    -- only where funnel = new_trader and entry = registration
    -- Of those who enter alone: what others did on the way tells nothing here.
    select a.user_key, a.occurred_at, a.day, a.event, a.device, a.product, a.symbol, a.amount_usd
    from activity as a
    where $funnel = 'new_trader' and $entry = 'registration'
        and a.event in ('kyc_pass', 'deposit')
        and a.day <= cast($as_of_on as date)
        and a.user_key in (
            select u.user_key
            from users as u
            where u.registered_on between cast($from_on as date) and cast($to_on as date)
        )
    union all
    -- only where funnel <> new_trader, entry <> registration
    select a.user_key, a.occurred_at, a.day, a.event, a.device, a.product, a.symbol, a.amount_usd
    from activity as a
    where not ($funnel = 'new_trader' and $entry = 'registration')
        and a.event <> 'trade'
        and ($funnel <> 'new_trader' or a.event in ('kyc_pass', 'deposit'))
        and ($funnel <> 'place_order' or a.event in ('pair_view', 'order_page', 'order_confirm', 'order_submit'))
        and ($funnel <> 'custom' or a.event in ($step_1, $step_2, $step_3, $step_4, $step_5, $step_6))
        and a.day <= cast($as_of_on as date)
        and (
            ($funnel = 'new_trader' and a.event in ('kyc_pass', 'deposit'))
            or (
                a.day >= cast($from_on as date) - to_days(cast($window_days as integer))
                and a.day <= cast($to_on as date) + to_days(cast($window_days as integer) + 1)
            )
        )
)
