/** What every block of the report writes alike: cohorts, columns, and the words for a period, a cohort and a rate. */
import type { PresentContext } from '../report';
import type { Params } from './params';
import type { Cell } from './queries';
import { cohortsOf, latestAgeOf, type Cohort, type Rate } from './rates';
import { bracketsOf } from './brackets';
import { rulesOf, type Rules } from './rules';
import type { RetentionText } from './text';
import { isTier } from './tiers';

export type Context = PresentContext<Params, RetentionText>;

export interface View {
	context: Context;
	rules: Rules;
	cohorts: Cohort[];
	/** Users of all cohorts; where every start counts, users times cohorts. */
	users: number;
	/** The ages shown as columns. */
	ages: number[];
	/** The last age whose complete cells hold enough users, else the last with any; 0 without a complete cell. */
	latestAge: number;
	/** The period looked at, or the latest complete one before it; 0 without a complete cell. */
	chosenAge: number;
	/** Every start counts, so that a user is in many cohorts. */
	isRecurring: boolean;
	startWord: string;
	afterStart: string;
	/** `canBeLater` false names the period itself where users may also return later. */
	period: (age: number, canBeLater?: boolean) => string;
	column: (age: number, canBeLater?: boolean) => string;
	cohortLabel: (startedOn: string) => string;
	/** A value of the breakdown in words. */
	segmentName: (segment: string) => string;
	share: (rate: Pick<Rate, 'share'>) => string;
	interval: (rate: { low: number | null; high: number | null }) => string;
}

/** What the rules are called and say. */
export function definitionOf({ context: { params, text }, rules }: View): string {
	return text.definition(params.definition, rules, params.returned_by, params.min_returns);
}

/** Derives once what the blocks share. */
export function viewOf(cells: readonly Cell[], context: Context): View {
	const { params, text, format } = context;
	const rules = rulesOf(params);
	const cohorts = cohortsOf(cells, params.grain === 'hour');
	const years = new Set(cohorts.map((cohort) => cohort.startedOn.slice(0, 4)));
	const dayStyle = params.grain === 'month' ? 'month' : years.size > 1 ? 'long' : 'short';
	const brackets = bracketsOf(params.brackets);
	const span = (age: number, canBeLater = true) => {
		const { from, to } = (rules.counting === 'brackets' ? brackets[age - 1] : undefined) ?? {
			from: age,
			to: age
		};
		return { from, to, orLater: canBeLater && rules.counting === 'on_or_after' && age > 0 };
	};
	const latestAge = latestAgeOf(cohorts);
	return {
		context,
		rules,
		cohorts,
		users: cohorts.reduce((total, cohort) => total + cohort.users, 0),
		ages: Array.from(
			{ length: rules.counting === 'brackets' ? brackets.length : params.periods },
			(_, index) => index + rules.firstAge
		),
		latestAge,
		chosenAge: Math.min(latestAge, params.breakdown_period),
		isRecurring: rules.isRecurring,
		startWord: text.startOf(params.start, rules.starts),
		afterStart: text.afterStart(params.start, rules.starts),
		period: (age, canBeLater) => text.period(params.grain, span(age, canBeLater)),
		column: (age, canBeLater) => text.column(params.grain, span(age, canBeLater)),
		cohortLabel: (startedOn) =>
			[format.day(startedOn.slice(0, 10), dayStyle), startedOn.slice(11)].filter(Boolean).join(' '),
		segmentName: (segment) =>
			(isTier(params.breakdown) ? text.tiers[segment] : undefined) ??
			(segment === 'unknown' ? text.unknown : segment),
		share: (rate) => format(rate.share, 'ratio'),
		interval: ({ low, high }) => format.interval(low, high, 'ratio')
	};
}
