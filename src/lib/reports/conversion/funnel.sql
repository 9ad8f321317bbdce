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
parts as (
    select unnest(['all', 'bucket']) as part
    union all
    select 'segment'
    where $breakdown <> 'none'
    union all
    select 'optional'
    from optional_step
),
timed as (
    select
        w.place,
        w.is_mature,
        w.reached_at,
        w.previous_at,
        w.user_rank,
        w.bucket_rank,
        cast(w.bucket_on as varchar) as bucket,
        w.segment,
        case when o.attempt is not null then 'done' else 'skipped' end as optional_group,
        l.place is not null as is_loose,
        case when w.is_mature and w.place > 1 then (epoch_ms(w.reached_at) - epoch_ms(w.previous_at)) / 3600000.0 end as hours,
        case when w.is_mature and w.place > 1 then (epoch_ms(w.reached_at) - epoch_ms(w.at_1)) / 3600000.0 end as total_hours
    from walked as w
    left join loose as l on l.attempt = w.attempt and l.place = w.place
    left join optional_done as o on o.attempt = w.attempt
    -- Who never came to a step tells nothing about it.
    where w.previous_at is not null or l.place is not null
),
grouped as (
    select
        p.part,
        case p.part when 'all' then '' when 'segment' then t.segment when 'bucket' then t.bucket else t.optional_group end as member,
        t.place,
        t.is_mature,
        t.reached_at,
        t.previous_at,
        t.is_loose,
        t.hours,
        t.total_hours
    from timed as t
    cross join parts as p
    where case when p.part = 'bucket' then t.bucket_rank else t.user_rank end = 1
),
sizes as (
    select part, member, count(*) as entrants, count(case when is_mature then 1 end) as mature_entrants
    from grouped
    where place = 1
    group by part, member
),
tallies as (
    select
        part,
        member,
        place,
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
    from grouped
    group by part, member, place
),
hours_taken as (
    select w.user_key, w.place, (epoch_ms(w.reached_at) - epoch_ms(w.previous_at)) / 3600000.0 as hours
    from walked as w
    where w.place > 1 and w.is_mature and w.user_rank = 1 and w.reached_at is not null
    union all
    select w.user_key, 0, (epoch_ms(w.reached_at) - epoch_ms(w.at_1)) / 3600000.0
    from walked as w
    cross join path as p
    where w.place = p.length and w.place > 1 and w.is_mature and w.user_rank = 1 and w.reached_at is not null
),
spanned as (
    select
        user_key,
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
    select user_key, occurred_at
    from stream
    where event = 'login'
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
    select
        j.user_key,
        d.dimension,
        case d.dimension
            when 'device' then j.device when 'country' then j.country when 'channel' then j.channel
            when 'product' then j.product else j.symbol
        end as member,
        j.entered_on,
        j.at_1,
        j.at_2,
        j.at_3,
        j.at_4,
        j.at_5,
        j.at_6
    from journeys as j
    cross join (select unnest(['device', 'country', 'channel', 'product', 'symbol']) as dimension) as d
    where j.is_mature and j.user_rank = 1
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
    group by dimension, member, entered_on
),
answers as (
    select
        coalesce(z.part, 'all') as part,
        coalesce(z.member, '') as member,
        s.place,
        s.step,
        coalesce(z.entrants, 0) as entrants,
        coalesce(z.mature_entrants, 0) as mature_entrants,
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
    left join sizes as z on true
    left join tallies as t on t.part = z.part and t.member = z.member and t.place = s.place
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
