-- Where do we lose users between entry and the last step?
-- Grain: one row per group and funnel step. Groups (`part`): everyone, each segment of the breakdown, each bucket of
-- entry, and those who did or skipped the optional step.
-- Excluded: whatever happened after the as-of day. Rates and times rest on mature entrants: those whose window has
-- fully elapsed by the end of the as-of day. The others count as still open until they convert.
, loose as (
    -- Took the step within the window, in whatever order.
    select distinct j.attempt, s.place
    from journeys as j
    join pointed as e on e.user_key = j.user_key and e.held_value = j.held_value and e.row_no = j.entry_row
    cross join steps as s
    join pointed as n on n.user_key = e.user_key and n.held_value = e.held_value
        and n.row_no = case s.place when 2 then e.next_2 when 3 then e.next_3 when 4 then e.next_4 when 5 then e.next_5 when 6 then e.next_6 end
    where $step_order <> 'any' and s.same_place = 0 and n.occurred_at <= j.window_ends_at
),
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
),
grouped as (
    select 'all' as part, '' as member, w.*
    from walked as w
    where w.user_rank = 1
    union all
    select
        'segment',
        case $breakdown
            when 'channel' then w.channel when 'device' then w.device when 'country' then w.country
            when 'product' then w.product else w.symbol
        end,
        w.*
    from walked as w
    where $breakdown <> 'none' and w.user_rank = 1
    union all
    select 'bucket', cast(w.bucket_on as varchar), w.*
    from walked as w
    where w.bucket_rank = 1
    union all
    select 'optional', case when w.attempt in (select d.attempt from optional_done as d) then 'done' else 'skipped' end, w.*
    from walked as w
    where w.user_rank = 1 and exists (select 1 from optional_step)
),
timed as (
    select
        g.*,
        l.place is not null as is_loose,
        case when g.is_mature and g.place > 1 then (epoch_ms(g.reached_at) - epoch_ms(g.previous_at)) / 3600000.0 end as hours,
        case when g.is_mature and g.place > 1 then (epoch_ms(g.reached_at) - epoch_ms(g.at_1)) / 3600000.0 end as total_hours
    from grouped as g
    left join loose as l on l.attempt = g.attempt and l.place = g.place
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
        count(case when is_loose and reached_at is null then 1 end) as out_of_order,
        quantile_cont(hours, 0.5) as median_hours,
        quantile_cont(hours, 0.9) as p90_hours,
        avg(hours) as mean_hours,
        quantile_cont(total_hours, 0.5) as median_total_hours,
        avg(total_hours) as mean_total_hours
    from timed
    group by part, member, place
)
select
    coalesce(t.part, 'all') as part,
    coalesce(t.member, '') as member,
    s.place,
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
    cast(t.p90_hours as double) as p90_hours,
    cast(t.mean_hours as double) as mean_hours,
    cast(t.median_total_hours as double) as median_total_hours,
    cast(t.mean_total_hours as double) as mean_total_hours
from steps as s
left join tallies as t on t.place = s.place
order by coalesce(t.part, 'all'), coalesce(t.member, ''), s.place
