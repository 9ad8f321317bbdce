/** Which settings what is kept of each week and kind of users answers: fills, in weeks from Monday. */
import type { ParameterValues, Parameters } from '../report';
import { isOfKinds, type ResolvedScope } from '../scope';

export function isRevenueKept({ grain }: ParameterValues<Parameters>, scope: ResolvedScope): boolean {
	return grain === 'week' && isOfKinds(scope);
}

/** Every such event makes a user active, whatever it is of. */
function isUnfiltered({ event_with, event_min_usd }: ParameterValues<Parameters>): boolean {
	return event_with === 'all' && event_min_usd === 0;
}

/** By our own rules as they are when nobody changes them. */
export function isLifecycleKept(params: ParameterValues<Parameters>, scope: ResolvedScope): boolean {
	const { event, definition, new_by } = params;
	return (
		event === 'trade' &&
		isUnfiltered(params) &&
		definition === 'tapedeck' &&
		new_by === 'first_event' &&
		isRevenueKept(params, scope)
	);
}
