-- Where do we lose users between entry and the last step, how long do the steps take, which entrants got how far on which
-- day, and did those who dropped out speak or come back first?
-- Grain: one row per `part`, member and step. `all` is everyone, `segment` each of the breakdown, `bucket` each of entry,
-- `optional` those who did or skipped the optional step. `wait`: `reached` by span of hours since the step before (its
-- number is the member; lower edge included), place 0 the whole way. `signal`: of those who reached the step before, who
-- `dropped` or `went_on`, how many wrote a ticket or logged in within 24 hours of it; for the latter only before the step
-- counts. `daily`: per dimension (in `step`) and segment, `series` lists each day of entry with its mature entrants at each
-- step; of one dimension the segments add up to everyone.
-- Excluded: whatever happened after the as-of day. Rates, times, signals and days rest on mature entrants: those whose
-- window has fully elapsed by the end of the as-of day. The others count as still open until they convert.
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
),
hours_taken as (
    select w.place, (epoch_ms(w.reached_at) - epoch_ms(w.previous_at)) / 3600000.0 as hours
    from walked as w
    where w.place > 1 and w.is_mature and w.user_rank = 1 and w.reached_at is not null
    union all
    select 0, (epoch_ms(w.reached_at) - epoch_ms(w.at_1)) / 3600000.0
    from walked as w
    cross join path as p
    where w.place = p.length and w.place > 1 and w.is_mature and w.user_rank = 1 and w.reached_at is not null
),
spanned as (
    select
        place,
        case
            when hours < 1.0 / 60 then 0
            when hours < 5.0 / 60 then 1
            when hours < 0.5 then 2
            when hours < 1 then 3
            when hours < 6 then 4
            when hours < 24 then 5
            when hours < 72 then 6
            when hours < 168 then 7
            else 8
        end as span
    from hours_taken
),
logins as (
    select a.user_key, a.occurred_at
    from activity as a
    where a.event = 'login' and a.day between cast($from_on as date) and cast($as_of_on as date)
),
outcomes as (
    select
        w.attempt,
        w.user_key,
        w.place,
        case when w.reached_at is null then 'dropped' else 'went_on' end as outcome,
        w.previous_at as from_at,
        least(w.previous_at + to_hours(24), coalesce(w.reached_at, w.previous_at + to_hours(24))) as to_at
    from walked as w
    where w.place > 1 and w.is_mature and w.user_rank = 1 and w.previous_at is not null
),
spoken as (
    select distinct o.attempt, o.place
    from outcomes as o
    join tickets as t on t.user_key = o.user_key
    where t.opened_at between o.from_at and o.to_at
),
returned as (
    select distinct o.attempt, o.place
    from outcomes as o
    join logins as a on a.user_key = o.user_key
    where a.occurred_at > o.from_at and a.occurred_at <= o.to_at
),
faceted as (
    select 'device' as dimension, j.device as member, j.*
    from journeys as j
    union all
    select 'country', j.country, j.*
    from journeys as j
    union all
    select 'channel', j.channel, j.*
    from journeys as j
    union all
    select 'product', j.product, j.*
    from journeys as j
    union all
    select 'symbol', j.symbol, j.*
    from journeys as j
),
days_of_entry as (
    select
        dimension,
        member,
        entered_on,
        count(at_1) as reached_1,
        count(at_2) as reached_2,
        count(at_3) as reached_3,
        count(at_4) as reached_4,
        count(at_5) as reached_5,
        count(at_6) as reached_6
    from faceted
    where is_mature and user_rank = 1
    group by dimension, member, entered_on
),
answers as (
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
        cast(t.mean_total_hours as double) as mean_total_hours,
        0 as with_ticket,
        0 as with_login,
        '' as series
    from steps as s
    left join tallies as t on t.place = s.place
    union all
    select 'wait', cast(span as varchar), place, '', 0, 0, count(*), 0, 0, 0, 0, 0, null, null, null, null, null, 0, 0, ''
    from spanned
    group by place, span
    union all
    select
        'signal', o.outcome, o.place, '', count(*), 0, 0, 0, 0, 0, 0, 0, null, null, null, null, null,
        count(t.attempt), count(l.attempt), ''
    from outcomes as o
    left join spoken as t on t.attempt = o.attempt and t.place = o.place
    left join returned as l on l.attempt = o.attempt and l.place = o.place
    group by o.place, o.outcome
    union all
    select
        'daily', member, 0, dimension, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null, null, 0, 0,
        string_agg(
            entered_on || ' ' || reached_1 || ' ' || reached_2 || ' ' || reached_3
                || ' ' || reached_4 || ' ' || reached_5 || ' ' || reached_6,
            ',' order by entered_on
        )
    from days_of_entry
    group by dimension, member
)
select *
from answers
order by part, member, place, step
