-- Who did the optional step, between the steps around it?
optional_bounds as (
    select
        j.attempt,
        j.user_key,
        o.event,
        o.bit,
        case
            when count(case when s.slot < o.slot then 1 end) = 0 then j.entered_at - to_minutes(max(r.window_minutes))
            else max(case when s.slot < o.slot then w.reached_at end)
        end as from_at,
        coalesce(min(case when s.slot > o.slot then w.reached_at end), j.window_ends_at) as to_at,
        count(case when s.slot < o.slot and w.reached_at is null then 1 end) as missed_before
    from walked as w
    join journeys as j on j.attempt = w.attempt
    join steps as s on s.place = w.place
    cross join optional_step as o
    cross join rules as r
    where w.user_rank = 1
    group by j.attempt, j.user_key, j.entered_at, j.window_ends_at, o.event, o.bit
),
optional_done as (
    select distinct b.attempt
    from optional_bounds as b
    join sifted as a on a.user_key = b.user_key and a.event = b.event and a.suits & b.bit = b.bit
    where b.missed_before = 0 and a.occurred_at between b.from_at and b.to_at
        and a.event in (select o.event from optional_step as o)
)
