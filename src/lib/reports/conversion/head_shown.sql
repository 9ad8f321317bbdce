-- How far does each user get on the path, and where do they leave it? By the rules of the chosen definition.
with choice as (
    select cast($definition as varchar) as definition
)
