-- What did each entrant do? Steps in order, the first entry only, no event for two steps, fills at the end of the path: each
-- step is then the earliest at or after the one before, and of the fills only the first of a day can be one.
done as (
    select a.user_key, a.occurred_at, a.day, a.event, a.device, a.product, a.symbol, s.place
    from sifted as a
    join steps as s on s.done_event = a.event and a.suits & s.bits = s.bits
),
first_entries as (
    select d.user_key, min(d.occurred_at) as entered_at
    from done as d
    where d.place = 1 and d.day between cast($from_on as date) and cast($to_on as date)
        and (
            $funnel <> 'new_trader' or $entry = 'registration'
            -- First ever where the path begins with a milestone of the new user.
            or d.user_key not in (
                select b.user_key
                from done as b
                where b.place = 1 and b.day < cast($from_on as date)
            )
        )
    group by d.user_key
),
entrants as (
    select
        f.user_key,
        f.entered_at,
        f.entered_at + to_minutes(r.window_minutes) as window_ends_at,
        u.last_trade_at,
        min(d.day) as entered_on,
        min(d.device) as entry_device,
        min(d.product) as entry_product,
        min(d.symbol) as entry_symbol
    from first_entries as f
    join done as d on d.user_key = f.user_key and d.occurred_at = f.entered_at and d.place = 1
    join people as u on u.user_key = f.user_key
    cross join rules as r
    where d.day between cast($from_on as date) and cast($as_of_on as date)
    group by f.user_key, f.entered_at, r.window_minutes, u.last_trade_at
),
reach_2 as (
    select w.user_key, w.window_ends_at, min(d.occurred_at) as at_2
    from entrants as w
    join done as d on d.user_key = w.user_key
    where d.place = 2 and epoch_ms(d.occurred_at) >= epoch_ms(w.entered_at) and d.occurred_at <= w.window_ends_at
    group by w.user_key, w.window_ends_at
),
reach_3 as (
    select w.user_key, w.window_ends_at, min(d.occurred_at) as at_3
    from reach_2 as w
    join done as d on d.user_key = w.user_key
    where d.place = 3 and epoch_ms(d.occurred_at) >= epoch_ms(w.at_2) and d.occurred_at <= w.window_ends_at
    group by w.user_key, w.window_ends_at
),
reach_4 as (
    select w.user_key, w.window_ends_at, min(d.occurred_at) as at_4
    from reach_3 as w
    join done as d on d.user_key = w.user_key
    where d.place = 4 and epoch_ms(d.occurred_at) >= epoch_ms(w.at_3) and d.occurred_at <= w.window_ends_at
    group by w.user_key, w.window_ends_at
),
-- Where on the path fills are asked for, and whether the first of them is any or one of a later day.
fill_steps as (
    select
        min(place) as fill_place,
        min(case when event = 'trade' then place end) as first_place,
        min(case when event = 'trade_later' then place end) as later_place
    from steps
    where done_event = 'trade'
),
-- How far they got before the fills.
reached_before as (
    select
        e.*,
        w2.at_2,
        w3.at_3,
        w4.at_4,
        case f.fill_place when 2 then e.entered_at when 3 then w2.at_2 when 4 then w3.at_3 when 5 then w4.at_4 end as before_fill_at
    from entrants as e
    cross join fill_steps as f
    left join reach_2 as w2 on w2.user_key = e.user_key
    left join reach_3 as w3 on w3.user_key = e.user_key
    left join reach_4 as w4 on w4.user_key = e.user_key
),
fills as (
    select
        t.user_key,
        t.day,
        min(t.traded_at) as first_at,
        min(case when epoch_ms(t.traded_at) >= epoch_ms(b.before_fill_at) then t.traded_at end) as after_at
    from trades as t
    join reached_before as b on b.user_key = t.user_key
    where b.last_trade_at >= b.entered_at
        and t.day between cast($from_on as date) and cast($as_of_on as date)
        and t.day <= cast($to_on as date) + to_days(cast($window_days as integer) + 1)
        and epoch_ms(t.traded_at) >= epoch_ms(b.entered_at) and t.traded_at <= b.window_ends_at
    group by t.user_key, t.day
),
first_fills as (
    select f.user_key, case when s.first_place is null then b.before_fill_at else min(f.after_at) end as fill_at
    from fills as f
    join reached_before as b on b.user_key = f.user_key
    cross join fill_steps as s
    group by f.user_key, s.first_place, b.before_fill_at
),
later_fills as (
    select f.user_key, min(f.first_at) as later_at
    from fills as f
    join first_fills as x on x.user_key = f.user_key
    where f.day > cast(x.fill_at + to_minutes(cast($zone_minutes as integer)) as date)
    group by f.user_key
),
-- Took the step within the window, in whatever order.
anyhow as (
    select
        e.user_key,
        count(case when d.place = 2 then 1 end) > 0 as took_2,
        count(case when d.place = 3 then 1 end) > 0 as took_3,
        count(case when d.place = 4 then 1 end) > 0 as took_4
    from entrants as e
    join done as d on d.user_key = e.user_key
    where d.place > 1 and epoch_ms(d.occurred_at) >= epoch_ms(e.entered_at) and d.occurred_at <= e.window_ends_at
    group by e.user_key
),
-- `user_rank` and `bucket_rank`: a user has one attempt here.
journeys as (
    select
        b.user_key as attempt,
        b.user_key,
        '' as held_value,
        b.entered_at,
        b.entered_on,
        case when $funnel = 'new_trader' then u.device else coalesce(b.entry_device, u.device) end as device,
        u.country,
        u.channel,
        u.account_type,
        u.vip_level,
        coalesce(b.entry_product, 'unknown') as product,
        coalesce(b.entry_symbol, 'unknown') as symbol,
        case $bucket when 'day' then c.day when 'week' then c.week_on else c.month_on end as bucket_on,
        b.window_ends_at,
        b.window_ends_at + to_minutes(cast($zone_minutes as integer)) < cast(cast($as_of_on as date) as timestamp) + to_days(1) as is_mature,
        b.entered_at as at_1,
        case 2 when s.first_place then x.fill_at when s.later_place then l.later_at else b.at_2 end as at_2,
        case 3 when s.first_place then x.fill_at when s.later_place then l.later_at else b.at_3 end as at_3,
        case 4 when s.first_place then x.fill_at when s.later_place then l.later_at else b.at_4 end as at_4,
        case 5 when s.first_place then x.fill_at when s.later_place then l.later_at end as at_5,
        case 6 when s.first_place then x.fill_at when s.later_place then l.later_at end as at_6,
        case when s.fill_place = 2 then x.user_key is not null else coalesce(a.took_2, false) end as took_2,
        case when s.fill_place = 3 then x.user_key is not null else coalesce(a.took_3, false) end as took_3,
        case when s.fill_place = 4 then x.user_key is not null else coalesce(a.took_4, false) end as took_4,
        coalesce(s.fill_place = 5, false) and x.user_key is not null as took_5,
        false as took_6,
        1 as user_rank,
        1 as bucket_rank
    from reached_before as b
    join people as u on u.user_key = b.user_key
    join calendar as c on c.day = b.entered_on
    cross join fill_steps as s
    left join first_fills as x on x.user_key = b.user_key
    left join later_fills as l on l.user_key = b.user_key
    left join anyhow as a on a.user_key = b.user_key
)
