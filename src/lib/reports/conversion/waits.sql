-- How long do mature entrants take from one step to the next?
-- Grain: one row per step and span of hours since the step before (lower edge included) that anyone took; place 0 is the
-- whole way from entry to the last step.
hours_taken as (
    select w.user_key, w.place, (epoch_ms(w.reached_at) - epoch_ms(w.previous_at)) / 3600000.0 as hours
    from walked as w
    where w.place > 1 and w.is_mature and w.user_rank = 1 and w.reached_at is not null
    union all
    select w.user_key, 0, (epoch_ms(w.reached_at) - epoch_ms(w.at_1)) / 3600000.0
    from walked as w
    cross join path as p
    where w.place = p.length and w.place > 1 and w.is_mature and w.user_rank = 1 and w.reached_at is not null
),
spanned as (
    select
        user_key,
        place,
        case
            when hours < 1.0 / 60 then 0
            when hours < 5.0 / 60 then 1
            when hours < 0.5 then 2
            when hours < 1 then 3
            when hours < 6 then 4
            when hours < 24 then 5
            when hours < 72 then 6
            when hours < 168 then 7
            else 8
        end as span
    from hours_taken
)
select place, span, count(*) as users
from spanned
group by place, span
order by place, span
