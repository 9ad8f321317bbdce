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
        w.is_taken,
        case when w.is_mature and w.place > 1 then (epoch_ms(w.reached_at) - epoch_ms(w.previous_at)) / 3600000.0 end as hours,
        case when w.is_mature and w.place > 1 then (epoch_ms(w.reached_at) - epoch_ms(w.at_1)) / 3600000.0 end as total_hours
    from walked as w
    left join optional_done as o on o.attempt = w.attempt
    -- Who never came to a step tells nothing about it.
    where w.previous_at is not null or w.is_taken
),
grouped as (
    select
        p.part,
        case p.part when 'all' then '' when 'segment' then t.segment when 'bucket' then t.bucket else t.optional_group end as member,
        t.place,
        t.is_mature,
        t.reached_at,
        t.previous_at,
        t.is_taken,
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
        count(case when is_taken and reached_at is null then 1 end) as out_of_order,
        quantile_cont(hours, 0.5) as median_hours,
        quantile_cont(hours, 0.9) as p90_hours,
        avg(hours) as mean_hours,
        quantile_cont(total_hours, 0.5) as median_total_hours,
        avg(total_hours) as mean_total_hours
    from grouped
    group by part, member, place
)
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
    cast(t.mean_total_hours as double) as mean_total_hours
from steps as s
left join sizes as z on true
left join tallies as t on t.part = z.part and t.member = z.member and t.place = s.place
order by part, member, s.place
