/** The straightforward SQL an analyst would write over the raw exports for the same tables. */
import type { Engine } from '$lib/engine/engine';
import { identifier, literal } from '$lib/engine/identifier';
import { plainLoad } from '../plain-load';
import { sourceOf } from '../pipeline';

/** The raw tables as the files have them, text ids and all; times typed, nothing rolled up. */
const tables: Record<string, string> = {
	users:
		"user_id, country, coalesce(channel, 'unknown') as channel, cast(registered_at as timestamp) as registered_at, cast(kyc_passed_at as timestamp) as kyc_passed_at, cast(is_internal as boolean) as is_internal, cast(is_mm as boolean) as is_mm",
	transfers:
		'user_id, direction, status, coalesce(cast(completed_at as timestamp), cast(created_at as timestamp)) as moved_at',
	events: 'user_id, cast(ts as timestamp) as ts, event'
};

export async function loadPlain(engine: Engine, folder: string): Promise<void> {
	await engine.ingest(await sourceOf(folder, 'trades'), plainLoad);
	for (const [table, columns] of Object.entries(tables))
		await engine.ingest(
			await sourceOf(folder, table),
			(file) =>
				`create table ${identifier(`plain_${table}`)} as select ${columns} from read_csv(${literal(file)}, header = true, all_varchar = true)`
		);
}

export interface Asked {
	/** Only users of this country; '' for all. */
	country: string;
	from: string;
	to: string;
	/** The last complete day. */
	asOf: string;
}

/** By question: everyone the users export holds is looked at, but internal accounts and market makers. */
export const plain: Readonly<Record<string, (asked: Asked) => string>> = {
	'weekly retention': ({ country, from, to }) => `with ${people(country)},
weeks as (select distinct user_id, date_trunc('week', done_at) as week_on from (${trades})),
cohorts as (select user_id, min(week_on) as cohort_on from weeks group by user_id)
select cast(cohort_on as date) as cohort_on, datediff('week', cohort_on, week_on) as age, count(*) as users
from cohorts join weeks using (user_id)
where ${cohorts(from, to)}
group by all order by all`,
	'retention by any event': ({ country, from, to }) => `with ${people(country)},
cohorts as (select user_id, date_trunc('week', min(done_at)) as cohort_on from (${trades}) group by user_id),
weeks as (select distinct user_id, date_trunc('week', done_at) as week_on from (${anything}))
select cast(cohort_on as date) as cohort_on, datediff('week', cohort_on, week_on) as age, count(*) as users
from cohorts join weeks using (user_id)
where week_on >= cohort_on and ${cohorts(from, to)}
group by all order by all`,
	'rolling retention': ({ country, from, to }) => `with ${people(country)},
starts as (select user_id, min(done_at) as started_at from (${trades}) group by user_id),
ages as (
	select distinct
		s.user_id,
		date_trunc('week', s.started_at) as cohort_on,
		cast(floor((epoch_ms(t.done_at) - epoch_ms(s.started_at)) / 604800000) as integer) as age
	from starts as s join (${trades}) as t using (user_id)
)
select cast(cohort_on as date) as cohort_on, age, count(*) as users
from ages
where ${cohorts(from, to)}
group by all order by all`,
	'registration funnel': ({ country, from, to, asOf }) => `with ${people(country)},
entered as (
	select
		*,
		registered_at + interval 14 day as closes_at,
		registered_at + interval 14 day < date '${asOf}' + interval 1 day as is_mature
	from people
	where cast(registered_at as date) between date '${from}' and date '${to}'
),
passed as (
	select *, case when kyc_passed_at between registered_at and closes_at then kyc_passed_at end as passed_at
	from entered
),
deposited as (
	select p.user_id, p.channel, p.registered_at, p.is_mature, p.passed_at, p.closes_at, min(d.moved_at) as deposited_at
	from passed as p
	left join plain_transfers as d on d.user_id = p.user_id and d.direction = 'deposit' and d.status = 'completed'
		and d.moved_at between p.passed_at and p.closes_at
	group by all
),
fills as (
	select d.user_id, t.traded_at
	from deposited as d join plain_trades as t on t.user_id = d.user_id and t.traded_at between d.deposited_at and d.closes_at
),
traded as (select user_id, min(traded_at) as traded_at from fills group by user_id),
traded_again as (
	select f.user_id, min(f.traded_at) as again_at
	from fills as f join traded as t on t.user_id = f.user_id and cast(f.traded_at as date) > cast(t.traded_at as date)
	group by f.user_id
),
journeys as (
	select d.*, t.traded_at, a.again_at
	from deposited as d left join traded as t using (user_id) left join traded_again as a using (user_id)
),
timed as (
	select
		*,
		cast(date_trunc('week', registered_at) as date) as entered_on,
		case when is_mature then (epoch_ms(passed_at) - epoch_ms(registered_at)) / 3600000.0 end as hours_2,
		case when is_mature then (epoch_ms(deposited_at) - epoch_ms(passed_at)) / 3600000.0 end as hours_3,
		case when is_mature then (epoch_ms(traded_at) - epoch_ms(deposited_at)) / 3600000.0 end as hours_4,
		case when is_mature then (epoch_ms(again_at) - epoch_ms(traded_at)) / 3600000.0 end as hours_5
	from journeys
)
select null as entered_on, channel, ${counts}, ${[2, 3, 4, 5].map(timesTo).join(', ')}
from timed
group by grouping sets ((), (channel))
union all by name
select entered_on, null as channel, ${counts}
from timed
group by entered_on`,
	'weekly lifecycle': (asked) => lifecycle(asked, trades),
	'lifecycle by any event': (asked) => lifecycle(asked, anything),
	'traders within 30 days': ({ country, from, to }) => `with ${people(country)},
active as (select distinct user_id, cast(done_at as date) as day from (${trades})),
days as (select distinct day from active where day between date '${from}' and date '${to}')
select d.day, count(distinct a.user_id) as users
from days as d join active as a on a.day between d.day - 29 and d.day
group by all order by all`
};

const counts = [
	'count(*) as reached_1, count(*) filter (where is_mature) as mature_reached_1',
	...['passed_at', 'deposited_at', 'traded_at', 'again_at'].map(
		(moment, index) =>
			`count(${moment}) as reached_${index + 2}, count(hours_${index + 2}) as mature_reached_${index + 2}`
	)
].join(', ');

const timesTo = (step: number) =>
	`quantile_cont(hours_${step}, 0.5) as median_hours_${step}, quantile_cont(hours_${step}, 0.9) as p90_hours_${step}`;

const people = (country: string) => `people as (
	select user_id, channel, registered_at, kyc_passed_at
	from plain_users
	where not is_internal and not is_mm${country === '' ? '' : ` and country = ${literal(country)}`}
)`;

const trades =
	'select t.user_id, t.traded_at as done_at from plain_trades as t join people as p using (user_id)';
const anything = `${trades}
	union all
	select t.user_id, t.moved_at from plain_transfers as t join people as p using (user_id) where t.status = 'completed'
	union all
	select e.user_id, e.ts from plain_events as e join people as p using (user_id)
	where e.event not in ('trade', 'deposit', 'withdraw', 'register') and e.event not like 'kyc%'`;

const cohorts = (from: string, to: string) =>
	`cohort_on between date_trunc('week', date '${from}') and date '${to}' and age <= 12`;

const lifecycle = ({ country, from, to }: Asked, done: string) => `with ${people(country)},
weeks as (select distinct user_id, date_trunc('week', done_at) as week_on from (${done})),
placed as (
	select user_id, week_on, lag(week_on) over (partition by user_id order by week_on) as before_on
	from weeks
)
select
	cast(week_on as date) as bucket_on,
	count(*) as active_users,
	count(*) filter (where before_on is null) as new_users,
	count(*) filter (where before_on = week_on - interval 7 day) as returning_users,
	count(*) filter (where before_on < week_on - interval 7 day) as resurrected_users
from placed
where week_on between date_trunc('week', date '${from}') and date '${to}'
group by all order by all`;
