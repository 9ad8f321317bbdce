-- No step filter is set: every event passes all six.
sifted as (
    select a.*, 63 as suits, a.event = $exclusion as is_exclusion
    from seen as a
)
