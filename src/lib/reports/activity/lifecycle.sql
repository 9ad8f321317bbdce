-- Is the base growing? Users of each day, week or month who are new, returning or resurrected, and those of the one
-- before who fell dormant.
-- Grain: one row per rule and bucket. Rule `shown` is the chosen definition; where that is another's, `ours` stands beside it.
-- Returning: active in the bucket before too. Resurrected: active earlier, not in the bucket before. Dormant: active in
-- the bucket before, not in this one; unknown (null) until the bucket is over.
-- New: Tapedeck and Mixpanel: the first such event in scope (Tapedeck on request: or the registration, the earlier).
-- PostHog: the registration itself, whatever happened before. Amplitude: the first sign of the user, of any kind.
-- Weeks begin on Sunday for PostHog; Mixpanel's windows of 1, 7 or 30 days are counted back from the last complete day.
-- Left out: ids the users export does not hold and accounts the scope excludes. `unproven_users` are new though they
-- registered before such events are recorded: an earlier one of theirs may be missing. `unsettled_users` are those who came
-- soon after that. Of any activity the app's events have a history of their own. `is_comparable`: the bucket before lies
-- within all of it.
with rules as (
    select 1 as rule_no, 'shown' as rule, $definition as definition
    union all
    -- only where definition <> tapedeck
    select 2 as rule_no, 'ours' as rule, 'tapedeck' as definition
    where $definition <> 'tapedeck'
),
did as (
    -- only where grain = week and definition = tapedeck|amplitude and week_starts_sunday = false
    select user_key, first_on as day
    from user_week
    where $event in ('trade', 'any') and $event_with = 'all' and $event_min_usd = 0
        and $grain = 'week' and $definition in ('tapedeck', 'amplitude') and not $week_starts_sunday
    union all
    -- only where grain <> week, definition = posthog|mixpanel, week_starts_sunday = true
    select user_key, day
    from user_day
    where $event in ('trade', 'any') and $event_with = 'all' and $event_min_usd = 0
        and not ($grain = 'week' and $definition in ('tapedeck', 'amplitude') and not $week_starts_sunday)
    union all
    -- only where event <> trade, event_with <> all, event_min_usd <> 0
    select user_key, day
    from activity
    where (event <> 'trade' or $event_with <> 'all' or $event_min_usd > 0)
        and (event = $event or ($event = 'any' and event <> 'register' and event not like 'kyc%'))
        and (
            $event_with = 'all' or $event_with = 'product=' || product or $event_with = 'symbol=' || symbol
            or $event_with = 'device=' || device
        )
        and ($event_min_usd = 0 or amount_usd >= $event_min_usd)
),
active_days as (
    select d.user_key, d.day, u.registered_on
    from did as d
    join users as u on u.user_key = d.user_key
),
first_events as (
    -- only where event = trade and products = '' and exclude_api = false and event_with = all and event_min_usd = 0
    -- Every fill counts: known of each user.
    select user_key, first_trade_on as event_on, registered_on
    from users
    where $event = 'trade' and $products = '' and not $exclude_api and $event_with = 'all' and $event_min_usd = 0
        and first_trade_on <= cast($last_on as date)
    union all
    -- only where event <> trade, products <> '', exclude_api = true, event_with <> all, event_min_usd <> 0
    select user_key, min(day) as event_on, min(registered_on) as registered_on
    from active_days
    where not ($event = 'trade' and $products = '' and not $exclude_api and $event_with = 'all' and $event_min_usd = 0)
    group by user_key
),
histories as (
    select min(began_on) as history_on
    from event_histories
    where event = $event or ($event = 'any' and event <> 'register' and event not like 'kyc%')
    union all
    -- only where event = any
    select min(began_on) as history_on
    from event_histories
    where $event = 'any'
        and event not in ('trade', 'deposit', 'withdraw', 'register')
        and event not like 'kyc%'
),
signs as (
    select user_key, min(day) as sign_on
    from (
        select user_key, day from user_day
        union all
        -- only where definition = amplitude
        select user_key, day from activity where event <> 'trade'
    ) as everything
    where $definition = 'amplitude'
    group by user_key
),
beginnings as (
    select
        min(history_on) as first_on,
        max(history_on) as second_on,
        case $grain when 'day' then 4 when 'week' then 28 else 122 end as unsettled_days
    from histories
),
firsts as (
    select
        r.rule_no,
        f.user_key,
        -- An earlier event of another kind is known of who came before the second history began.
        coalesce(f.registered_on < case when f.event_on < h.second_on then h.first_on else h.second_on end, false) as is_older,
        f.registered_on is null as is_undated,
        f.event_on < h.first_on + h.unsettled_days
            or f.event_on between h.second_on and h.second_on + h.unsettled_days - 1 as is_early,
        case
            when r.definition = 'posthog' then coalesce(f.registered_on, f.event_on)
            when r.definition = 'amplitude'
                then least(f.event_on, coalesce(s.sign_on, f.event_on), coalesce(f.registered_on, f.event_on))
            when r.definition = 'tapedeck' and $new_by = 'registration'
                then least(f.event_on, coalesce(f.registered_on, f.event_on))
            else f.event_on
        end as new_on
    from first_events as f
    left join signs as s on s.user_key = f.user_key
    cross join beginnings as h
    cross join rules as r
),
ends as (
    select
        cast($from_on as date) as from_on,
        least(cast($to_on as date), greatest(cast($last_on as date), cast($as_of_on as date))) as seen_on,
        least(cast($to_on as date), cast($as_of_on as date)) as anchor_on,
        case $grain when 'day' then 1 when 'week' then 7 else 30 end as window_days
),
days as (
    select cast(unnest(generate_series(
        cast(cast($from_on as date) - 62 as timestamp),
        cast(seen_on + 31 as timestamp),
        interval 1 day
    )) as date) as day
    from ends
),
bucketed as (
    select
        r.rule_no,
        r.definition,
        d.day,
        case
            when r.definition = 'mixpanel'
                then e.anchor_on + 1 - cast(e.window_days * (floor((e.anchor_on - d.day) / e.window_days) + 1) as integer)
            when $grain = 'day' then d.day
            when $grain = 'week' and (r.definition = 'posthog' or $week_starts_sunday)
                then d.day - cast(isodow(d.day) % 7 as integer)
            when $grain = 'week' then d.day - cast(isodow(d.day) - 1 as integer)
            else cast(date_trunc('month', d.day) as date)
        end as bucket_on
    from days as d
    cross join rules as r
    cross join ends as e
    where d.day <= case when r.definition = 'mixpanel' then e.anchor_on else e.seen_on + 31 end
),
reporting_days as (
    select rule_no, definition, day, dense_rank() over (partition by rule_no order by bucket_on) as bucket_no, bucket_on
    from bucketed
),
buckets as (
    select
        d.rule_no,
        d.definition,
        d.bucket_no,
        d.bucket_on,
        max(d.day) as ends_on,
        max(d.day) <= cast($as_of_on as date) as is_complete,
        max(d.day) >= max(e.from_on) and d.bucket_on <= max(e.seen_on) as is_shown
    from reporting_days as d
    cross join ends as e
    group by d.rule_no, d.definition, d.bucket_no, d.bucket_on
),
user_buckets as (
    select d.rule_no, d.bucket_no, a.user_key
    from active_days as a
    join reporting_days as d on d.day = a.day
    group by d.rule_no, d.bucket_no, a.user_key
),
-- Active in the bucket before too?
placed as (
    select c.rule_no, c.bucket_no, c.user_key, p.user_key is not null as was_active
    from user_buckets as c
    left join user_buckets as p
        on p.rule_no = c.rule_no and p.user_key = c.user_key and p.bucket_no = c.bucket_no - 1
),
states as (
    select
        c.rule_no,
        c.bucket_no,
        c.user_key,
        case
            when f.new_on between b.bucket_on and b.ends_on then 'new'
            when c.was_active then 'returning'
            else 'resurrected'
        end as state,
        c.was_active,
        f.is_older or (f.is_undated and f.is_early) as is_unproven,
        (f.is_older or f.is_undated) and f.is_early as is_unsettled
    from placed as c
    join buckets as b on b.rule_no = c.rule_no and b.bucket_no = c.bucket_no
    join firsts as f on f.rule_no = c.rule_no and f.user_key = c.user_key
    where b.is_shown
),
active as (
    select
        rule_no,
        bucket_no,
        count(*) as active_users,
        count(*) filter (where state = 'new') as new_users,
        count(*) filter (where state = 'returning') as returning_users,
        count(*) filter (where state = 'resurrected') as resurrected_users,
        count(*) filter (where was_active) as kept_users,
        count(*) filter (where state = 'new' and is_unproven) as unproven_users,
        count(*) filter (where state = 'new' and is_unsettled) as unsettled_users
    from states
    group by rule_no, bucket_no
),
followed as (
    select rule_no, bucket_no + 1 as bucket_no, count(*) as previous_users
    from user_buckets
    group by rule_no, bucket_no
)
select
    r.rule,
    b.bucket_on,
    b.ends_on,
    b.is_complete,
    coalesce(a.active_users, 0) as active_users,
    coalesce(a.new_users, 0) as new_users,
    coalesce(a.returning_users, 0) as returning_users,
    coalesce(a.resurrected_users, 0) as resurrected_users,
    case
        when b.is_complete or b.definition = 'posthog' then coalesce(f.previous_users, 0) - coalesce(a.kept_users, 0)
    end as dormant_users,
    coalesce(f.previous_users, 0) as previous_users,
    coalesce(a.unproven_users, 0) as unproven_users,
    coalesce(a.unsettled_users, 0) as unsettled_users,
    coalesce(p.bucket_on >= (select max(history_on) from histories), false) as is_comparable
from buckets as b
join rules as r on r.rule_no = b.rule_no
left join buckets as p on p.rule_no = b.rule_no and p.bucket_no = b.bucket_no - 1
left join active as a on a.rule_no = b.rule_no and a.bucket_no = b.bucket_no
left join followed as f on f.rule_no = b.rule_no and f.bucket_no = b.bucket_no
where b.is_shown
order by r.rule desc, b.bucket_on;
