/** Which settings what is kept of each week and kind of users answers: fills, in weeks from Monday. */
import type { ParameterValues, Parameters } from '../report';
import { isOfKinds, type ResolvedScope } from '../scope';

export function isRevenueKept({ grain }: ParameterValues<Parameters>, scope: ResolvedScope): boolean {
	return grain === 'week' && isOfKinds(scope);
}

/** By our own rules as they are when nobody changes them. */
export function isLifecycleKept(params: ParameterValues<Parameters>, scope: ResolvedScope): boolean {
	const { event, definition, new_by } = params;
	return (
		event === 'trade' && definition === 'tapedeck' && new_by === 'first_event' && isRevenueKept(params, scope)
	);
}
