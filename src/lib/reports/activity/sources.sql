-- How much is traded through the API, and by how many?
-- Grain: one row per calendar day, week or month that touches the period. Users are those of the users export; a user
-- with both kinds of fills counts as one of the API. Fills whose source is not known count as by hand and are given
-- apart, so that a file without sources is not read as one without an API.
with bucketed as (
    select
        day,
        is_complete,
        case when $grain = 'day' then day when $grain = 'week' then week_on else month_on end as bucket_on
    from calendar
),
buckets as (
    select
        bucket_on,
        case
            when $grain = 'day' then bucket_on
            when $grain = 'week' then bucket_on + 6
            else cast(bucket_on + interval 1 month as date) - 1
        end as ends_on
    from bucketed
    group by bucket_on
),
shown as (
    select bucket_on, ends_on
    from buckets
    where ends_on >= cast($from_on as date) and bucket_on <= cast($to_on as date)
),
days as (
    select b.day, s.bucket_on, s.ends_on
    from shown as s
    join bucketed as b on b.bucket_on = s.bucket_on
),
user_buckets as (
    select
        d.bucket_on,
        v.user_key,
        max(case when v.is_api then 1 else 0 end) as uses_api,
        sum(v.trades) as fills,
        sum(case when v.is_api then v.trades else 0 end) as api_fills,
        sum(v.notional_usd) as turnover_usd,
        sum(case when v.is_api then v.notional_usd else 0 end) as api_turnover_usd
    from user_day as v
    join days as d on d.day = v.day
    group by d.bucket_on, v.user_key
),
known as (
    select d.bucket_on, sum(v.unsourced_trades) as unsourced_fills
    from user_day as v
    join days as d on d.day = v.day
    group by d.bucket_on
),
summed as (
    select
        b.bucket_on,
        count(u.user_key) as traders,
        count(u.user_key) filter (where b.uses_api = 1) as api_traders,
        sum(b.fills) as fills,
        sum(b.api_fills) as api_fills,
        sum(b.turnover_usd) as turnover_usd,
        sum(b.api_turnover_usd) as api_turnover_usd
    from user_buckets as b
    left join users as u on u.user_key = b.user_key
    group by b.bucket_on
)
select
    s.bucket_on,
    s.ends_on <= cast($as_of_on as date) as is_complete,
    coalesce(m.traders, 0) as traders,
    coalesce(m.api_traders, 0) as api_traders,
    cast(coalesce(m.fills, 0) as double) as fills,
    cast(coalesce(m.api_fills, 0) as double) as api_fills,
    cast(coalesce(k.unsourced_fills, 0) as double) as unsourced_fills,
    coalesce(m.turnover_usd, 0) as turnover_usd,
    coalesce(m.api_turnover_usd, 0) as api_turnover_usd
from shown as s
left join summed as m on m.bucket_on = s.bucket_on
left join known as k on k.bucket_on = s.bucket_on
order by s.bucket_on;
