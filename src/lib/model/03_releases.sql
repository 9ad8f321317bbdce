-- What was released, and when?
-- Grain: one row per release, its day in the reporting zone; one for every device has no device.
create or replace table model.releases as
select
    cast(released_at + to_minutes(cast($zone_minutes as integer)) as date) as released_on,
    name,
    coalesce(device, '') as device,
    coalesce(product, '') as product
from loaded.releases;
