/** The users behind a cell, a mean or a bar: those who returned, those who did not, and both. */
import type { Who } from '$lib/figure/block';
import { reaching, type Cohort } from './rates';
import { isTier } from './tiers';
import type { View } from './view';
import { whoWords } from './who-words';

interface Mark {
	age: number;
	/** Left out: every cohort whose cell of this age is complete. */
	cohorts?: readonly Cohort[];
	/** What those cohorts are called, and the line they are drawn as where there are several. */
	name?: string;
	line?: string;
	/** A value of the breakdown. */
	segment?: string;
	returned: number;
	users: number;
	/** Users may still return. */
	isOpen?: boolean;
}

type Part = 'returned' | 'not_returned' | 'both';

/** Lists without users are left out. */
export function behind(view: View, mark: Mark): Who[] {
	const { users, returned } = mark;
	return [
		list(view, mark, 'returned', returned),
		list(view, mark, 'not_returned', users - returned),
		list(view, mark, 'both', users)
	].filter(({ expected }) => expected !== 0);
}

/** Those behind the mean over complete cells. */
export function behindMean(view: View, age: number): Who[] {
	return behind(view, { age, ...summed(reaching(view.cohorts, age), age) });
}

/** Those behind a mean over some cohorts' cells, named by what they have in common. */
export function behindCohorts(
	view: View,
	cohorts: readonly Cohort[],
	age: number,
	named: { name: string; line?: string; isOpen?: boolean }
): Who[] {
	return behind(view, { age, cohorts, ...named, ...summed(cohorts, age) });
}

/** Everyone of the cohorts that a mean over complete cells is of, whoever returned. */
export function behindUsers(view: View, age: number): Who[] {
	return behindMean(view, age).filter(({ values }) => values.part === 'both');
}

/** Those behind a cohort's cell; none while it is not reached. */
export function behindCell(view: View, cohort: Cohort, age: number): Who[] {
	const cell = cohort.cells.get(age);
	if (!cell || (cell.state === 'unreached' && view.context.params.definition !== 'posthog')) return [];
	return behind(view, {
		age,
		cohorts: [cohort],
		returned: cell.retained,
		users: cell.users,
		isOpen: cell.state !== 'complete'
	});
}

/** Those in the column before a cohort's cell, whose number is what the cell is a percentage of. */
export function behindBefore(view: View, cohort: Cohort, age: number): Who[] {
	const before = cohort.cells.get(age - 1);
	if (!before || behindCell(view, cohort, age).length === 0) return [];
	const mark = { age: age - 1, returned: before.retained, users: before.users };
	return behind(view, { ...mark, cohorts: [cohort], line: view.column(age - 1) }).filter(
		({ values }) => values.part === 'returned'
	);
}

/** A cohort's users, whoever of them returned. */
export function behindCohort(view: View, cohort: Cohort): Who[] {
	const age = view.ages[0] ?? view.rules.firstAge;
	const all = list(view, { age, cohorts: [cohort], returned: 0, users: cohort.users }, 'both', cohort.users);
	return cohort.users > 0
		? [{ ...all, label: whoWords[view.context.locale].cohort(nameOf(view, cohort)) }]
		: [];
}

/** Everyone of all cohorts. */
export function behindAll(view: View): Who[] {
	const label = whoWords[view.context.locale].started;
	const counted = view.isRecurring ? inStarts(view) : { expected: view.users };
	return [{ query: 'started', values: {}, choice: label, label, ...counted }];
}

function list(view: View, mark: Mark, part: Part, users: number): Who {
	const { age, cohorts, segment, isOpen = false } = mark;
	const words = whoWords[view.context.locale];
	const [only] = cohorts ?? [];
	// Of one cohort a user is counted once, of several once in each.
	const isOnce = !view.isRecurring || cohorts?.length === 1 || users === 0;
	return {
		query: isTier(view.context.params.breakdown) && segment !== undefined ? 'returned_in_tier' : 'returned',
		values: {
			cohorts: cohorts ? cohorts.map(momentOf).join(',') : null,
			age,
			segment: segment ?? null,
			part
		},
		choice: [mark.line, words.choice(part, isOpen)].filter(Boolean).join(' · '),
		label: words.label({
			cohort: mark.name ?? (only ? words.cohort(nameOf(view, only)) : words.complete),
			segment: segment === undefined ? null : view.segmentName(segment),
			period: `${view.period(age)}${view.returned.detail}`,
			part,
			isOpen
		}),
		...(isOnce ? { expected: users } : inStarts(view))
	};
}

function summed(cohorts: readonly Cohort[], age: number): { returned: number; users: number } {
	return {
		returned: cohorts.reduce((total, { cells }) => total + (cells.get(age)?.retained ?? 0), 0),
		users: cohorts.reduce((total, { users }) => total + users, 0)
	};
}

const inStarts = ({ context }: View) =>
	({ expected: null, counts: whoWords[context.locale].starts }) as const;

const nameOf = (view: View, cohort: Cohort) => view.cohortLabel(cohort.startedOn);

/** As the engine writes the moment a cohort begins. */
const momentOf = ({ startedOn }: Cohort) =>
	startedOn.length > 10 ? `${startedOn}:00` : `${startedOn} 00:00:00`;
