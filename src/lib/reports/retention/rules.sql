-- By whose rules? One row: those of the definition chosen. The steps after it are shared by every question of the report.
-- Tapedeck takes the reader's settings. PostHog: every start, in that calendar bucket, weeks from Sunday, interval 0 is
-- the cohort itself. Mixpanel: the first start in the period, then on or after, in spans of 24 hours from it. Amplitude:
-- every start, on or after, spans from the start's hour (of weeks and months: from its day). A month is then 30 days.
with rules as (
    select
        case $definition when 'tapedeck' then $starts when 'mixpanel' then 'first_in_range' else 'every' end as starts,
        case $definition when 'tapedeck' then $counting when 'posthog' then 'on' else 'on_or_after' end as counting,
        case $definition when 'tapedeck' then $buckets when 'posthog' then 'calendar' else 'rolling' end as buckets,
        case
            when $definition = 'posthog' or $week_starts_sunday then date '1970-01-04'
            else date '1970-01-05'
        end as week_zero,
        case
            when $definition <> 'amplitude' then 'exact'
            when $grain in ('hour', 'day') then 'hour'
            else 'day'
        end as clock,
        $definition = 'posthog' as is_posthog
)
