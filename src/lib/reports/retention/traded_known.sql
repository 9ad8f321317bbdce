-- When did each user first and last trade, and when did the history begin? Where fills of every product count, both days are
-- known of each user. Only of those who traded after the as-of day, or the last day in force, the last one up to it has to be
-- looked for.
with known_to as (
    select least(cast($as_of_on as date), cast($last_on as date)) as day
),
dates as (
    select
        user_key,
        case when $exclude_api then first_manual_trade_on else first_trade_on end as first_on,
        case when $exclude_api then last_manual_trade_on else last_trade_on end as last_on
    from scope_users
),
followed as (
    select d.user_key, max(d.day) as last_on
    from user_day as d
    join dates as t on t.user_key = d.user_key
    cross join known_to as k
    where t.last_on > k.day and d.day <= k.day
    group by d.user_key
),
traded as (
    select
        t.user_key,
        t.first_on,
        case when t.last_on <= k.day then t.last_on else f.last_on end as last_on
    from dates as t
    cross join known_to as k
    left join followed as f on f.user_key = t.user_key
    where t.first_on <= k.day
),
history as (
    select began_on as history_on
    from event_histories
    where event = 'trade'
)
