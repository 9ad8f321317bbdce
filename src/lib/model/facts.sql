-- Who and what is in the data? Grain: one row per fact.
select fact, value, amount
from model.facts
order by fact, amount desc, value;
