-- Who entered in one of the two periods compared, got from one step to another, or did not?
-- Grain: one row per user. Without a member everyone; `left_out` names the members that "others" are not.
told_apart as (
    select
        user_key,
        case $from_place when 1 then at_1 when 2 then at_2 when 3 then at_3 when 4 then at_4 else at_5 end as from_at,
        case $to_place when 1 then at_1 when 2 then at_2 when 3 then at_3 when 4 then at_4 when 5 then at_5 else at_6 end as to_at
    from faceted
    where dimension = $dimension
        and entered_on between cast($first_entry_on as date) and cast($last_entry_on as date)
        and ($member is null or member = $member)
        and ($left_out = '' or not list_contains(string_split($left_out, chr(31)), member))
)
select user_key
from told_apart
where from_at is not null and case $part when 'converted' then to_at is not null when 'lost' then to_at is null else true end
group by user_key
order by user_key
