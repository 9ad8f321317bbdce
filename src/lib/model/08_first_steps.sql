-- How did each user get from registration to trading, each step the first at or after the one before?
-- Grain: one row per known user with a registration, in its order; `at_2` to `at_5` are the moments of the steps after it,
-- null where a step was never done: KYC, deposit, fill, first fill of a later day. A step nobody in the data ever took does
-- not take part, the others move up. `took_2_at` to `took_4_at`: first done since the registration, whatever came between.
-- Moments are compared to the millisecond. `kind_key` and the attributes are the user's.
create or replace table model.first_steps as
with available as (
    select
        count(case when k.event = 'kyc_pass' then 1 end) > 0 as has_kyc,
        count(case when k.event = 'deposit' then 1 end) > 0 as has_deposit
    from model.event_kinds as k
    cross join model.coverage as c
    where k.first_on <= c.last_on
),
milestones as (
    select u.user_key, a.event, a.occurred_at
    from model.users as u
    join model.activity as a on a.user_key = u.user_key
    cross join available as v
    where epoch_ms(a.occurred_at) >= epoch_ms(u.registered_at)
        and ((a.event = 'kyc_pass' and v.has_kyc) or (a.event = 'deposit' and v.has_deposit))
),
passed as (
    select user_key, min(occurred_at) as passed_at
    from milestones
    where event = 'kyc_pass'
    group by user_key
),
deposited as (
    select
        m.user_key,
        min(m.occurred_at) as anyhow_at,
        min(case when not v.has_kyc or epoch_ms(m.occurred_at) >= epoch_ms(p.passed_at) then m.occurred_at end) as deposited_at
    from milestones as m
    cross join available as v
    left join passed as p on p.user_key = m.user_key
    where m.event = 'deposit'
    group by m.user_key
),
-- `funded_at`: when the steps before the first fill were done.
before_trading as (
    select
        u.user_key,
        u.registered_at,
        u.last_trade_at,
        p.passed_at,
        d.anyhow_at as deposited_anyhow_at,
        d.deposited_at,
        case when v.has_deposit then d.deposited_at when v.has_kyc then p.passed_at else u.registered_at end as funded_at
    from model.users as u
    cross join available as v
    left join passed as p on p.user_key = u.user_key
    left join deposited as d on d.user_key = u.user_key
    where u.registered_at is not null and u.is_known
),
traded as (
    select
        b.user_key,
        min(t.traded_at) as anyhow_at,
        min(case when epoch_ms(t.traded_at) >= epoch_ms(b.funded_at) then t.traded_at end) as traded_at
    from before_trading as b
    join model.trades as t on t.user_key = b.user_key
    where b.last_trade_at >= b.registered_at and epoch_ms(t.traded_at) >= epoch_ms(b.registered_at)
    group by b.user_key
),
traded_again as (
    select t.user_key, min(d.first_at) as traded_again_at
    from traded as t
    join model.user_day as d on d.user_key = t.user_key
    where d.day > cast(t.traded_at + to_minutes(cast($zone_minutes as integer)) as date)
    group by t.user_key
),
done as (
    select
        b.user_key,
        b.passed_at,
        b.deposited_at,
        b.deposited_anyhow_at,
        t.traded_at,
        t.anyhow_at as traded_anyhow_at,
        a.traded_again_at
    from before_trading as b
    left join traded as t on t.user_key = b.user_key
    left join traded_again as a on a.user_key = b.user_key
)
select
    u.kind_key,
    u.user_key,
    u.registered_at,
    u.registered_on,
    u.country,
    u.channel,
    u.device,
    u.account_type,
    u.vip_level,
    case when v.has_kyc then d.passed_at when v.has_deposit then d.deposited_at else d.traded_at end as at_2,
    case
        when v.has_kyc and v.has_deposit then d.deposited_at
        when v.has_kyc or v.has_deposit then d.traded_at
        else d.traded_again_at
    end as at_3,
    case when v.has_kyc and v.has_deposit then d.traded_at when v.has_kyc or v.has_deposit then d.traded_again_at end as at_4,
    case when v.has_kyc and v.has_deposit then d.traded_again_at end as at_5,
    case when v.has_kyc then d.passed_at when v.has_deposit then d.deposited_anyhow_at else d.traded_anyhow_at end as took_2_at,
    case
        when v.has_kyc and v.has_deposit then d.deposited_anyhow_at
        when v.has_kyc or v.has_deposit then d.traded_anyhow_at
    end as took_3_at,
    case when v.has_kyc and v.has_deposit then d.traded_anyhow_at end as took_4_at
from done as d
join model.users as u on u.user_key = d.user_key
cross join available as v
order by u.registered_on, u.kind_key, u.user_key;
