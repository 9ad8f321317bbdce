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
	/** The first age shown as a column. */
	firstAge: 0 | 1;
}

export function rulesOf(params: ParameterValues<Params>): Rules {
	const { definition, start } = params;
	const isRecurring = (starts: Rules['starts']) => starts === 'every' && start !== 'register';
	if (definition === 'tapedeck') {
		const { starts, counting, buckets, mean } = params;
		return { starts, counting, buckets, mean, isRecurring: isRecurring(starts), firstAge: 1 };
	}
	const starts = definition === 'mixpanel' ? 'first_in_range' : 'every';
	return {
		starts,
		counting: definition === 'posthog' ? 'on' : 'on_or_after',
		buckets: definition === 'posthog' ? 'calendar' : 'rolling',
		mean: definition === 'posthog' ? 'simple' : definition === 'mixpanel' ? 'weighted' : 'pooled',
		isRecurring: isRecurring(starts),
		firstAge: definition === 'posthog' ? 0 : 1
	};
}

/** The chosen brackets as first and last interval, both included. */
export function bracketsOf(text: string): { from: number; to: number }[] {
	return text.split(',').map((part) => {
		const [from = 0, to = from] = part.split('-').map(Number);
		return { from, to };
	});
}
