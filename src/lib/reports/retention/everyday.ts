/** Which settings the short texts answer: first trades, and trades in later calendar buckets. */
import type { ParameterValues, Parameters } from '../report';
import { isOfKinds, type ResolvedScope } from '../scope';

const settings: Record<string, string | number> = {
	definition: 'tapedeck',
	starts: 'first_ever',
	counting: 'on',
	buckets: 'calendar',
	start: 'trade',
	start_with: 'all',
	start_min_usd: 0,
	returned_by: 'trade',
	return_with: 'all',
	return_min_usd: 0
};

/** Our own rules as they are when nobody changes them; of days, weeks or months. */
export function isEveryday(params: ParameterValues<Parameters>): boolean {
	return params.grain !== 'hour' && Object.entries(settings).every(([name, value]) => params[name] === value);
}

/** Of weeks, one fill enough: what is kept of each week and kind of users answers without looking at a single user. */
export function isOfKeptWeeks(params: ParameterValues<Parameters>, scope: ResolvedScope): boolean {
	return isEveryday(params) && params.grain === 'week' && params.min_returns === 1 && isOfKinds(scope);
}
