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
timed as (
    select
        w.place,
        w.is_mature,
        w.reached_at is not null as is_reached,
        w.previous_at is not null as is_due,
        w.user_rank = 1 as is_first,
        w.bucket_rank = 1 as is_first_of_bucket,
        w.bucket_on,
        w.segment,
        case when o.attempt is not null then 'done' else 'skipped' end as optional_group,
        w.is_taken,
        case when w.is_mature and w.place > 1 then (epoch_ms(w.reached_at) - epoch_ms(w.previous_at)) / 3600000.0 end as hours,
        case when w.is_mature and w.place > 1 then (epoch_ms(w.reached_at) - epoch_ms(w.at_1)) / 3600000.0 end as total_hours
    from walked as w
    left join optional_done as o on o.attempt = w.attempt
    -- Who never came to a step tells nothing about it.
    where w.previous_at is not null or w.is_taken
),
-- Counts of every bucket and segment once, then added up for each part.
fine_counts as (
    select
        place,
        bucket_on,
        segment,
        optional_group,
        is_first,
        is_first_of_bucket,
        count(*) as entrants,
        count(case when is_mature then 1 end) as mature_entrants,
        count(case when is_reached then 1 end) as reached,
        count(case when is_mature and is_due and not is_reached then 1 end) as dropped,
        count(case when not is_mature and is_due and not is_reached then 1 end) as still_open,
        count(case when is_mature and is_due then 1 end) as mature_previous,
        count(case when is_mature and is_reached then 1 end) as mature_reached,
        count(case when is_taken and not is_reached then 1 end) as out_of_order
    from timed
    group by place, bucket_on, segment, optional_group, is_first, is_first_of_bucket
),
per_part as (
    select
        p.part,
        case p.part
            when 'all' then ''
            when 'segment' then c.segment
            when 'bucket' then cast(c.bucket_on as varchar)
            else c.optional_group
        end as member,
        c.*
    from fine_counts as c
    cross join parts as p
    where case when p.part = 'bucket' then c.is_first_of_bucket else c.is_first end
),
tallies as (
    select
        part,
        member,
        place,
        cast(sum(entrants) as bigint) as entrants,
        cast(sum(mature_entrants) as bigint) as mature_entrants,
        cast(sum(reached) as bigint) as reached,
        cast(sum(dropped) as bigint) as dropped,
        cast(sum(still_open) as bigint) as still_open,
        cast(sum(mature_previous) as bigint) as mature_previous,
        cast(sum(mature_reached) as bigint) as mature_reached,
        cast(sum(out_of_order) as bigint) as out_of_order
    from per_part
    group by part, member, place
),
-- Times are told of everyone and of segments; the whole way is told of everyone.
waited as (
    select
        p.part,
        case p.part when 'segment' then t.segment when 'optional' then t.optional_group else '' end as member,
        t.place,
        t.hours,
        case when p.part = 'all' then t.total_hours end as total_hours
    from timed as t
    cross join parts as p
    where p.part <> 'bucket' and t.hours is not null and t.is_first
),
times as (
    select
        part,
        member,
        place,
        quantile_cont(hours, 0.5) as median_hours,
        quantile_cont(hours, 0.9) as p90_hours,
        avg(hours) as mean_hours,
        quantile_cont(total_hours, 0.5) as median_total_hours,
        avg(total_hours) as mean_total_hours
    from waited
    group by part, member, place
)
select
    coalesce(e.part, 'all') as part,
    coalesce(e.member, '') as member,
    s.place,
    s.step,
    coalesce(e.entrants, 0) as entrants,
    coalesce(e.mature_entrants, 0) as mature_entrants,
    coalesce(t.reached, 0) as reached,
    coalesce(t.dropped, 0) as dropped,
    coalesce(t.still_open, 0) as still_open,
    coalesce(t.mature_previous, 0) as mature_previous,
    coalesce(t.mature_reached, 0) as mature_reached,
    coalesce(t.out_of_order, 0) as out_of_order,
    cast(w.median_hours as double) as median_hours,
    cast(w.p90_hours as double) as p90_hours,
    cast(w.mean_hours as double) as mean_hours,
    cast(w.median_total_hours as double) as median_total_hours,
    cast(w.mean_total_hours as double) as mean_total_hours
from steps as s
left join tallies as e on e.place = 1
left join tallies as t on t.part = e.part and t.member = e.member and t.place = s.place
left join times as w on w.part = e.part and w.member = e.member and w.place = s.place
order by part, member, s.place
