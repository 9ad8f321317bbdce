/** The weekly retention triangle with Arquero. */
import type { Headline } from '../headline';
import type { Run } from '../pipeline';
import { excluded, type Market } from './exchange';
import type { Arquero } from './packages';
import { dayNumber } from './read';

/** Weeks since the Monday before 1970. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/** Which cohorts and ages are shown is given; users and returns are computed. */
export function retention(arquero: Arquero, { users, userDay }: Market, { scope, tables }: Run): Headline {
	const { op, escape } = arquero;
	const last = dayNumber(scope.last);
	const known = users
		.antijoin(excluded(users, arquero, scope.exclude), 'user_id')
		.filter(escape((row) => row.registered_on === null || Number(row.registered_on) <= last));
	const weeks = userDay
		.filter(escape((row) => !row.is_api && Number(row.day) <= last))
		.semijoin(known, 'user_id')
		.derive({ week: escape((row) => weekOf(Number(row.day))) })
		.dedupe('user_id', 'week');
	const starts = weeks.groupby('user_id').rollup({ cohort: op.min('week') });
	const triangle = weeks.join(starts, 'user_id').groupby('cohort', 'week').rollup({ users: op.count() });
	const counts = new Map(triangle.objects().map((row) => [`${row.cohort} ${row.week}`, Number(row.users)]));
	return Object.fromEntries(
		(tables.cells?.rows ?? []).flatMap((row) => {
			const cohort = weekOf(dayNumber(row.cohort_on));
			const count = (week: number) => counts.get(`${cohort} ${week}`) ?? 0;
			const name = `${String(row.cohort_on)} ${String(row.age)}`;
			return [
				[`${name} users`, count(cohort)],
				[`${name} retained`, count(cohort + Number(row.age))]
			];
		})
	);
}
