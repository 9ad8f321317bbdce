-- How did each user get from registration to trading, each step the first at or after the one before?
-- Grain: one row per user with a registration and a KYC pass, deposit or fill at or after it; moments, null where a step
-- was never done. Data may lack KYC passes or deposits, and then the way goes without them: what comes later is kept for
-- each way, `anyhow` from the registration on, `verified` after KYC, `funded` after a deposit, `both` after a deposit that
-- followed KYC. `again`: the first fill of a later day. Moments are compared to the millisecond.
create or replace table model.first_steps as
with milestones as (
    select u.user_key, a.event, a.occurred_at
    from model.users as u
    join model.activity as a on a.user_key = u.user_key
    where a.event in ('kyc_pass', 'deposit') and epoch_ms(a.occurred_at) >= epoch_ms(u.registered_at)
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
        min(case when epoch_ms(m.occurred_at) >= epoch_ms(p.passed_at) then m.occurred_at end) as verified_at
    from milestones as m
    left join passed as p on p.user_key = m.user_key
    where m.event = 'deposit'
    group by m.user_key
),
before_trading as (
    select
        u.user_key,
        u.registered_at,
        u.last_trade_at,
        p.passed_at,
        d.anyhow_at as deposited_anyhow_at,
        d.verified_at as deposited_verified_at
    from model.users as u
    left join passed as p on p.user_key = u.user_key
    left join deposited as d on d.user_key = u.user_key
    where u.registered_at is not null
),
traded as (
    select
        b.user_key,
        min(t.traded_at) as anyhow_at,
        min(case when epoch_ms(t.traded_at) >= epoch_ms(b.passed_at) then t.traded_at end) as verified_at,
        min(case when epoch_ms(t.traded_at) >= epoch_ms(b.deposited_anyhow_at) then t.traded_at end) as funded_at,
        min(case when epoch_ms(t.traded_at) >= epoch_ms(b.deposited_verified_at) then t.traded_at end) as both_at
    from before_trading as b
    join model.trades as t on t.user_key = b.user_key
    where b.last_trade_at >= b.registered_at and epoch_ms(t.traded_at) >= epoch_ms(b.registered_at)
    group by b.user_key
),
traded_on as (
    select
        user_key,
        cast(anyhow_at + to_minutes(cast($zone_minutes as integer)) as date) as anyhow_on,
        cast(verified_at + to_minutes(cast($zone_minutes as integer)) as date) as verified_on,
        cast(funded_at + to_minutes(cast($zone_minutes as integer)) as date) as funded_on,
        cast(both_at + to_minutes(cast($zone_minutes as integer)) as date) as both_on
    from traded
),
again as (
    select
        o.user_key,
        min(case when d.day > o.anyhow_on then d.first_at end) as anyhow_at,
        min(case when d.day > o.verified_on then d.first_at end) as verified_at,
        min(case when d.day > o.funded_on then d.first_at end) as funded_at,
        min(case when d.day > o.both_on then d.first_at end) as both_at
    from traded_on as o
    join model.user_day as d on d.user_key = o.user_key
    group by o.user_key
)
select
    b.user_key,
    b.passed_at,
    b.deposited_anyhow_at,
    b.deposited_verified_at,
    t.anyhow_at as traded_anyhow_at,
    t.verified_at as traded_verified_at,
    t.funded_at as traded_funded_at,
    t.both_at as traded_both_at,
    a.anyhow_at as again_anyhow_at,
    a.verified_at as again_verified_at,
    a.funded_at as again_funded_at,
    a.both_at as again_both_at
from before_trading as b
left join traded as t on t.user_key = b.user_key
left join again as a on a.user_key = b.user_key
where coalesce(b.passed_at, b.deposited_anyhow_at, t.anyhow_at) is not null
order by b.user_key;
