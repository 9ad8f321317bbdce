-- How many get how far by Tapedeck's own rules, when another definition is shown?
-- Grain: one row per step.
counted_steps as (
    select
        s.place,
        s.step,
        count(case when w.is_mature then 1 end) as mature_entrants,
        count(case when w.is_mature and w.reached_at is not null then 1 end) as mature_reached
    from steps as s
    left join walked as w on w.place = s.place and w.user_rank = 1
    group by s.place, s.step
)
select *
from counted_steps
order by place
