-- Which assets are taken as one US dollar?
-- Grain: one row per asset. The one list for quotes, fees, transfers and rewards.
create or replace table model.dollar_assets as
select unnest(['USD', 'USDT', 'USDC', 'FDUSD', 'BUSD', 'TUSD', 'USDE', 'DAI']) as asset;
