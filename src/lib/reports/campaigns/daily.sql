-- What did the users of the chosen campaign trade and pay each day?
-- Grain: one row per day, from the first day before to the last day after, and group (treatment, holdout), in USD per
-- user of the group; users who did not trade that day count with nothing. `part` names the days before, during and
-- after; days between announcement and start are 'announced'. Ids outside the users export are left out.
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
sides as (
    select
        p.campaign_id,
        case when p.is_holdout then 'holdout' else 'treatment' end as member_group,
        count(*) as users
    from people as p
    join chosen as s on s.campaign_id = p.campaign_id
    group by p.campaign_id, case when p.is_holdout then 'holdout' else 'treatment' end
),
spine as (
    select
        c.day,
        case
            when c.day <= s.before_to_on then 'before'
            when c.day < s.starts_on then 'announced'
            when c.day <= s.during_to_on then 'during'
            else 'after'
        end as part,
        g.member_group,
        g.users
    from calendar as c
    cross join chosen as s
    join sides as g on g.campaign_id = s.campaign_id
    where c.is_complete
        and c.day >= s.before_from_on
        and c.day <= case when s.is_running then s.during_to_on else s.after_to_on end
),
traded as (
    select
        d.day,
        case when p.is_holdout then 'holdout' else 'treatment' end as member_group,
        count(distinct d.user_key) as traders,
        sum(coalesce(d.notional_usd, 0)) as turnover_total,
        sum(d.net_fee_revenue) as net_fees_total
    from people as p
    join chosen as s on s.campaign_id = p.campaign_id
    join user_day as d on d.user_key = p.user_key
    where d.day >= s.before_from_on
    group by d.day, case when p.is_holdout then 'holdout' else 'treatment' end
)
select
    s.day,
    s.part,
    s.member_group,
    cast(s.users as bigint) as users,
    cast(coalesce(t.traders, 0) as bigint) as traders,
    cast(coalesce(t.turnover_total, 0) as double) / s.users as turnover_usd,
    cast(coalesce(t.net_fees_total, 0) as double) / s.users as net_fees_usd
from spine as s
left join traded as t on t.day = s.day and t.member_group = s.member_group
order by s.day, s.member_group desc
