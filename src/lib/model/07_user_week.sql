-- What did each user trade and pay in each week? A third of the rows of user_day, for questions in whole weeks.
-- Grain: one row per user, week from Monday, product and API flag; `first_on` is its first day with a fill. Users
-- of one kind stand together, so that a filter reads only their part of the table.
create or replace table model.user_week as
select
    kind_key,
    user_key,
    cast(day - to_days(cast(isodow(day) - 1 as integer)) as date) as week_on,
    product,
    is_api,
    min(day) as first_on,
    cast(sum(trades) as bigint) as trades,
    sum(notional_usd) as notional_usd,
    sum(net_fee_revenue) as net_fee_revenue
from model.user_day
group by kind_key, user_key, week_on, product, is_api
order by kind_key, user_key, week_on;
