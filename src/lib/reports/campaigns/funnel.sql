-- How far did the participants of the chosen campaign get?
-- Grain: one row per combination of qualified, rewarded by the campaign and trading again within 30 days after its end,
-- counting participants of the treatment group. Disqualified users have not qualified; those outside the users export
-- are left out.
with
-- begin spans: the campaigns of the period, and the days before, during and after each
history as (
    select coalesce(min(day), cast($first_on as date)) as first_trade_on
    from user_day
),
listed as (
    select
        campaign_id,
        min(start_on) as starts_on,
        max(end_on) as ends_on,
        min(announced_on) as told_on
    from campaigns
    where start_on is not null
    group by campaign_id
),
closed as (
    select
        campaign_id,
        starts_on,
        ends_on,
        case when told_on < starts_on then told_on else starts_on end as heard_on,
        case
            when ends_on is null and starts_on > cast($as_of_on as date) then starts_on
            when ends_on is null then cast($as_of_on as date)
            when ends_on < starts_on then starts_on
            else ends_on
        end as closes_on,
        coalesce(ends_on, starts_on) > cast($as_of_on as date) or ends_on is null as is_running
    from listed
),
measured as (
    select
        *,
        cast(greatest(0, date_diff('day', starts_on, least(closes_on, cast($as_of_on as date))) + 1) as integer) as span_days
    from closed
),
spans as (
    select
        m.campaign_id,
        m.starts_on,
        m.ends_on,
        m.heard_on,
        m.closes_on,
        m.is_running,
        m.span_days,
        greatest(m.heard_on - m.span_days, h.first_trade_on) as before_from_on,
        m.heard_on - 1 as before_to_on,
        least(m.closes_on, cast($as_of_on as date)) as during_to_on,
        m.closes_on + 1 as after_from_on,
        least(m.closes_on + m.span_days, cast($as_of_on as date)) as after_to_on,
        row_number() over (order by m.starts_on desc, m.campaign_id) as place,
        count(*) over () as campaign_count
    from measured as m
    cross join history as h
    where m.starts_on <= cast($to_on as date)
        and m.closes_on >= cast($from_on as date)
),
-- end spans
-- begin people: each campaign's users, a user listed in both groups staying in the holdout
people as (
    select
        p.campaign_id,
        p.user_key,
        max(case when p.participant_group = 'holdout' then 1 else 0 end) = 1 as is_holdout,
        min(case when p.participant_group = 'holdout' then 1 else 0 end) = 0 as is_listed_as_treated,
        max(case when p.is_qualified and not p.is_disqualified then 1 else 0 end) = 1 as has_qualified,
        max(case when p.is_qualified_known then 1 else 0 end) as qualification_known,
        max(case when p.is_disqualified then 1 else 0 end) = 1 as was_disqualified
    from campaign_participants as p
    join users as u on u.user_key = p.user_key
    group by p.campaign_id, p.user_key
),
-- end people
chosen as (
    select *
    from spans
    where place = least(cast($focus as bigint), campaign_count)
),
rewarded as (
    select distinct r.user_key
    from rewards as r
    join chosen as s on s.campaign_id = r.campaign_id
),
returned as (
    select distinct d.user_key
    from user_day as d
    cross join chosen as s
    where d.day > s.closes_on
        and d.day <= s.closes_on + 30
        and d.day <= cast($as_of_on as date)
),
reached as (
    select
        p.user_key,
        p.has_qualified as is_qualified,
        r.user_key is not null as is_rewarded,
        a.user_key is not null as has_traded_after
    from people as p
    join chosen as s on s.campaign_id = p.campaign_id
    left join rewarded as r on r.user_key = p.user_key
    left join returned as a on a.user_key = p.user_key
    where not p.is_holdout
)
select
    is_qualified,
    is_rewarded,
    has_traded_after,
    cast(count(*) as bigint) as users
from reached
group by is_qualified, is_rewarded, has_traded_after
order by is_qualified desc, is_rewarded desc, has_traded_after desc
