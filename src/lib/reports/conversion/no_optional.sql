-- Every step of this path is asked for.
optional_done as (
    select attempt
    from journeys
    where false
)
