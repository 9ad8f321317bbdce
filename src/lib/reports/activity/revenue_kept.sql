-- What did each week gain, and what did the one before lose? From what is kept of every week and kind of users.
with gained as (
    select
        week_on as bucket_on,
        sum(net_fee_revenue) as revenue_usd,
        sum(case when cohort_on = week_on then users else 0 end) as new_users,
        sum(case when cohort_on < week_on then users - returning_users else 0 end) as resurrected_users,
        sum(returning_users) as staying_users,
        sum(case when cohort_on = week_on then net_fee_revenue else 0 end) as new_usd,
        sum(resurrected_usd) as resurrected_usd,
        sum(retained_usd) as retained_usd,
        sum(expansion_usd) as expansion_usd,
        sum(contraction_usd) as contraction_usd
    from weekly_cohorts
    group by week_on
),
lost as (
    select
        week_on + 7 as bucket_on,
        sum(users) as before_users,
        sum(net_fee_revenue) as before_usd,
        sum(leaving_usd) as churned_usd
    from weekly_cohorts
    group by week_on
)
