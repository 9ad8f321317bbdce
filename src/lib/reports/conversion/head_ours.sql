-- The same walk by Tapedeck's own rules, to tell how far another definition moves the headline; nothing where they are in force.
with choice as (
    select 'tapedeck' as definition
    where $definition <> 'tapedeck'
)
