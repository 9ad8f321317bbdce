-- What did each entrant do? Grain of `journeys`: one row per attempt, that is per user with the first entry, per user and
-- entry with the best attempt or every one.
-- Each step is looked for from the row of the one before (in any order: from the entry), so that it is its earliest
-- occurrence; equal moments stand in the order of the steps, the n-th event of a name taking its n-th step.
-- Which of the steps it could be; `places` lists them.
matched as (
    select
        a.*,
        coalesce(a.event = p.event_1 and a.suits & p.bits_1 = p.bits_1, false) as fits_1,
        coalesce(a.event = p.event_2 and a.suits & p.bits_2 = p.bits_2, false) as fits_2,
        coalesce(a.event = p.event_3 and a.suits & p.bits_3 = p.bits_3, false) as fits_3,
        coalesce(a.event = p.event_4 and a.suits & p.bits_4 = p.bits_4, false) as fits_4,
        coalesce(a.event = p.event_5 and a.suits & p.bits_5 = p.bits_5, false) as fits_5,
        coalesce(a.event = p.event_6 and a.suits & p.bits_6 = p.bits_6, false) as fits_6
    from sifted as a
    cross join path as p
),
fitted as (
    select
        m.*,
        case when m.fits_1 then '1' else '' end || case when m.fits_2 then '2' else '' end
            || case when m.fits_3 then '3' else '' end || case when m.fits_4 then '4' else '' end
            || case when m.fits_5 then '5' else '' end || case when m.fits_6 then '6' else '' end as places
    from matched as m
),
watched as (
    select
        f.*,
        f.places <> '' as is_step
    from fitted as f
    cross join rules as r
    where f.day between cast($from_on as date) and cast($as_of_on as date)
        and f.day <= cast($to_on as date) + to_minutes(r.window_minutes + 1440)
        and ($step_order = 'strict' or $held = 'session' or f.places <> '' or f.is_exclusion)
),
-- First ever where the path begins with a milestone of the new user.
known_before as (
    select distinct f.user_key
    from fitted as f
    where $funnel = 'new_trader' and $entry <> 'registration' and f.fits_1 and f.day < cast($from_on as date)
),
candidates as (
    select distinct w.user_key
    from watched as w
    cross join rules as r
    join people as u on u.user_key = w.user_key
    where w.day between cast($from_on as date) and cast($to_on as date)
        and (w.fits_1 or (r.is_entered_anywhere and w.is_step))
        and w.user_key not in (select k.user_key from known_before as k)
),
gauged as (
    select
        w.*,
        epoch_ms(w.occurred_at) - epoch_ms(w.occurred_at) % r.tie_ms as moment_ms,
        epoch_ms(w.occurred_at)
            - max(epoch_ms(w.occurred_at)) over (partition by w.user_key order by w.occurred_at rows between 1 preceding and 1 preceding) > 1800000 as is_new_visit
    from watched as w
    cross join rules as r
    where w.user_key in (select c.user_key from candidates as c)
),
held as (
    select
        g.*,
        case $held
            when 'symbol' then coalesce(g.symbol, '')
            when 'product' then coalesce(g.product, '')
            when 'device' then coalesce(g.device, '')
            when 'session' then cast(sum(case when g.is_new_visit then 1 else 0 end) over (partition by g.user_key order by g.occurred_at) as varchar)
            else ''
        end as held_value,
        row_number() over (partition by g.user_key, g.moment_ms, g.event, g.places order by g.occurred_at) as copy
    from gauged as g
),
placed as (
    select h.*, coalesce(nullif(substr(h.places, least(h.copy, length(h.places)), 1), ''), '9') as tie_place
    from held as h
    where h.is_step or h.is_exclusion or $step_order = 'strict'
),
-- ClickHouse's strict order lets a step repeat itself.
kept as (
    select
        q.*,
        r.is_sharing and $repeats = 'ignored' and $step_order in ('strict', 'strict_steps') and q.event || ' ' || q.places = max(q.event || ' ' || q.places) over (
            partition by q.user_key, q.held_value order by q.moment_ms, q.tie_place, q.occurred_at rows between 1 preceding and 1 preceding
        ) as is_repeated
    from placed as q
    cross join rules as r
),
numbered as (
    select
        k.*,
        row_number() over (partition by k.user_key, k.held_value order by k.moment_ms, k.tie_place, k.occurred_at) as row_no
    from kept as k
    where not coalesce(k.is_repeated, false)
),
-- From each row, where each step is next done. `next_row`: what must be the next step in strict order, which an exclusion
-- event is not where only steps may not stand between.
pointed as (
    select
        n.user_key,
        n.held_value,
        n.row_no,
        n.occurred_at,
        n.day,
        n.device,
        n.product,
        n.symbol,
        n.places,
        n.fits_1,
        n.fits_2,
        n.fits_3,
        n.fits_4,
        n.fits_5,
        n.fits_6,
        min(case when n.fits_1 then n.row_no end) over later as next_1,
        min(case when n.fits_2 then n.row_no end) over later as next_2,
        min(case when n.fits_3 then n.row_no end) over later as next_3,
        min(case when n.fits_4 then n.row_no end) over later as next_4,
        min(case when n.fits_5 then n.row_no end) over later as next_5,
        min(case when n.fits_6 then n.row_no end) over later as next_6,
        min(case when n.is_exclusion then n.row_no end) over later as next_exclusion,
        min(case when n.is_step or $step_order = 'strict' then n.row_no end) over later as next_row,
        min(case when (p.is_later_2 = 1 and n.fits_2) or (p.is_later_3 = 1 and n.fits_3) or (p.is_later_4 = 1 and n.fits_4) or (p.is_later_5 = 1 and n.fits_5) or (p.is_later_6 = 1 and n.fits_6) then n.row_no end) over (
            partition by n.user_key, n.held_value order by date_diff('day', cast('2000-01-01' as date), n.day)
            range between 1 following and unbounded following
        ) as next_later
    from numbered as n
    cross join path as p
    window later as (
        partition by n.user_key, n.held_value order by n.row_no rows between 1 following and unbounded following
    )
),
entry_rows as (
    select
        e.user_key,
        e.held_value,
        e.row_no as entry_row,
        e.occurred_at as entered_at,
        e.day as entered_on,
        e.device as entry_device,
        e.product as entry_product,
        e.symbol as entry_symbol,
        case when e.fits_1 then e.row_no else e.next_1 end as row_1,
        e.next_1 as next_entry_row,
        row_number() over (partition by e.user_key order by e.occurred_at, e.row_no, e.held_value) as entry_no
    from pointed as e
    cross join rules as r
    where e.day between cast($from_on as date) and cast($to_on as date)
        and (
            e.fits_1
            or (r.is_entered_anywhere and e.places <> '')
        )
),
walk_1 as (
    select w.*
    from entry_rows as w
    cross join rules as r
    where r.entries <> 'first' or w.entry_no = 1
),
walk_2 as (
    select
        w.*,
        case
            when r.is_entered_anywhere and p.same_2 = 0 and b.fits_2 then b.row_no
            when r.is_sharing and p.is_later_2 = 0 and b.fits_2 then b.row_no
            when $step_order in ('strict', 'strict_steps') and b.next_2 <> b.next_row then null
            when p.is_later_2 = 1 then b.next_later
            else b.next_2
        end as row_2
    from walk_1 as w
    cross join path as p
    cross join rules as r
    left join pointed as b on b.user_key = w.user_key and b.held_value = w.held_value
        and b.row_no = case when $step_order = 'any' then case p.same_2 when 1 then w.row_1 else w.entry_row end else w.row_1 end
),
walk_3 as (
    select
        w.*,
        case
            when r.is_entered_anywhere and p.same_3 = 0 and b.fits_3 then b.row_no
            when r.is_sharing and p.is_later_3 = 0 and b.fits_3 then b.row_no
            when $step_order in ('strict', 'strict_steps') and b.next_3 <> b.next_row then null
            when p.is_later_3 = 1 then b.next_later
            else b.next_3
        end as row_3
    from walk_2 as w
    cross join path as p
    cross join rules as r
    left join pointed as b on b.user_key = w.user_key and b.held_value = w.held_value
        and b.row_no = case when $step_order = 'any' then case p.same_3 when 1 then w.row_1 when 2 then w.row_2 else w.entry_row end else w.row_2 end
),
walk_4 as (
    select
        w.*,
        case
            when r.is_entered_anywhere and p.same_4 = 0 and b.fits_4 then b.row_no
            when r.is_sharing and p.is_later_4 = 0 and b.fits_4 then b.row_no
            when $step_order in ('strict', 'strict_steps') and b.next_4 <> b.next_row then null
            when p.is_later_4 = 1 then b.next_later
            else b.next_4
        end as row_4
    from walk_3 as w
    cross join path as p
    cross join rules as r
    left join pointed as b on b.user_key = w.user_key and b.held_value = w.held_value
        and b.row_no = case when $step_order = 'any' then case p.same_4 when 1 then w.row_1 when 2 then w.row_2 when 3 then w.row_3 else w.entry_row end else w.row_3 end
),
walk_5 as (
    select
        w.*,
        case
            when r.is_entered_anywhere and p.same_5 = 0 and b.fits_5 then b.row_no
            when r.is_sharing and p.is_later_5 = 0 and b.fits_5 then b.row_no
            when $step_order in ('strict', 'strict_steps') and b.next_5 <> b.next_row then null
            when p.is_later_5 = 1 then b.next_later
            else b.next_5
        end as row_5
    from walk_4 as w
    cross join path as p
    cross join rules as r
    left join pointed as b on b.user_key = w.user_key and b.held_value = w.held_value
        and b.row_no = case when $step_order = 'any' then case p.same_5 when 1 then w.row_1 when 2 then w.row_2 when 3 then w.row_3 when 4 then w.row_4 else w.entry_row end else w.row_4 end
),
walk_6 as (
    select
        w.*,
        case
            when r.is_entered_anywhere and p.same_6 = 0 and b.fits_6 then b.row_no
            when r.is_sharing and p.is_later_6 = 0 and b.fits_6 then b.row_no
            when $step_order in ('strict', 'strict_steps') and b.next_6 <> b.next_row then null
            when p.is_later_6 = 1 then b.next_later
            else b.next_6
        end as row_6
    from walk_5 as w
    cross join path as p
    cross join rules as r
    left join pointed as b on b.user_key = w.user_key and b.held_value = w.held_value
        and b.row_no = case when $step_order = 'any' then case p.same_6 when 1 then w.row_1 when 2 then w.row_2 when 3 then w.row_3 when 4 then w.row_4 when 5 then w.row_5 else w.entry_row end else w.row_5 end
)
