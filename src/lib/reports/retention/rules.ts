/** The rules of a definition: the reader's settings under Tapedeck's own, fixed under a vendor's. As in rules.sql. */
import type { ParameterValues } from '../report';
import type { Params } from './params';

export interface Rules {
	starts: 'first_ever' | 'first_in_range' | 'every';
	counting: 'on' | 'on_or_after' | 'brackets';
	buckets: 'calendar' | 'rolling';
	mean: 'pooled' | 'weighted' | 'simple' | 'none';
	/** Every start counts, so that a user is in many cohorts. */
	isRecurring: boolean;
	/**
	 * Cohorts can be held against each other: each user is in one, by a first start that is not cut off by the period, and
	 * older ones have not had more time to return.
	 */
	isComparable: boolean;
	/** The first age shown as a column. */
	firstAge: 0 | 1;
}

/** Names of the rules in one language. */
export type RuleNames = { [K in 'starts' | 'counting' | 'buckets' | 'mean']: Record<Rules[K], string> };

/** Names of the rules that are not alike, theirs and ours, in the order they are applied. */
export function otherRules(theirs: Rules, ours: Rules, names: RuleNames): [theirs: string, ours: string][] {
	const named = ({ starts, counting, buckets, mean }: Rules) => [
		names.starts[starts],
		names.counting[counting],
		names.buckets[buckets],
		names.mean[mean]
	];
	const own = named(ours);
	return named(theirs).flatMap((one, index): [string, string][] =>
		one === own[index] ? [] : [[one, own[index] ?? '']]
	);
}

export function rulesOf(params: ParameterValues<Params>): Rules {
	const { definition, start } = params;
	const derived = (starts: Rules['starts'], counting: Rules['counting']) => ({
		isRecurring: starts === 'every' && start !== 'register',
		isComparable: (starts === 'first_ever' || start === 'register') && counting !== 'on_or_after'
	});
	if (definition === 'tapedeck') {
		const { starts, counting, buckets, mean } = params;
		return { starts, counting, buckets, mean, ...derived(starts, counting), firstAge: 1 };
	}
	const starts = definition === 'mixpanel' ? 'first_in_range' : 'every';
	const counting = definition === 'posthog' ? 'on' : 'on_or_after';
	return {
		starts,
		counting,
		buckets: definition === 'posthog' ? 'calendar' : 'rolling',
		mean: definition === 'posthog' ? 'simple' : definition === 'mixpanel' ? 'weighted' : 'pooled',
		...derived(starts, counting),
		firstAge: definition === 'posthog' ? 0 : 1
	};
}
