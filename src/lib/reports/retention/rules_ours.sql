-- What would the same question give under Tapedeck's own rules? One row of them; nothing is asked when they are shown.
with rules as (
    select
        'first_ever' as starts,
        'on' as counting,
        'calendar' as buckets,
        case when $week_starts_sunday then date '1970-01-04' else date '1970-01-05' end as week_zero,
        'exact' as clock,
        false as is_posthog
    where $definition <> 'tapedeck'
)
