-- Who took part in which campaign, and who was held out?
-- Grain: one row per campaign and user. `participant_group` is treatment where the export names no group.
create or replace table model.campaign_participants as
select
    p.campaign_id,
    k.user_key,
    p.joined_at,
    coalesce(p."group", 'treatment') as participant_group,
    coalesce(p.completed, false) as is_qualified,
    p.completed is not null as is_qualified_known,
    coalesce(p.disqualified, false) as is_disqualified
from loaded.campaign_participants as p
join model.user_keys as k on k.user_id = p.user_id;
