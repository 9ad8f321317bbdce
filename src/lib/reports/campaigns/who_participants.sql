-- Who took part in a campaign, was held out, qualified, was disqualified or rewarded?
-- Grain: one row per user. All but the holdout are of the treatment group.
picked as (
    select p.user_key
    from people as p
    left join paid as r on r.campaign_id = p.campaign_id and r.user_key = p.user_key
    where p.campaign_id = $campaign_id
        and case $part
            when 'holdout' then p.is_holdout
            when 'qualified' then not p.is_holdout and p.has_qualified
            when 'disqualified' then not p.is_holdout and p.was_disqualified
            when 'rewarded' then not p.is_holdout and r.user_key is not null
            else not p.is_holdout
        end
)
select user_key
from picked
order by user_key;
