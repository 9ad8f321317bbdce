/** The users behind a cell, a mean or a bar: those who returned, those who did not, and both. */
import type { Who } from '$lib/figure/block';
import { reaching, type Cohort } from './rates';
import type { View } from './view';
import { whoWords } from './who-words';

interface Mark {
	age: number;
	/** Left out: every cohort whose cell of this age is complete. */
	cohort?: Cohort;
	/** A value of the breakdown. */
	segment?: string;
	returned: number;
	users: number;
	/** Users may still return. */
	isOpen?: boolean;
}

/** Lists without users are left out; of a sum in which a user counts more than once there are none. */
export function behind(view: View, mark: Mark): Who[] {
	if (!mark.cohort && view.isRecurring) return [];
	const { users, returned } = mark;
	return [
		list(view, mark, 'returned', returned),
		list(view, mark, 'not_returned', users - returned),
		list(view, mark, 'both', users)
	].filter(({ expected }) => expected !== 0);
}

/** Those behind the mean over complete cells. */
export function behindMean(view: View, age: number): Who[] {
	const cells = reaching(view.cohorts, age).map(({ cells, users }) => ({
		users,
		returned: cells.get(age)?.retained ?? 0
	}));
	const sum = (of: 'users' | 'returned') => cells.reduce((total, cell) => total + cell[of], 0);
	return behind(view, { age, returned: sum('returned'), users: sum('users') });
}

/** Those behind a cohort's cell; none while it is not reached. */
export function behindCell(view: View, cohort: Cohort, age: number): Who[] {
	const cell = cohort.cells.get(age);
	if (!cell || (cell.state === 'unreached' && view.context.params.definition !== 'posthog')) return [];
	return behind(view, {
		age,
		cohort,
		returned: cell.retained,
		users: cell.users,
		isOpen: cell.state !== 'complete'
	});
}

/** A cohort's users, whoever of them returned. */
export function behindCohort(view: View, cohort: Cohort): Who[] {
	const age = view.ages[0] ?? view.rules.firstAge;
	const all = list(view, { age, cohort, returned: 0, users: cohort.users }, 'both', cohort.users);
	return cohort.users > 0
		? [{ ...all, label: whoWords[view.context.locale].cohort(name(view, cohort)) }]
		: [];
}

function list(view: View, mark: Mark, part: 'returned' | 'not_returned' | 'both', expected: number): Who {
	const { age, cohort, segment, isOpen = false } = mark;
	const words = whoWords[view.context.locale];
	const cell = cohort?.cells.get(age);
	const label = words.label({
		cohort: cohort ? name(view, cohort) : null,
		segment: segment ?? null,
		period: view.period(age),
		part,
		isOpen
	});
	return {
		query: 'returned',
		values: {
			cohort_on: cell?.cohort_on ?? cohort?.startedOn.slice(0, 10) ?? null,
			cohort_hour: cell?.cohort_hour ?? 0,
			age,
			segment: segment ?? null,
			part
		},
		choice: words.choice(part, isOpen),
		label,
		expected
	};
}

const name = (view: View, cohort: Cohort) => view.cohortLabel(cohort.startedOn);
