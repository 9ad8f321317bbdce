-- Which campaigns ran, and when?
-- Grain: one row per campaign, days in the reporting zone, both ends included; a cost not stated is null.
create or replace table model.campaigns as
select
    campaign_id,
    name,
    type,
    goal,
    cast(announced_at + to_minutes(cast($zone_minutes as integer)) as date) as announced_on,
    cast(start_at + to_minutes(cast($zone_minutes as integer)) as date) as start_on,
    cast(end_at + to_minutes(cast($zone_minutes as integer)) as date) as end_on,
    media_cost_usd,
    ops_cost_usd,
    budget_usd,
    threshold_usd,
    products,
    symbols
from loaded.campaigns;
