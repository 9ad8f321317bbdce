-- Where do we lose users between entry and a repeat trade?
-- Grain: one row per group and funnel step. Groups (`part`): everyone, each segment of the breakdown, each week or
-- month of entry. Entrants are users whose first entry (registration, KYC pass or first deposit) falls in the period.
-- Ordered: a step is its earliest occurrence at or after the moment of the step before, within $window_days of entry
-- (the last moment included). A repeat trade is the first fill on a later reporting day than the first trade. A step
-- nobody in the data ever took, for want of its dates, does not take part.
-- Excluded: whatever happened after the as-of day. Rates and times rest on mature entrants: those whose window has
-- fully elapsed by the end of the as-of day. The others count as still open until they convert.
with milestones as (
    select user_key, event, occurred_at
    from activity
    where event in ('kyc_pass', 'deposit') and day <= cast($as_of_on as date)
),
available as (
    select
        count(case when event = 'kyc_pass' then 1 end) > 0 as has_kyc,
        count(case when event = 'deposit' then 1 end) > 0 as has_deposit
    from milestones
),
all_steps as (
    select 1 as place, 'registration' as step
    union all
    select 2, 'kyc'
    union all
    select 3, 'first_deposit'
    union all
    select 4, 'first_trade'
    union all
    select 5, 'repeat_trade'
),
steps as (
    select
        s.place,
        s.step,
        s.place = case $entry when 'registration' then 1 when 'kyc' then 2 else 3 end as is_entry
    from all_steps as s
    cross join available as a
    where s.place >= case $entry when 'registration' then 1 when 'kyc' then 2 else 3 end
        and (s.step <> 'kyc' or a.has_kyc)
        and (s.step <> 'first_deposit' or a.has_deposit)
),
first_milestones as (
    select
        user_key,
        min(case when event = 'kyc_pass' then occurred_at end) as first_kyc_at,
        min(case when event = 'deposit' then occurred_at end) as first_deposit_at
    from milestones
    group by user_key
),
entries as (
    select
        u.user_key,
        case $breakdown when 'channel' then u.channel when 'device' then u.device when 'country' then u.country end as segment,
        case $entry when 'registration' then u.registered_at when 'kyc' then f.first_kyc_at else f.first_deposit_at end as entered_at
    from users as u
    left join first_milestones as f on f.user_key = u.user_key
),
dated as (
    select
        user_key,
        segment,
        entered_at,
        cast(entered_at + to_minutes(cast($zone_minutes as integer)) as date) as entered_on,
        entered_at + to_days(cast($window_days as integer)) as window_ends_at
    from entries
    where entered_at is not null
),
entrants as (
    select
        d.user_key,
        d.segment,
        case $bucket when 'week' then c.week_on else c.month_on end as bucket_on,
        d.entered_at,
        d.window_ends_at,
        d.window_ends_at + to_minutes(cast($zone_minutes as integer))
            < cast(cast($as_of_on as date) as timestamp) + to_days(1) as is_mature
    from dated as d
    join calendar as c on c.day = d.entered_on
    where d.entered_on between cast($from_on as date) and cast($to_on as date)
        and d.entered_on <= cast($as_of_on as date)
),
-- A step that does not take part passes the moment of the step before it on.
verified as (
    select e.user_key, min(m.occurred_at) as kyc_at
    from entrants as e
    join milestones as m on m.user_key = e.user_key
    where m.event = 'kyc_pass' and m.occurred_at between e.entered_at and e.window_ends_at
    group by e.user_key
),
after_kyc as (
    select e.*, case when $entry = 'registration' and a.has_kyc then v.kyc_at else e.entered_at end as kyc_at
    from entrants as e
    cross join available as a
    left join verified as v on v.user_key = e.user_key
),
deposited as (
    select
        k.user_key,
        min(case when m.occurred_at >= k.kyc_at then m.occurred_at end) as deposit_at,
        min(m.occurred_at) as any_deposit_at
    from after_kyc as k
    join milestones as m on m.user_key = k.user_key
    where m.event = 'deposit' and m.occurred_at between k.entered_at and k.window_ends_at
    group by k.user_key
),
after_deposit as (
    select
        k.*,
        case when $entry <> 'first_deposit' and a.has_deposit then d.deposit_at else k.kyc_at end as deposit_at,
        d.any_deposit_at
    from after_kyc as k
    cross join available as a
    left join deposited as d on d.user_key = k.user_key
),
-- One pass over the fills: per user and day the first fill, and the first one at or after the deposit.
trade_days as (
    select
        d.user_key,
        t.day,
        min(case when t.traded_at >= d.deposit_at then t.traded_at end) as ordered_at,
        min(t.traded_at) as any_at
    from after_deposit as d
    join trades as t on t.user_key = d.user_key
    where t.day between cast($from_on as date) and cast($as_of_on as date)
        and t.traded_at between d.entered_at and d.window_ends_at
    group by d.user_key, t.day
),
numbered as (
    select
        user_key,
        ordered_at,
        any_at,
        row_number() over (partition by user_key order by case when ordered_at is null then 1 else 0 end, day) as trade_day
    from trade_days
),
traded as (
    select
        user_key,
        min(case when trade_day = 1 then ordered_at end) as trade_at,
        min(case when trade_day = 2 then ordered_at end) as repeat_at,
        min(any_at) as any_trade_at
    from numbered
    group by user_key
),
journeys as (
    select d.*, t.trade_at, t.repeat_at, t.any_trade_at
    from after_deposit as d
    left join traded as t on t.user_key = d.user_key
),
walked as (
    select
        j.segment,
        j.bucket_on,
        j.is_mature,
        s.place,
        s.is_entry,
        case s.step
            when 'kyc' then j.kyc_at
            when 'first_deposit' then j.deposit_at
            when 'first_trade' then j.trade_at
            when 'repeat_trade' then j.repeat_at
            else j.entered_at
        end as reached_at,
        case s.step
            when 'kyc' then j.entered_at
            when 'first_deposit' then j.kyc_at
            when 'first_trade' then j.deposit_at
            when 'repeat_trade' then j.trade_at
            else j.entered_at
        end as previous_at,
        case s.step when 'first_deposit' then j.any_deposit_at when 'first_trade' then j.any_trade_at end as any_at
    from journeys as j
    cross join steps as s
),
grouped as (
    select 'all' as part, '' as member, place, is_entry, is_mature, reached_at, previous_at, any_at
    from walked
    union all
    select 'segment', segment, place, is_entry, is_mature, reached_at, previous_at, any_at
    from walked
    where $breakdown <> 'none'
    union all
    select 'bucket', cast(bucket_on as varchar), place, is_entry, is_mature, reached_at, previous_at, any_at
    from walked
),
tallies as (
    select
        part,
        member,
        place,
        count(*) as entrants,
        count(case when is_mature then 1 end) as mature_entrants,
        count(reached_at) as reached,
        count(case when is_mature and previous_at is not null and reached_at is null then 1 end) as dropped,
        count(case when not is_mature and previous_at is not null and reached_at is null then 1 end) as still_open,
        count(case when is_mature and previous_at is not null then 1 end) as mature_previous,
        count(case when is_mature and reached_at is not null then 1 end) as mature_reached,
        count(case when any_at is not null and reached_at is null then 1 end) as out_of_order,
        quantile_cont(case when is_mature and not is_entry then (epoch_ms(reached_at) - epoch_ms(previous_at)) / 3600000.0 end, 0.5) as median_hours,
        quantile_cont(case when is_mature and not is_entry then (epoch_ms(reached_at) - epoch_ms(previous_at)) / 3600000.0 end, 0.9) as p90_hours
    from grouped
    group by part, member, place
)
select
    coalesce(t.part, 'all') as part,
    coalesce(t.member, '') as member,
    s.step,
    coalesce(t.entrants, 0) as entrants,
    coalesce(t.mature_entrants, 0) as mature_entrants,
    coalesce(t.reached, 0) as reached,
    coalesce(t.dropped, 0) as dropped,
    coalesce(t.still_open, 0) as still_open,
    coalesce(t.mature_previous, 0) as mature_previous,
    coalesce(t.mature_reached, 0) as mature_reached,
    coalesce(t.out_of_order, 0) as out_of_order,
    cast(t.median_hours as double) as median_hours,
    cast(t.p90_hours as double) as p90_hours
from steps as s
left join tallies as t on t.place = s.place
order by coalesce(t.part, 'all'), coalesce(t.member, ''), s.place
