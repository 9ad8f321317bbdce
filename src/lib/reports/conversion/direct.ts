/** Which settings the short walk answers: most; it looks at each fill once and orders nothing. */
import type { ParameterValues, Parameters } from '../report';
import type { ResolvedScope } from '../scope';
import { filterNames, params as parameters } from './params';
import { chainOf, optionalSlot, slotsOf } from './slots';

/** Steps before the fills that the short walk can take. */
const mostBefore = 4;

/**
 * Steps in order by our own rules, each user once with the first entry, no event for two steps, and fills without
 * filters at the end of the path if anywhere.
 */
export function isDirect(params: ParameterValues<Parameters>): boolean {
	const { funnel, entries } = params;
	const plain =
		params.definition === 'tapedeck' &&
		params.step_order === 'ordered' &&
		params.held === 'none' &&
		params.exclusion === 'none' &&
		params.repeats === 'ignored' &&
		(entries === 'first' || (entries === 'auto' && funnel !== 'place_order'));
	if (!plain) return false;
	const isFill = (event: string | undefined) => event === 'trade' || event === 'trade_later';
	const path = chainOf(params);
	const before = path.filter(({ event }) => !isFill(event));
	const fills = path.filter(({ event }) => isFill(event));
	const names = before.map(({ event }) => event);
	return (
		before.length > 0 &&
		before.length <= mostBefore &&
		new Set(names).size === names.length &&
		path.slice(before.length).every(({ event }) => isFill(event)) &&
		['', 'trade', 'trade_later', 'trade trade_later'].includes(fills.map(({ event }) => event).join(' ')) &&
		fills.every(({ slot }) => params[`with_${slot}`] === 'all' && params[`min_usd_${slot}`] === 0) &&
		!isFill(slotsOf(params).find(({ slot }) => slot === optionalSlot(params))?.event)
	);
}

const filters: Parameters = parameters;

/** No step and no exclusion is narrowed to a property or an amount. */
export function isUnfiltered(params: ParameterValues<Parameters>): boolean {
	return filterNames.every((name) => params[name] === filters[name]?.default);
}

/**
 * From registration on, every fill counting, and no later data left out, which could hold the first KYC pass or deposit of
 * all: what the model knows of each user answers it.
 */
export function isFirstSteps(
	params: ParameterValues<Parameters>,
	scope: Pick<ResolvedScope, 'product' | 'exclude' | 'isCut'>
): boolean {
	return (
		params.funnel === 'new_trader' &&
		params.entry === 'registration' &&
		params.optional_step === 0 &&
		!scope.isCut &&
		scope.product.length === 0 &&
		!scope.exclude.includes('api') &&
		isUnfiltered(params) &&
		isDirect(params)
	);
}
