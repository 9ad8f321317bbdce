-- When did each user first and last trade, and when did the history begin? From single days.
with traded as (
    select user_key, min(day) as first_on, max(day) as last_on
    from user_day
    where day <= cast($as_of_on as date)
    group by user_key
),
history as (
    select began_on as history_on
    from event_histories
    where event = 'trade'
)
