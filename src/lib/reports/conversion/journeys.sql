-- Which of the steps count: within the window, before the next attempt, not past an exclusion event.
attempts as (
    select
        row_number() over (order by w.user_key, w.entered_at, w.entry_row, w.held_value) as attempt,
        w.user_key,
        w.held_value,
        w.entry_row,
        w.next_entry_row,
        w.row_1,
        w.row_2,
        w.row_3,
        w.row_4,
        w.row_5,
        w.row_6,
        w.entered_at,
        w.entered_on,
        case when $funnel = 'new_trader' then u.device else coalesce(w.entry_device, u.device) end as device,
        u.country,
        u.channel,
        u.account_type,
        u.vip_level,
        coalesce(w.entry_product, 'unknown') as product,
        coalesce(w.entry_symbol, 'unknown') as symbol,
        case $bucket when 'day' then c.day when 'week' then c.week_on else c.month_on end as bucket_on,
        w.entered_at + to_minutes(r.window_minutes) as window_ends_at,
        w.entered_at + to_minutes(r.window_minutes) + to_minutes(cast($zone_minutes as integer))
            < cast(cast($as_of_on as date) as timestamp) + to_days(1) as is_mature
    from walk_6 as w
    join people as u on u.user_key = w.user_key
    join calendar as c on c.day = w.entered_on
    cross join rules as r
),
found as (
    select
        a.*,
        s.place,
        case s.place
            when 1 then a.row_1 when 2 then a.row_2 when 3 then a.row_3
            when 4 then a.row_4 when 5 then a.row_5 else a.row_6
        end as step_row
    from attempts as a
    cross join steps as s
),
timely as (
    select
        f.attempt,
        f.user_key,
        f.place,
        f.step_row,
        f.window_ends_at,
        n.occurred_at,
        n.next_exclusion,
        f.held_value,
        f.next_entry_row,
        case f.place when 2 then n.next_2 when 3 then n.next_3 when 4 then n.next_4 when 5 then n.next_5 when 6 then n.next_6 end as repeat_row
    from found as f
    join pointed as n on n.user_key = f.user_key and n.held_value = f.held_value and n.row_no = f.step_row
    cross join rules as r
    cross join path as p
    where n.occurred_at <= f.window_ends_at
        and (r.entries <> 'every' or p.entry_times > 1 or f.next_entry_row is null or f.step_row < f.next_entry_row)
),
halts as (
    select t.attempt, t.user_key, x.row_no as halt_row
    from timely as t
    join pointed as x on x.user_key = t.user_key and x.held_value = t.held_value and x.row_no = t.next_exclusion
    cross join rules as r
    cross join path as p
    left join timely as e on e.attempt = t.attempt and $step_order <> 'any' and e.place = least(cast($exclusion_to as integer), p.length)
    where $exclusion <> 'none'
        and t.place = case when $step_order = 'any' then 1 else cast($exclusion_from as integer) end
        and x.occurred_at <= t.window_ends_at
        and (r.entries <> 'every' or p.entry_times > 1 or t.next_entry_row is null or x.row_no < t.next_entry_row)
        and (e.step_row is null or x.row_no < e.step_row)
),
-- Where the path ends early: at the exclusion event, or at a step done again where that is asked for.
ends as (
    select attempt, min(halt_row) as end_row
    from (
        select h.attempt, h.halt_row
        from halts as h
        union all
        select t.attempt, t.repeat_row
        from timely as t
        where $repeats = 'stop' and t.repeat_row is not null
    ) as stops
    group by attempt
),
-- In any order, an event that fits several steps counts for the first of them.
taken as (
    select
        t.attempt,
        t.place,
        t.step_row,
        t.occurred_at,
        case
            when $step_order = 'any' then row_number() over (partition by t.attempt, t.step_row order by t.place)
            else 1
        end as use_no
    from timely as t
    left join ends as e on e.attempt = t.attempt
    where e.end_row is null or t.step_row < e.end_row
),
counted as (
    select
        t.attempt,
        t.occurred_at,
        case when $step_order = 'any' then row_number() over (partition by t.attempt order by t.step_row, t.place) else t.place end as place
    from taken as t
    cross join rules as r
    where t.use_no = 1 or r.is_sharing
),
reached as (
    select
        attempt,
        max(place) as furthest,
        max(case when place = 1 then occurred_at end) as at_1,
        max(case when place = 2 then occurred_at end) as at_2,
        max(case when place = 3 then occurred_at end) as at_3,
        max(case when place = 4 then occurred_at end) as at_4,
        max(case when place = 5 then occurred_at end) as at_5,
        max(case when place = 6 then occurred_at end) as at_6
    from counted
    group by attempt
),
-- Took the step within the window, in whatever order.
anyhow as (
    select
        a.attempt,
        count(case when s.place = 2 then 1 end) > 0 as took_2,
        count(case when s.place = 3 then 1 end) > 0 as took_3,
        count(case when s.place = 4 then 1 end) > 0 as took_4,
        count(case when s.place = 5 then 1 end) > 0 as took_5,
        count(case when s.place = 6 then 1 end) > 0 as took_6
    from attempts as a
    join pointed as e on e.user_key = a.user_key and e.held_value = a.held_value and e.row_no = a.entry_row
    cross join steps as s
    join pointed as n on n.user_key = e.user_key and n.held_value = e.held_value
        and n.row_no = case s.place when 2 then e.next_2 when 3 then e.next_3 when 4 then e.next_4 when 5 then e.next_5 when 6 then e.next_6 end
    where $step_order <> 'any' and s.same_place = 0 and n.occurred_at <= a.window_ends_at
    group by a.attempt
),
-- `user_rank` and `bucket_rank`: 1 is the attempt that stands for the user, in all and within its bucket.
journeys as (
    select
        a.attempt,
        a.user_key,
        a.held_value,
        a.entry_row,
        a.entered_at,
        a.entered_on,
        a.device,
        a.country,
        a.channel,
        a.account_type,
        a.vip_level,
        a.product,
        a.symbol,
        a.bucket_on,
        a.window_ends_at,
        a.is_mature,
        d.furthest,
        d.at_1,
        d.at_2,
        d.at_3,
        d.at_4,
        d.at_5,
        d.at_6,
        coalesce(t.took_2, false) as took_2,
        coalesce(t.took_3, false) as took_3,
        coalesce(t.took_4, false) as took_4,
        coalesce(t.took_5, false) as took_5,
        coalesce(t.took_6, false) as took_6,
        case when r.entries = 'best' then row_number() over (partition by a.user_key order by d.furthest desc, a.entered_at, a.attempt) else 1 end as user_rank,
        case when r.entries = 'best' then row_number() over (partition by a.user_key, a.bucket_on order by d.furthest desc, a.entered_at, a.attempt) else 1 end as bucket_rank
    from attempts as a
    join reached as d on d.attempt = a.attempt
    cross join rules as r
    left join anyhow as t on t.attempt = a.attempt
    where r.exclusion_effect <> 'remove' or a.user_key not in (select h.user_key from halts as h)
)
