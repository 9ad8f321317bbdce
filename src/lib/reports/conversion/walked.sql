-- A row per journey and step.
walked as (
    select
        j.*,
        s.place,
        s.step,
        s.same_place,
        case s.place when 1 then j.at_1 when 2 then j.at_2 when 3 then j.at_3 when 4 then j.at_4 when 5 then j.at_5 else j.at_6 end as reached_at,
        case s.place when 1 then j.at_1 when 2 then j.at_1 when 3 then j.at_2 when 4 then j.at_3 when 5 then j.at_4 else j.at_5 end as previous_at
    from journeys as j
    cross join steps as s
)
