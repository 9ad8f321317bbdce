-- `suits`: the bits of the step filters that the event passes.
sifted as (
    select
        a.*,
        case
            when ($with_1 = 'all' or $with_1 in ('product=' || a.product, 'symbol=' || a.symbol, 'device=' || a.device))
                and ($min_usd_1 = 0 or a.amount_usd >= $min_usd_1) then 1
            else 0
        end
        + case
            when ($with_2 = 'all' or $with_2 in ('product=' || a.product, 'symbol=' || a.symbol, 'device=' || a.device))
                and ($min_usd_2 = 0 or a.amount_usd >= $min_usd_2) then 2
            else 0
        end
        + case
            when ($with_3 = 'all' or $with_3 in ('product=' || a.product, 'symbol=' || a.symbol, 'device=' || a.device))
                and ($min_usd_3 = 0 or a.amount_usd >= $min_usd_3) then 4
            else 0
        end
        + case
            when ($with_4 = 'all' or $with_4 in ('product=' || a.product, 'symbol=' || a.symbol, 'device=' || a.device))
                and ($min_usd_4 = 0 or a.amount_usd >= $min_usd_4) then 8
            else 0
        end
        + case
            when ($with_5 = 'all' or $with_5 in ('product=' || a.product, 'symbol=' || a.symbol, 'device=' || a.device))
                and ($min_usd_5 = 0 or a.amount_usd >= $min_usd_5) then 16
            else 0
        end
        + case
            when ($with_6 = 'all' or $with_6 in ('product=' || a.product, 'symbol=' || a.symbol, 'device=' || a.device))
                and ($min_usd_6 = 0 or a.amount_usd >= $min_usd_6) then 32
            else 0
        end as suits,
        a.event = $exclusion
            and ($exclusion_with = 'all' or $exclusion_with in ('product=' || a.product, 'symbol=' || a.symbol, 'device=' || a.device))
            and ($exclusion_min_usd = 0 or a.amount_usd >= $exclusion_min_usd) as is_exclusion
    from seen as a
)
