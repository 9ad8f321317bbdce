-- Which days does the data cover? Grain: one row.
select first_on, last_on, as_of_on
from model.coverage;
