-- Who did the optional step, between the steps around it? By the rules of the path: in what is held constant, before the next
-- attempt begins, and by another event than a step beside it.
attempts_in_turn as (
    select
        j.attempt,
        j.user_key,
        j.held_value,
        j.entered_at,
        least(
            j.window_ends_at,
            case
                when r.entries = 'every' and p.entry_times = 1
                    then lead(j.entered_at) over (partition by j.user_key, j.held_value order by j.entered_at, j.attempt)
                        - to_microseconds(1)
            end
        ) as ends_at
    from journeys as j
    cross join rules as r
    cross join path as p
),
optional_bounds as (
    select
        j.attempt,
        j.user_key,
        j.held_value,
        case
            when count(case when s.slot < o.slot then 1 end) = 0 then j.entered_at - to_minutes(max(r.window_minutes))
            else max(case when s.slot < o.slot then w.reached_at end)
        end as from_at,
        coalesce(min(case when s.slot > o.slot then w.reached_at end), j.ends_at) as to_at,
        count(case when s.slot < o.slot and w.reached_at is null then 1 end) as missed_before
    from walked as w
    join attempts_in_turn as j on j.attempt = w.attempt
    join steps as s on s.place = w.place
    cross join optional_step as o
    cross join rules as r
    where w.user_rank = 1
    group by j.attempt, j.user_key, j.held_value, j.entered_at, j.ends_at
),
optional_events as (
    -- only where held <> session
    select
        a.user_key,
        a.occurred_at,
        case $held
            when 'symbol' then coalesce(a.symbol, '')
            when 'product' then coalesce(a.product, '')
            when 'device' then coalesce(a.device, '')
            else ''
        end as held_value,
        count(*) as times
    from sifted as a
    join optional_step as o on o.event = a.event and a.suits & o.bit = o.bit
    where $held <> 'session'
    group by all
    union all
    -- only where held = session
    select h.user_key, h.occurred_at, h.held_value, count(*) as times
    from held as h
    join optional_step as o on o.event = h.event and h.suits & o.bit = o.bit
    where $held = 'session'
    group by all
),
-- How often is the same event a step at that moment? One order may have several fills at once.
steps_alike as (
    select w.attempt, w.reached_at, count(*) as times
    from walked as w
    join steps as s on s.place = w.place
    join optional_step as o on o.event = s.done_event
    where w.reached_at is not null
    group by w.attempt, w.reached_at
),
optional_done as (
    select distinct b.attempt
    from optional_bounds as b
    join optional_events as a on a.user_key = b.user_key and a.held_value = b.held_value
    left join steps_alike as s on s.attempt = b.attempt and s.reached_at = a.occurred_at
    where b.missed_before = 0 and a.occurred_at between b.from_at and b.to_at and a.times > coalesce(s.times, 0)
)
