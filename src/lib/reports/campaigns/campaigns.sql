-- What ran in the period, who took part, who was rewarded and what did it cost?
-- Grain: one row per campaign with a day in the period, the most recent first. Participants are the treatment group and
-- known users only; ids outside the users export are counted apart, the holdout too. Disqualified users have not
-- qualified. The days before end with the day before the announcement, or before the start where none is known; they are
-- as many as the days of the campaign up to the as-of day, less those without any trading data.
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
described as (
    select
        campaign_id,
        min(name) as campaign_name,
        min(type) as campaign_type,
        min(goal) as campaign_goal,
        max(media_cost_usd) as media_usd,
        max(ops_cost_usd) as ops_usd
    from campaigns
    group by campaign_id
),
unlisted as (
    select p.campaign_id, count(distinct p.user_key) as unknown_participants
    from campaign_participants as p
    left join users as u on u.user_key = p.user_key
    where u.user_key is null
    group by p.campaign_id
),
paid as (
    select
        campaign_id,
        user_key,
        sum(coalesce(amount_usd, 0)) as paid_usd,
        sum(case when amount_usd is null then 1 else 0 end) as unpriced
    from rewards
    where campaign_id is not null
    group by campaign_id, user_key
),
costs as (
    select
        r.campaign_id,
        sum(r.paid_usd) as reward_usd,
        sum(r.unpriced) as unpriced_rewards,
        sum(case when not p.is_holdout then 1 else 0 end) as rewarded,
        sum(case when p.is_holdout then 1 else 0 end) as rewarded_holdout,
        sum(case when p.user_key is null then 1 else 0 end) as rewarded_outsiders,
        sum(case when p.user_key is null then r.paid_usd else 0 end) as outsiders_usd
    from paid as r
    left join people as p on p.campaign_id = r.campaign_id and p.user_key = r.user_key
    group by r.campaign_id
),
counted as (
    select
        p.campaign_id,
        sum(case when p.is_holdout then 0 else 1 end) as participants,
        sum(case when p.is_holdout then 1 else 0 end) as holdout,
        sum(case when p.is_holdout and p.is_listed_as_treated then 1 else 0 end) as in_both_groups,
        sum(case when not p.is_holdout and p.has_qualified then 1 else 0 end) as qualified,
        max(p.qualification_known) as any_qualification,
        sum(case when not p.is_holdout and p.was_disqualified then 1 else 0 end) as disqualified,
        sum(case when not p.is_holdout and u.registered_on >= s.before_from_on then 1 else 0 end) as newcomers
    from people as p
    join spans as s on s.campaign_id = p.campaign_id
    join users as u on u.user_key = p.user_key
    group by p.campaign_id
),
overlapping as (
    select
        p.campaign_id,
        count(distinct p.user_key) as overlapping_users,
        count(distinct q.campaign_id) as overlapping_campaigns
    from people as p
    join people as q on q.user_key = p.user_key
    join closed as a on a.campaign_id = p.campaign_id
    join closed as b on b.campaign_id = q.campaign_id
    where q.campaign_id <> p.campaign_id
        and not p.is_holdout
        and not q.is_holdout
        and b.starts_on <= a.closes_on
        and b.closes_on >= a.starts_on
    group by p.campaign_id
)
select
    s.campaign_id,
    d.campaign_name as name,
    d.campaign_type as type,
    d.campaign_goal as goal,
    s.starts_on,
    s.ends_on,
    s.heard_on,
    s.closes_on,
    s.is_running,
    s.place = least(cast($focus as bigint), s.campaign_count) as is_focus,
    cast(s.span_days as bigint) as span_days,
    s.before_from_on,
    s.before_to_on,
    s.after_from_on,
    s.after_to_on,
    cast(greatest(0, date_diff('day', s.before_from_on, s.before_to_on) + 1) as bigint) as before_days,
    cast(greatest(0, date_diff('day', s.after_from_on, s.after_to_on) + 1) as bigint) as after_days,
    cast(coalesce(c.participants, 0) as bigint) as participants,
    cast(coalesce(c.holdout, 0) as bigint) as holdout,
    cast(coalesce(c.in_both_groups, 0) as bigint) as in_both_groups,
    cast(coalesce(n.unknown_participants, 0) as bigint) as unknown_participants,
    cast(coalesce(c.newcomers, 0) as bigint) as newcomers,
    coalesce(c.any_qualification, 0) = 1 as is_qualification_known,
    cast(coalesce(c.qualified, 0) as bigint) as qualified,
    cast(coalesce(c.disqualified, 0) as bigint) as disqualified,
    cast(coalesce(r.rewarded, 0) as bigint) as rewarded,
    cast(coalesce(r.rewarded_holdout, 0) as bigint) as rewarded_holdout,
    cast(coalesce(r.rewarded_outsiders, 0) as bigint) as rewarded_outsiders,
    cast(coalesce(r.outsiders_usd, 0) as double) as outsiders_usd,
    cast(coalesce(r.reward_usd, 0) as double) as reward_usd,
    cast(coalesce(r.unpriced_rewards, 0) as bigint) as unpriced_rewards,
    cast(d.media_usd as double) as media_usd,
    cast(d.ops_usd as double) as ops_usd,
    cast(coalesce(o.overlapping_users, 0) as bigint) as overlapping_users,
    cast(coalesce(o.overlapping_campaigns, 0) as bigint) as overlapping_campaigns
from spans as s
join described as d on d.campaign_id = s.campaign_id
left join counted as c on c.campaign_id = s.campaign_id
left join unlisted as n on n.campaign_id = s.campaign_id
left join costs as r on r.campaign_id = s.campaign_id
left join overlapping as o on o.campaign_id = s.campaign_id
order by s.place
