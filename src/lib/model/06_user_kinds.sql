-- Which kinds of users are there? Whatever filters and exclusions can tell apart, so that a table of a million rows by user
-- is narrowed by a handful of numbers instead of by a list of its users.
-- Grain: one row per combination of country, channel, device and flags that any user has.
create or replace table model.user_kinds as
select distinct kind_key, country, channel, device, is_internal, is_market_maker, is_api, is_known
from model.users;
