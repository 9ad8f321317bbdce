/** Events, intervals and rules in English. */
import type { Rules } from './rules';
import type { Grain } from './text';

const nouns: Record<string, string> = {
	register: 'registration',
	kyc_pass: 'KYC approval',
	deposit: 'deposit',
	withdraw: 'withdrawal',
	trade: 'trade',
	login: 'login',
	any: 'activity'
};
const verbs: Record<string, string> = {
	register: 'register',
	kyc_pass: 'pass KYC',
	deposit: 'deposit',
	withdraw: 'withdraw',
	trade: 'trade',
	login: 'log in',
	any: 'are active'
};
const doings: Record<string, string> = {
	register: 'registering',
	kyc_pass: 'passing KYC',
	deposit: 'depositing',
	withdraw: 'withdrawing',
	trade: 'trading',
	login: 'logging in',
	any: 'active'
};
const things: Record<string, string> = {
	register: 'a registration',
	kyc_pass: 'a KYC approval',
	deposit: 'a completed deposit',
	withdraw: 'a completed withdrawal',
	trade: 'a fill',
	login: 'a login',
	any: 'a fill, completed transfer or app event (registration and KYC steps left out)'
};

/** As in `first trade`; an event of the app keeps its own name. */
export const noun = (event: string) => nouns[event] ?? `“${event}”`;
/** As in `users trade`. */
export const verb = (event: string) => verbs[event] ?? `do “${event}”`;
/** As in `% of cohort trading`. */
export const doing = (event: string) => doings[event] ?? `doing “${event}”`;
/** As in `returned by a fill`. */
export const thing = (event: string) => things[event] ?? `the app event “${event}”`;

export const letter: Record<Grain, string> = { hour: 'H', day: 'D', week: 'W', month: 'M' };

/** What the rules say, in the order they are applied. */
export function ruleWords({ starts, counting, buckets }: Rules): string {
	return [
		{
			first_ever: 'first-ever start in scope',
			first_in_range: 'first start in the period',
			every: 'every start counts, so a user is in many cohorts and intervals are too narrow'
		}[starts],
		{
			on:
				buckets === 'calendar' ? 'returned in exactly that calendar bucket' : 'returned in exactly that span',
			on_or_after: 'returned then or at any later time, so that complete cells still rise',
			brackets: 'returned within the bracket'
		}[counting],
		{
			calendar: counting === 'on' ? '' : 'calendar buckets',
			rolling: 'spans of 24 hours from each user’s own start (a week 7 days, a month 30)'
		}[buckets]
	]
		.filter(Boolean)
		.join('; ');
}

export const meanWords: Record<Rules['mean'], string> = {
	pooled: 'pooled = Σ returned ÷ Σ users over complete cells',
	weighted: 'weighted mean = Σ returned × users ÷ Σ users² over complete cells',
	simple: 'simple mean of the complete cells’ rates',
	none: 'no mean row'
};
