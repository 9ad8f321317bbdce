/** What every block of the report writes alike: cohorts, columns, and the words for a period, a cohort and a rate. */
import type { PresentContext } from '../report';
import type { Params } from './params';
import type { Cell } from './queries';
import { cohortsOf, latestAgeOf, type Cohort, type Rate } from './rates';
import type { RetentionText } from './text';

export type Context = PresentContext<Params, RetentionText>;

export interface View {
	context: Context;
	cohorts: Cohort[];
	/** Users of all cohorts; under PostHog's recurring starts, users times cohorts. */
	users: number;
	/** The ages shown as columns. */
	ages: number[];
	/** The last age whose complete cells hold enough users, else the last with any; 0 without a complete cell. */
	latestAge: number;
	/** Every start counts, so that a user is in many cohorts. */
	isRecurring: boolean;
	startWord: string;
	afterStart: string;
	period: (age: number) => string;
	cohortLabel: (day: string) => string;
	share: (rate: Rate) => string;
	interval: (rate: { low: number | null; high: number | null }) => string;
}

/** Derives once what the blocks share. */
export function viewOf(cells: readonly Cell[], context: Context): View {
	const { params, text, format } = context;
	const cohorts = cohortsOf(cells);
	const isPosthog = params.definition === 'posthog';
	const isRecurring = isPosthog && params.start !== 'registration';
	const years = new Set(cohorts.map((cohort) => cohort.startedOn.slice(0, 4)));
	const dayStyle = params.grain === 'month' ? 'month' : years.size > 1 ? 'long' : 'short';
	return {
		context,
		cohorts,
		users: cohorts.reduce((total, cohort) => total + cohort.users, 0),
		ages: Array.from({ length: params.periods }, (_, index) => index + (isPosthog ? 0 : 1)),
		latestAge: latestAgeOf(cohorts),
		isRecurring,
		startWord: text.startOf(params.start, isRecurring),
		afterStart: text.afterStart(params.start, isRecurring),
		period: (age) => text.period(params.grain, age),
		cohortLabel: (day) => format.day(day, dayStyle),
		share: (rate) => format(rate.share, 'ratio'),
		interval: ({ low, high }) => format.interval(low, high, 'ratio')
	};
}
