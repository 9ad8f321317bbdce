-- How much was matched, and how complete are the fills that say so?
-- Grain: one row per span, the same spans as measures.sql: 'period', 'base' and each 'bucket'.
-- Market volume counts each matched trade once, however many of its sides the file holds: fills of one symbol with the
-- same match_key (their trade id's) are one trade, valued at its larger side and dated on its first. Fills without
-- one are in no matched trade and are counted apart, as are fills without a known source and fills whose fee has no
-- USD value.
with reach as (
    select min(day) as first_fill_on from user_day
),
asked as (
    select
        cast($from_on as date) as from_on,
        least(cast($to_on as date), cast($as_of_on as date), cast($last_on as date)) as to_on,
        least(cast($to_on as date), cast($last_on as date)) as seen_on
),
compared as (
    select
        from_on,
        to_on,
        case
            when $compare = 'year' then cast(from_on - interval 1 year as date)
            when cast(date_trunc('month', from_on) as date) = from_on and cast(date_trunc('month', to_on) as date) = from_on
                then cast(from_on - interval 1 month as date)
            else from_on - cast(to_on - from_on + 1 as integer)
        end as base_from_on,
        case
            when $compare = 'year' then cast(to_on - interval 1 year as date)
            when cast(date_trunc('month', from_on) as date) = from_on and cast(date_trunc('month', to_on) as date) = from_on
                then cast(to_on - interval 1 month as date)
            else from_on - 1
        end as base_to_on
    from asked
    where from_on <= to_on
),
bucket_starts as (
    select distinct
        case when $grain = 'day' then c.day when $grain = 'week' then c.week_on else c.month_on end as bucket_on
    from calendar as c
    cross join asked as a
    where c.day <= a.seen_on
),
buckets as (
    select
        bucket_on,
        case
            when $grain = 'day' then bucket_on
            when $grain = 'week' then bucket_on + 6
            else cast(bucket_on + interval 1 month as date) - 1
        end as ends_on,
        row_number() over (order by bucket_on desc) as place
    from bucket_starts
),
spans as (
    select 'period' as role, from_on, to_on, to_on as complete_to_on, to_on as ends_on, 1 as place from compared
    union all
    select 'base', base_from_on, base_to_on, base_to_on, base_to_on, 1 from compared
    union all
    select 'bucket', b.bucket_on, least(b.ends_on, a.seen_on), least(b.ends_on, a.to_on), b.ends_on, b.place
    from buckets as b
    cross join asked as a
    cross join reach as r
    where (b.place <= 12 or b.ends_on >= a.from_on)
        and (b.place = 1 or b.bucket_on >= r.first_fill_on)
),
wanted_days as (
    select distinct c.day
    from calendar as c
    cross join spans as s
    where c.day between s.from_on and s.to_on
),
wanted_fills as (
    select t.day, t.match_key, t.source, t.notional_usd, t.fee_usd
    from trades as t
    where t.day in (select w.day from wanted_days as w)
),
matches as (
    select match_key, min(day) as matched_on, max(notional_usd) as matched_usd
    from wanted_fills
    where match_key is not null
    group by match_key
),
matched_days as (
    select matched_on, count(*) as day_matches, sum(matched_usd) as day_matched_usd
    from matches
    group by matched_on
),
fill_days as (
    select
        day,
        sum(case when match_key is not null then 1 else 0 end) as day_identified_fills,
        sum(case when match_key is not null then notional_usd else 0 end) as day_identified_usd,
        sum(case when source <> 'unknown' then notional_usd else 0 end) as day_sourced_usd,
        sum(case when fee_usd is null then 1 else 0 end) as day_unpriced_fills,
        sum(case when fee_usd is null then notional_usd else 0 end) as day_unpriced_usd
    from wanted_fills
    group by day
),
matched as (
    select s.role, s.from_on, sum(d.day_matches) as matched_trades, sum(d.day_matched_usd) as market_volume_usd
    from spans as s
    cross join matched_days as d
    where d.matched_on between s.from_on and s.to_on
    group by s.role, s.from_on
),
filled as (
    select
        s.role,
        s.from_on,
        sum(d.day_identified_fills) as identified_fills,
        sum(d.day_identified_usd) as identified_turnover_usd,
        sum(d.day_sourced_usd) as sourced_turnover_usd,
        sum(d.day_unpriced_fills) as unpriced_fills,
        sum(d.day_unpriced_usd) as unpriced_turnover_usd
    from spans as s
    cross join fill_days as d
    where d.day between s.from_on and s.to_on
    group by s.role, s.from_on
)
select
    s.role,
    s.from_on,
    cast(coalesce(m.matched_trades, 0) as bigint) as matched_trades,
    cast(coalesce(m.market_volume_usd, 0) as double) as market_volume_usd,
    cast(coalesce(f.identified_fills, 0) as bigint) as identified_fills,
    cast(coalesce(f.identified_turnover_usd, 0) as double) as identified_turnover_usd,
    cast(coalesce(f.sourced_turnover_usd, 0) as double) as sourced_turnover_usd,
    cast(coalesce(f.unpriced_fills, 0) as bigint) as unpriced_fills,
    cast(coalesce(f.unpriced_turnover_usd, 0) as double) as unpriced_turnover_usd
from spans as s
left join matched as m on m.role = s.role and m.from_on = s.from_on
left join filled as f on f.role = s.role and f.from_on = s.from_on
order by s.role, s.from_on
