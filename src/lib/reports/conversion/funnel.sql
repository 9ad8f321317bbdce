-- Where do we lose users between entry and the last step, and how long do the steps take?
-- Grain: one row per `part`, member and step. `all` is everyone, `segment` each of the breakdown, `bucket` each of entry,
-- `optional` those who did or skipped the optional step.
-- Excluded: whatever happened after the as-of day. Rates and times rest on mature entrants: those whose window has fully
-- elapsed by the end of the as-of day. The others count as still open until they convert.
parts as (
    select unnest(['all', 'bucket']) as part
    union all
    select 'segment'
    where $breakdown <> 'none'
    union all
    -- only where optional_step <> 0, funnel = place_order
    select 'optional'
    from optional_step
),
-- How far did they get? `got_to` is the place of the last step reached, `missed_2` to `missed_6` are steps taken where they
-- do not count. Attempts alike in all of it are one row.
ways as (
    select
        j.user_rank = 1 as is_first,
        j.bucket_rank = 1 as is_first_of_bucket,
        j.is_mature,
        j.bucket_on,
        j.segment,
        case when o.attempt is not null then 'done' else 'skipped' end as optional_group,
        case
            when j.at_2 is null then 1 when j.at_3 is null then 2 when j.at_4 is null then 3
            when j.at_5 is null then 4 when j.at_6 is null then 5 else 6
        end as got_to,
        j.took_2 and j.at_2 is null as missed_2,
        j.took_3 and j.at_3 is null as missed_3,
        j.took_4 and j.at_4 is null as missed_4,
        j.took_5 and j.at_5 is null as missed_5,
        j.took_6 and j.at_6 is null as missed_6,
        count(*) as attempts
    from segmented as j
    left join optional_done as o on o.attempt = j.attempt
    group by all
),
per_part as (
    select
        p.part,
        case p.part
            when 'all' then ''
            when 'segment' then w.segment
            when 'bucket' then cast(w.bucket_on as varchar)
            else w.optional_group
        end as member,
        w.*
    from ways as w
    cross join parts as p
    where case when p.part = 'bucket' then w.is_first_of_bucket else w.is_first end
),
tallies as (
    select
        p.part,
        p.member,
        s.place,
        sum(p.attempts) as entrants,
        sum(case when p.is_mature then p.attempts else 0 end) as mature_entrants,
        sum(case when s.place <= p.got_to then p.attempts else 0 end) as reached,
        sum(case when p.is_mature and s.place = p.got_to + 1 then p.attempts else 0 end) as dropped,
        sum(case when not p.is_mature and s.place = p.got_to + 1 then p.attempts else 0 end) as still_open,
        sum(case when p.is_mature and s.place <= p.got_to + 1 then p.attempts else 0 end) as mature_previous,
        sum(case when p.is_mature and s.place <= p.got_to then p.attempts else 0 end) as mature_reached,
        sum(case
            when case s.place
                when 2 then p.missed_2 when 3 then p.missed_3 when 4 then p.missed_4 when 5 then p.missed_5 when 6 then p.missed_6
            end then p.attempts else 0
        end) as out_of_order
    from per_part as p
    cross join steps as s
    group by p.part, p.member, s.place
),
-- Times are told of everyone and of segments; the whole way is told of everyone. Whole numbers are ordered sooner than hours.
waited as (
    select
        j.segment,
        case when o.attempt is not null then 'done' else 'skipped' end as optional_group,
        unnest([2, 3, 4, 5, 6]) as place,
        unnest([
            epoch_ms(j.at_2) - epoch_ms(j.at_1),
            epoch_ms(j.at_3) - epoch_ms(j.at_2),
            epoch_ms(j.at_4) - epoch_ms(j.at_3),
            epoch_ms(j.at_5) - epoch_ms(j.at_4),
            epoch_ms(j.at_6) - epoch_ms(j.at_5)
        ]) as step_ms,
        unnest([
            epoch_ms(j.at_2) - epoch_ms(j.at_1),
            epoch_ms(j.at_3) - epoch_ms(j.at_1),
            epoch_ms(j.at_4) - epoch_ms(j.at_1),
            epoch_ms(j.at_5) - epoch_ms(j.at_1),
            epoch_ms(j.at_6) - epoch_ms(j.at_1)
        ]) as total_ms
    from segmented as j
    left join optional_done as o on o.attempt = j.attempt
    where j.is_mature and j.user_rank = 1 and j.at_2 is not null
),
times as (
    select
        p.part,
        case p.part when 'segment' then w.segment when 'optional' then w.optional_group else '' end as member,
        w.place,
        quantile_cont(w.step_ms, 0.5) / 3600000 as median_hours,
        quantile_cont(w.step_ms, 0.9) / 3600000 as p90_hours,
        avg(w.step_ms) / 3600000 as mean_hours,
        quantile_cont(case when p.part = 'all' then w.total_ms end, 0.5) / 3600000 as median_total_hours,
        avg(case when p.part = 'all' then w.total_ms end) / 3600000 as mean_total_hours
    from waited as w
    cross join parts as p
    where p.part <> 'bucket' and w.step_ms is not null
    group by p.part, member, w.place
)
select
    coalesce(t.part, 'all') as part,
    coalesce(t.member, '') as member,
    s.place,
    s.step,
    cast(coalesce(t.entrants, 0) as bigint) as entrants,
    cast(coalesce(t.mature_entrants, 0) as bigint) as mature_entrants,
    cast(coalesce(t.reached, 0) as bigint) as reached,
    cast(coalesce(t.dropped, 0) as bigint) as dropped,
    cast(coalesce(t.still_open, 0) as bigint) as still_open,
    cast(coalesce(t.mature_previous, 0) as bigint) as mature_previous,
    cast(coalesce(t.mature_reached, 0) as bigint) as mature_reached,
    cast(coalesce(t.out_of_order, 0) as bigint) as out_of_order,
    cast(w.median_hours as double) as median_hours,
    cast(w.p90_hours as double) as p90_hours,
    cast(w.mean_hours as double) as mean_hours,
    cast(w.median_total_hours as double) as median_total_hours,
    cast(w.mean_total_hours as double) as mean_total_hours
from steps as s
left join tallies as t on t.place = s.place
left join times as w on w.part = t.part and w.member = t.member and w.place = s.place
order by part, member, s.place
