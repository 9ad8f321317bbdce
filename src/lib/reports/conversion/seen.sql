people as (
    select
        user_key,
        registered_at,
        registered_on,
        device,
        country,
        channel,
        account_type,
        coalesce('VIP ' || cast(vip_level as varchar), 'unknown') as vip_level,
        last_trade_at
    from users
),
seen as (
    select user_key, occurred_at, day, event, device, product, symbol, amount_usd
    from stream
    where event <> 'register'
    union all
    select user_key, registered_at, registered_on, 'register', device, null, null, null
    from people
    where registered_at is not null
        and registered_on between cast($from_on as date) and cast($as_of_on as date)
)
