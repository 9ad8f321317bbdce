/** Events, intervals and rules in English. */
import type { RuleNames, Rules } from './rules';
import type { Grain, Returned } from './text';

const nouns: Record<string, string> = {
	register: 'registration',
	kyc_pass: 'KYC approval',
	deposit: 'deposit',
	withdraw: 'withdrawal',
	trade: 'trade',
	login: 'login',
	any: 'activity',
	pair_view: 'pair view',
	order_page: 'order page',
	order_confirm: 'order confirmation',
	order_submit: 'order submission'
};
const verbs: Record<string, string> = {
	register: 'register',
	kyc_pass: 'pass KYC',
	deposit: 'deposit',
	withdraw: 'withdraw',
	trade: 'trade',
	login: 'log in',
	any: 'are active',
	pair_view: 'view a pair',
	order_page: 'open the order page',
	order_confirm: 'confirm an order',
	order_submit: 'submit an order'
};
const doings: Record<string, string> = {
	register: 'registering',
	kyc_pass: 'passing KYC',
	deposit: 'depositing',
	withdraw: 'withdrawing',
	trade: 'trading',
	login: 'logging in',
	any: 'active',
	pair_view: 'viewing a pair',
	order_page: 'opening the order page',
	order_confirm: 'confirming an order',
	order_submit: 'submitting an order'
};
const things: Record<string, string> = {
	register: 'a registration',
	kyc_pass: 'a KYC approval',
	deposit: 'a completed deposit',
	withdraw: 'a completed withdrawal',
	trade: 'a fill',
	login: 'a login',
	pair_view: 'a pair view',
	order_page: 'an order page',
	order_confirm: 'an order confirmation',
	order_submit: 'an order submission',
	any: 'a fill, completed transfer or app event (registration and KYC steps left out)'
};

/** As in `first trade`; an event of the app keeps its own name. */
export const noun = (event: string) => nouns[event] ?? `“${event}”`;
/** As in `users trade`. */
export const verb = ({ event, detail }: Returned) => `${verbs[event] ?? `do “${event}”`}${detail}`;
/** As in `% of cohort trading`. */
export const doing = ({ event, detail }: Returned) => `${doings[event] ?? `doing “${event}”`}${detail}`;
/** As in `returned by a fill`. */
export const thing = ({ event, detail }: Returned) =>
	`${things[event] ?? `the app event “${event}”`}${detail}`;

export const letter: Record<Grain, string> = { hour: 'H', day: 'D', week: 'W', month: 'M' };

export const ruleNames: RuleNames = {
	starts: {
		first_ever: 'the first start ever',
		first_in_range: 'the first start in the period',
		every: 'every start'
	},
	counting: {
		on: 'back in the interval',
		on_or_after: 'back then or later',
		brackets: 'back in the bracket'
	},
	buckets: { calendar: 'calendar intervals', rolling: 'spans from each user’s start' },
	mean: { pooled: 'pooled', weighted: 'weighted mean', simple: 'simple mean', none: 'no mean' }
};

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
				buckets === 'calendar'
					? 'returned in exactly that calendar interval'
					: 'returned in exactly that span',
			on_or_after: 'returned then or at any later time, so that complete cells still rise',
			brackets: 'returned within the bracket'
		}[counting],
		{
			calendar: counting === 'on' ? '' : 'calendar intervals',
			rolling:
				'spans from each user’s own start (an hour, a day of 24 hours, a week of 7 days, a month of 30)'
		}[buckets]
	]
		.filter(Boolean)
		.join('; ');
}

/** What a mean is called beside its values; without a mean row they are pooled. */
export const meanName = (mean: Rules['mean']) => ruleNames.mean[mean === 'none' ? 'pooled' : mean];

export const meanWords: Record<Rules['mean'], string> = {
	pooled: 'pooled = Σ returned ÷ Σ users over complete cells',
	weighted: 'weighted mean = Σ returned × users ÷ Σ users² over complete cells',
	simple: 'simple mean of the complete cells’ rates',
	none: 'no mean row'
};

/** Breakdowns in the plural, and after “by”. */
export const breakdownWord = {
	channel: 'channels',
	country: 'countries',
	device: 'devices',
	account_type: 'account types',
	vip_level: 'VIP levels',
	lifecycle: 'lifecycle tiers',
	high_net_worth: 'groups by net worth'
};
export const breakdownBy = {
	channel: 'channel',
	country: 'country',
	device: 'device',
	account_type: 'account type',
	vip_level: 'VIP level',
	lifecycle: 'lifecycle tier on the eve of the start',
	high_net_worth: 'net worth on the eve of the start'
};
/** `on day 1`, `in week 1`. */
export const within = (period: string) => `${period.startsWith('day') ? 'on' : 'in'} ${period}`;
/** The same with a capital first letter. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
