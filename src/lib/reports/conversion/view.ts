/** What every part of the presentation is given, and the words they share. */
import type { PresentContext } from '../report';
import { others } from './decompose';
import type { Funnel } from './funnel';
import type { params, Params } from './params';
import type { ConversionText } from './text';
import { whoWords } from './who-words';

export type Context = PresentContext<typeof params, ConversionText>;

/** What a funnel counts: users once, or each attempt of a user. */
export type Unit = 'users' | 'attempts';

/** The context and what the chosen path makes of it. */
export interface View extends Context {
	/** Names of the steps, in order. */
	steps: readonly string[];
	/** Names of the steps the headline goes from and to. */
	first: string;
	target: string;
	unit: Unit;
	/**
	 * Users enter once in the period by an event they may do often: who does it most enters early, so that early and late
	 * entrants are different users.
	 */
	isSelfSelected: boolean;
	/** Conversion window in hours. */
	windowHours: number;
	/** The window in words: `14 days`. */
	window: string;
}

const onceInALife = new Set(['register', 'kyc_pass']);

/** Which rate is the headline: the first trade of a new user, else the last step. */
export function viewOf(overall: Funnel, context: Context): View {
	const { params, text } = context;
	const steps = overall.steps.map(({ step }) => step);
	const unit = countsAttempts(context.params) ? 'attempts' : 'users';
	const isHours =
		params.window_unit === 'hours' || (params.window_unit === 'auto' && params.funnel === 'place_order');
	return {
		...context,
		steps,
		first: steps[0] ?? '',
		target: steps.includes('first_trade') ? 'first_trade' : (steps.at(-1) ?? ''),
		unit,
		isSelfSelected: unit === 'users' && params.funnel !== 'new_trader' && !onceInALife.has(steps[0] ?? ''),
		windowHours: isHours ? params.window_days : params.window_days * 24,
		window: isHours ? text.hours(params.window_days) : text.days(params.window_days)
	};
}

/** Whether every attempt counts, by the definition in force. */
export function countsAttempts(params: Pick<Params, 'definition' | 'entries' | 'funnel'>): boolean {
	if (params.definition !== 'tapedeck') return false;
	return params.entries === 'every' || (params.entries === 'auto' && params.funnel === 'place_order');
}

/** The days of entry in words: the chosen period, ended by the as-of day. */
export function entryPeriod({ scope, format }: Context): string {
	return format.period(scope.from, scope.to < scope.asOf ? scope.to : scope.asOf);
}

/** Of a list whose figure counts so many users, or attempts of which a user may make several. */
export function countedIn(
	{ unit, locale }: View,
	count: number
): { expected: number } | { expected: null; counts: string } {
	return unit === 'users' || count === 0
		? { expected: count }
		: { expected: null, counts: whoWords[locale].attempts };
}

/** A segment or bucket value as the reader sees it. */
export function segmentName(member: string, { text }: Context): string {
	return member === 'unknown' ? text.unknown : member;
}

/** The same of a line of the decomposition, which may be of several small segments. */
export function memberName(member: string, view: Context): string {
	return member === others ? view.text.otherSegments : segmentName(member, view);
}
