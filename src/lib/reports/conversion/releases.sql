-- What was released within the period?
-- Grain: one row per release; an empty device concerns all.
select released_on, name, device
from releases
where released_on between cast($from_on as date) and cast($to_on as date)
order by released_on, name, device
