-- How many users are active on a day, within 7 and within 30 days up to it, and how many of them trade?
-- Grain: one row per day of the period. `active` users did anything but register or take a KYC step, `trading` users
-- had a fill. `_7` and `_30` count different users in the 7 and 30 days up to and with that day; they and the means are
-- null until that many days of history have passed. `mean_…` is the mean of the daily counts over the same 30 days.
-- A user counts from a day whose gap before reaches the window until the window after a day whose gap after does: the
-- running sum of these steps counts different users without joining every day with its window. Population 1 trades, 2 is
-- active.
-- Left out: ids the users export does not hold and accounts the scope excludes.
with done as (
    select user_key, day, max(traded) as traded
    from (
        select user_key, day, 1 as traded
        from user_day
        where day >= cast($from_on as date) - 29 and day <= cast($to_on as date)
        union all
        select user_key, day, 0
        from activity
        where event <> 'trade' and event <> 'register' and event not like 'kyc%'
            and day >= cast($from_on as date) - 29 and day <= cast($to_on as date)
    ) as anything
    group by user_key, day
),
known as (
    select d.user_key, d.day, d.traded
    from done as d
    join users as u on u.user_key = d.user_key
),
active_days as (
    select 1 as population, user_key, day
    from known
    where traded = 1
    union all
    select 2, user_key, day
    from known
),
-- Of the data, not of the users in scope: who did nothing in its first days was not active then. Any activity can be told
-- from where the app's events begin, if there are any: before, fewer kinds of it were seen.
histories as (
    select 1 as population, min(began_on) as history_on
    from event_histories
    where event = 'trade'
    union all
    select 2, max(began_on)
    from (
        select min(began_on) as began_on from event_histories where event = 'trade'
        union all
        select min(began_on) from event_histories where event not in ('trade', 'deposit', 'withdraw', 'register') and event not like 'kyc%'
    ) as kinds
),
populations as (
    select 1 as population
    union all
    select 2
),
windows as (
    select 7 as window_days
    union all
    select 30
),
reported as (
    select day, is_complete
    from calendar
    where day >= cast($from_on as date) - 29 and day <= cast($to_on as date)
),
-- Lists in order and their neighbours: two thirds of the time of a window over as many rows.
lists as (
    select population, list_sort(list(day)) as days
    from active_days
    group by population, user_key
),
neighbours as (
    select
        population,
        unnest(days) as day,
        unnest(list_concat([null], days[1:len(days) - 1])) as before_on,
        unnest(list_concat(days[2:], [null])) as after_on
    from lists
),
steps as (
    select n.population, w.window_days, n.day, 1 as step
    from neighbours as n
    cross join windows as w
    where n.before_on is null or n.before_on <= n.day - w.window_days
    union all
    select n.population, w.window_days, n.day + w.window_days, -1
    from neighbours as n
    cross join windows as w
    where n.after_on is null or n.after_on >= n.day + w.window_days
),
stepped as (
    select population, window_days, day, sum(step) as net_step
    from steps
    group by population, window_days, day
),
running as (
    select
        p.population,
        w.window_days,
        r.day,
        sum(coalesce(s.net_step, 0)) over (partition by p.population, w.window_days order by r.day) as running_users
    from reported as r
    cross join populations as p
    cross join windows as w
    left join stepped as s on s.population = p.population and s.window_days = w.window_days and s.day = r.day
),
daily as (
    select population, day, count(*) as daily_users
    from active_days
    group by population, day
),
counted as (
    select
        r.day,
        r.is_complete,
        coalesce(max(case when d.population = 2 then d.daily_users end), 0) as active_users,
        coalesce(max(case when d.population = 1 then d.daily_users end), 0) as trading_users
    from reported as r
    left join daily as d on d.day = r.day
    group by r.day, r.is_complete
),
averaged as (
    select
        day,
        is_complete,
        active_users,
        trading_users,
        avg(active_users) over (order by day rows between 29 preceding and current row) as mean_active,
        avg(trading_users) over (order by day rows between 29 preceding and current row) as mean_trading
    from counted
),
rolled as (
    select
        day,
        max(case when r.population = 2 and r.window_days = 7 then r.running_users end) as active_7,
        max(case when r.population = 2 and r.window_days = 30 then r.running_users end) as active_30,
        max(case when r.population = 1 and r.window_days = 7 then r.running_users end) as trading_7,
        max(case when r.population = 1 and r.window_days = 30 then r.running_users end) as trading_30
    from running as r
    join histories as h on h.population = r.population
    -- Before so many days of history the window is not whole.
    where r.day >= h.history_on + r.window_days - 1
    group by r.day
)
select
    a.day,
    a.is_complete,
    a.active_users,
    cast(r.active_7 as double) as active_7,
    cast(r.active_30 as double) as active_30,
    case when r.active_30 is not null then a.mean_active end as mean_active,
    a.trading_users,
    cast(r.trading_7 as double) as trading_7,
    cast(r.trading_30 as double) as trading_30,
    case when r.trading_30 is not null then a.mean_trading end as mean_trading
from averaged as a
left join rolled as r on r.day = a.day
where a.day >= cast($from_on as date)
order by a.day;
