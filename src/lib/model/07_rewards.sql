-- What was paid out to users?
-- Grain: one row per reward, rebate, commission or voucher; those not paid, cancelled or taken back are left out.
create or replace table model.rewards as
select
    k.user_key,
    r.paid_at,
    cast(r.paid_at + to_minutes(cast($zone_minutes as integer)) as date) as day,
    r.kind,
    r.campaign_id,
    coalesce(r.amount_usd, r.amount * case when d.asset is not null then 1 else p.usd_price end) as amount_usd,
    s.user_key as source_user_key
from loaded.rewards as r
left join model.user_keys as k on k.user_id = r.user_id
left join model.dollar_assets as d on d.asset = r.asset
left join model.asset_prices as p
    on p.asset = r.asset and p.day = cast(r.paid_at + to_minutes(cast($zone_minutes as integer)) as date)
left join model.user_keys as s on s.user_id = r.source_user_id
where lower(coalesce(r.status, 'paid')) not in (
    'cancelled', 'canceled', 'failed', 'rejected', 'reversed', 'void', 'expired', 'pending', 'processing', 'queued',
    '已取消', '失败', '已拒绝', '已撤回', '已过期', '待发放', '审核中', '处理中'
);
