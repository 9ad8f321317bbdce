-- What did the users of each campaign trade and pay before, during and after it?
-- Grain: one row per campaign, part (before, during, after), group (treatment, holdout) and measure (turnover, net fees),
-- in USD per user over the whole part; parts without a day of data and campaigns without users are left out. All users
-- of the group count, those who did not trade with nothing. All trading in scope counts, not only the campaign's pairs.
-- Winsorised values are capped at the 99th percentile of both groups together, and net fees below zero raised to the
-- 1st. The top 1 % of users is rounded up. Ids outside the users export are left out. Beside each stand the mean and
-- variance of the same measure, winsorised alike, over the 56 days that end with the day before the announcement (less
-- those without any trading data), and its covariance with the part's: what an adjusted comparison needs.
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
parts as (
    select campaign_id, 'before' as part, before_from_on as from_on, before_to_on as until_on from spans
    union all
    select campaign_id, 'during', starts_on, during_to_on from spans
    union all
    select campaign_id, 'after', after_from_on, after_to_on from spans
    union all
    select s.campaign_id, 'past', greatest(s.heard_on - 56, h.first_trade_on), s.before_to_on
    from spans as s
    cross join history as h
),
members as (
    select
        p.campaign_id,
        s.part,
        s.from_on,
        s.until_on,
        p.user_key,
        case when p.is_holdout then 'holdout' else 'treatment' end as member_group
    from people as p
    join parts as s on s.campaign_id = p.campaign_id
    where s.from_on <= s.until_on
),
traded as (
    select
        m.campaign_id,
        m.part,
        m.user_key,
        sum(d.trades) as fills,
        sum(coalesce(d.notional_usd, 0)) as turnover_usd,
        sum(d.net_fee_revenue) as net_fees_usd
    from members as m
    join user_day as d on d.user_key = m.user_key
    where d.day between m.from_on and m.until_on
    group by m.campaign_id, m.part, m.user_key
),
valued as (
    select
        m.campaign_id,
        m.part,
        m.member_group,
        m.user_key,
        case when t.fills > 0 then 1 else 0 end as has_traded,
        coalesce(t.turnover_usd, 0) as turnover_usd,
        coalesce(t.net_fees_usd, 0) as net_fees_usd
    from members as m
    left join traded as t on t.campaign_id = m.campaign_id and t.part = m.part and t.user_key = m.user_key
),
measures as (
    select campaign_id, part, member_group, user_key, has_traded, 'turnover' as measure, turnover_usd as value_usd from valued
    union all
    select campaign_id, part, member_group, user_key, has_traded, 'net_fees', net_fees_usd from valued
),
ranked as (
    select
        *,
        row_number() over (partition by campaign_id, part, measure order by value_usd, user_key) as pooled_place,
        count(*) over (partition by campaign_id, part, measure) as pooled_users,
        row_number() over (partition by campaign_id, part, measure, member_group order by value_usd, user_key) as place,
        count(*) over (partition by campaign_id, part, measure, member_group) as group_users
    from measures
),
-- a percentile q lies at place 1 + q (n − 1), between two users where that is not whole
bounds as (
    select
        campaign_id,
        part,
        measure,
        max(pooled_users - 1) * 0.99 - floor(max(pooled_users - 1) * 0.99) as high_fraction,
        max(case when pooled_place = 1 + floor((pooled_users - 1) * 0.99) then value_usd end) as high_below,
        max(case when pooled_place = 1 + ceil((pooled_users - 1) * 0.99) then value_usd end) as high_above,
        max(pooled_users - 1) * 0.01 - floor(max(pooled_users - 1) * 0.01) as low_fraction,
        max(case when pooled_place = 1 + floor((pooled_users - 1) * 0.01) then value_usd end) as low_below,
        max(case when pooled_place = 1 + ceil((pooled_users - 1) * 0.01) then value_usd end) as low_above
    from ranked
    group by campaign_id, part, measure
),
capped as (
    select
        r.*,
        case
            when r.value_usd > b.high_below + b.high_fraction * (b.high_above - b.high_below)
                then b.high_below + b.high_fraction * (b.high_above - b.high_below)
            when r.value_usd < 0 and r.value_usd < b.low_below + b.low_fraction * (b.low_above - b.low_below)
                then least(0, b.low_below + b.low_fraction * (b.low_above - b.low_below))
            else r.value_usd
        end as capped_usd
    from ranked as r
    join bounds as b on b.campaign_id = r.campaign_id and b.part = r.part and b.measure = r.measure
),
paired as (
    select
        c.*,
        coalesce(p.capped_usd, 0) as past_usd,
        greatest(0, date_diff('day', s.from_on, s.until_on) + 1) as past_day_count
    from capped as c
    join parts as s on s.campaign_id = c.campaign_id and s.part = 'past'
    left join capped as p
        on p.campaign_id = c.campaign_id and p.part = 'past' and p.measure = c.measure and p.user_key = c.user_key
    where c.part <> 'past'
)
select
    campaign_id,
    part,
    member_group,
    measure,
    cast(count(*) as bigint) as users,
    cast(sum(has_traded) as bigint) as traders,
    cast(sum(value_usd) as double) as total_usd,
    cast(avg(value_usd) as double) as mean_usd,
    cast(avg(case when place * 2 between group_users and group_users + 2 then value_usd end) as double) as median_usd,
    cast(avg(capped_usd) as double) as capped_mean_usd,
    cast(var_samp(value_usd) as double) as variance,
    cast(var_samp(capped_usd) as double) as capped_variance,
    cast(case when sum(value_usd) > 0
        then sum(case when place > group_users - ceil(group_users / 100.0) then value_usd else 0 end) / sum(value_usd)
    end as double) as top_share,
    cast(max(past_day_count) as bigint) as past_days,
    cast(avg(past_usd) as double) as past_mean_usd,
    cast(var_samp(past_usd) as double) as past_variance,
    cast(covar_samp(capped_usd, past_usd) as double) as past_covariance
from paired
group by campaign_id, part, member_group, measure
order by campaign_id, part, member_group, measure
