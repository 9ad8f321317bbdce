/** What every block of the report writes alike: cohorts, columns, and the words for a period, a cohort and a rate. */
import type { Rate } from '$lib/stats/interval';
import { narrowed } from '../narrowed';
import type { PresentContext } from '../report';
import type { Params } from './params';
import type { Cell } from './queries';
import { cohortsOf, latestAgeOf, type Cohort } from './rates';
import { bracketAt, bracketsOf } from './brackets';
import { rulesOf, type Rules } from './rules';
import type { Returned, RetentionText } from './text';
import { isTier } from './tiers';

export type Context = PresentContext<Params, RetentionText>;

export interface View {
	context: Context;
	rules: Rules;
	cohorts: Cohort[];
	/** Those with a row of their own: of hours, which are many, only the ones somebody started in. */
	listed: Cohort[];
	/** Users of all cohorts; where every start counts, users times cohorts. */
	users: number;
	/** The ages shown as columns. */
	ages: number[];
	/** The last age whose complete cells hold enough users, else the last with any; 0 without a complete cell. */
	latestAge: number;
	/** The age of the period the reader wants to look at. */
	wantedAge: number;
	/** That age, or the latest complete one before it; 0 without a complete cell. */
	chosenAge: number;
	/** Every start counts, so that a user is in many cohorts. */
	isRecurring: boolean;
	startWord: string;
	afterStart: string;
	returned: Returned;
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
export function definitionOf({ context: { params, text }, rules, returned }: View): string {
	return text.definition(params.definition, rules, returned);
}

/** That another period is shown than the reader wants; '' where it is not. */
export function insteadOf({ context: { text }, wantedAge, period }: View, shownAge: number): string {
	return shownAge < wantedAge ? text.bars.instead(period(wantedAge), period(shownAge)) : '';
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
	const wantedAge =
		rules.counting === 'brackets' ? bracketAt(brackets, params.breakdown_period) : params.breakdown_period;
	const detail = (property: string, minUsd: number, times = 1) =>
		narrowed({ property, minUsd, times }, context.locale, format);
	const startDetail = detail(params.start_with, params.start_min_usd);
	return {
		context,
		rules,
		cohorts,
		listed: params.grain === 'hour' ? cohorts.filter(({ users }) => users > 0) : cohorts,
		users: cohorts.reduce((total, cohort) => total + cohort.users, 0),
		ages: Array.from(
			{ length: rules.counting === 'brackets' ? brackets.length : params.periods },
			(_, index) => index + rules.firstAge
		),
		latestAge,
		wantedAge,
		chosenAge: Math.min(latestAge, wantedAge),
		isRecurring: rules.isRecurring,
		startWord: text.startOf(params.start, rules.starts) + startDetail,
		afterStart: text.afterStart(params.start, rules.starts) + startDetail,
		returned: {
			event: params.returned_by,
			detail: detail(params.return_with, params.return_min_usd, params.min_returns)
		},
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
