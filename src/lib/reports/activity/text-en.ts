import { plural, sentences } from '$lib/i18n/prose';
import { charts } from './text-en-charts';

const who: Record<string, string> = {
	trade: 'Trading users',
	deposit: 'Depositing users',
	withdraw: 'Withdrawing users',
	login: 'Users who logged in',
	any: 'Active users',
	register: 'Users who registered',
	kyc_pass: 'Users who passed KYC',
	pair_view: 'Users who viewed a pair',
	order_page: 'Users on the order page',
	order_confirm: 'Users who confirmed an order',
	order_submit: 'Users who submitted an order'
};

/** Steps of the app beside those of the stream; other names stand as they are. */
const appEvents = {
	register: 'register',
	kyc_pass: 'pass KYC',
	pair_view: 'view a pair',
	order_page: 'open the order page',
	order_confirm: 'confirm an order',
	order_submit: 'submit an order'
};

type Grain = 'day' | 'week' | 'month';
const within = { day: 'on the day', week: 'in the week', month: 'in the month' };

const rules = { tapedeck: 'Tapedeck', posthog: 'PostHog', mixpanel: 'Mixpanel', amplitude: 'Amplitude' };

const states = {
	new: 'new users',
	returning: 'returning users',
	resurrected: 'resurrected users',
	dormant: 'users gone dormant'
};

/** The report in English. Numbers and days arrive written out. */
export const en = {
	sentence: 'Users who {event} each {grain}, and whether there are more of them, by {definition} rules',
	parameters: {
		event: {
			label: 'What makes a user active',
			help: 'Any activity: fills, completed deposits and withdrawals, app events; registration and KYC steps are none. Further names are those of the events file.',
			options: {
				trade: 'trade',
				deposit: 'deposit',
				withdraw: 'withdraw',
				login: 'log in',
				any: 'do anything',
				...appEvents
			}
		},
		event_with: {
			label: 'Only with',
			help: 'A product, symbol or device of the event itself: for growth, lifecycle and stickiness.',
			options: { all: 'anything' }
		},
		event_min_usd: { label: 'Worth at least', help: 'Fills and transfers in USD; 0 for all.' },
		grain: { label: 'Interval', options: { day: 'day', week: 'week', month: 'month' } },
		definition: {
			label: 'Definition',
			help: 'By whose rules a user is new, a week begins and stickiness is counted.',
			options: rules
		},
		new_by: {
			label: 'A user is new with',
			help: 'Tapedeck only. With the earlier of both, a first trade long after registration counts as resurrected.',
			options: { first_event: 'the first such event', registration: 'it or the registration, the earlier' }
		},
		counted_in: { label: 'Stickiness counts', options: { day: 'days', week: 'weeks' } },
		heat: {
			label: 'Hour and weekday grid',
			options: { fills: 'fills per hour', turnover: 'turnover per hour', traders: 'traders per hour' }
		}
	},
	adds: {
		users: 'Registrations, internal and market-maker accounts, and who is known.',
		transfers: 'Deposits and withdrawals as activity.',
		events: 'Logins and every other app event as activity.',
		'trades.fee_usd|fee_amount': 'Growth accounting in net revenue beside that in users.'
	},
	users: (event: string) => who[event] ?? `Users with “${event}”`,
	bucket: {
		day: (label: string) => `on ${label}`,
		week: (label: string) => `in the week of ${label}`,
		month: (label: string) => `in ${label}`
	},
	window: {
		day: (label: string) => `on ${label}`,
		week: (label: string) => `in the 7 days from ${label}`,
		month: (label: string) => `in the 30 days from ${label}`
	},
	bucketHeader: { day: 'the day before', week: 'the week before', month: 'the month before' },
	perBucket: { day: 'per day', week: 'per week', month: 'per month' },
	bucketsOf: {
		day: (count: number) => plural(String(count), 'day'),
		week: (count: number) => plural(String(count), 'week'),
		month: (count: number) => plural(String(count), 'month')
	},
	sentences: sentences.en,
	spans: { day: 'days', week: 'weeks' },
	small: 'fewer than 30: too few to read much into',
	nobody: 'Nobody was active',
	nobodyBasis: (users: string, period: string) => `${users}, ${period}`,
	dropEvents: 'Drop the events file on the data page: it holds logins and other app events.',
	dropTransfers: 'Drop the transfers file on the data page: it holds deposits and withdrawals.',
	widen: 'Choose a longer period, another event or fewer filters.',
	tooShort: (grain: Grain) => `No ${grain} with one before it is complete yet`,
	tooShortBasis: (grain: Grain, asOf: string) =>
		`complete days end ${asOf}; growth is judged over complete ${grain}s only`,
	growth: {
		grew: (users: string, change: string, now: string, bucket: string) =>
			`${users} grew ${change} to ${now} ${bucket}`,
		shrank: (users: string, change: string, now: string, bucket: string) =>
			`${users} shrank ${change} to ${now} ${bucket}`,
		level: (users: string, now: string, before: string, bucket: string) =>
			`${users} held about level ${bucket}, ${now} after ${before}`,
		moved: (came: string, fresh: string, back: string, left: string) =>
			`: ${came} came (${fresh} new, ${back} back), ${left} fell dormant`,
		ratio: (ratio: string, interval: string) => `quick ratio ${ratio} (95 % ${interval})`,
		noneLeft: 'nobody fell dormant, so there is no quick ratio',
		fromNobody: (users: string, now: string, bucket: string, grain: Grain) =>
			`${users}: ${now} ${bucket}, nobody ${within[grain]} before`,
		fromNobodyBasis: 'from nobody there is no growth rate and no quick ratio',
		chance: 'came and left differ no more than chance',
		before: (previous: string, grain: Grain) => `${previous} ${within[grain]} before`,
		tooFew: 'fewer than 30 moved: too few to read much into'
	},
	movement: {
		rate: (dormant: string, before: string, difference: string, interval: string) =>
			`${dormant} of ${before} active before, ${difference} (95 % ${interval})`,
		more: (state: keyof typeof states, users: string, usual: string, bucket: string) =>
			`Largest movement ${bucket}: more ${states[state]}, ${users} against ${usual} usually`,
		fewer: (state: keyof typeof states, users: string, usual: string, bucket: string) =>
			`Largest movement ${bucket}: fewer ${states[state]}, ${users} against ${usual} usually`,
		none: (bucket: string) => `No group moved beyond chance ${bucket}`,
		tooFew: (bucket: string) =>
			`Too few to judge a movement ${bucket}: fewer than 30 users were active before`,
		basis: (buckets: string) => `usually: mean of the ${buckets} before`,
		closest: (state: keyof typeof states, users: string, usual: string) =>
			`largest: ${states[state]}, ${users} against ${usual}`
	},
	sticky: {
		text: (share: string, days: string) => `A month’s trader trades on ${days} of 30 days: DTU/MTU ${share}`,
		ofDay: (share: string, day: string) => `DTU/MTU was ${share} on ${day}`,
		basis: (daily: string, monthly: string, from: string, to: string) =>
			`${daily} a day on average of ${monthly} different users, ${from} – ${to}`,
		dayBasis: (daily: string, monthly: string) =>
			`${daily} on that day of ${monthly} different users in the 30 days up to it`,
		before: (share: string, day: string) => `30 days before (${day}): ${share}`,
		other: (name: string, share: string) => `${name} ${share}`,
		noInterval: 'no interval: the days of one user are not independent'
	},
	often: {
		text: (days: string, of: string, once: string) =>
			`Half of the traders traded on ${days} or fewer of ${of} days; ${once} on a single one`,
		basis: (once: string, traders: string, interval: string) =>
			`${once} of ${traders} traders on one day only, 95 % ${interval}`,
		gap: (days: string, pauses: string) =>
			`${days === '1' ? '1 day' : `${days} days`} from one trading day to the next at the median (${pauses} times in the period)`
	},
	api: {
		text: (turnover: string, traders: string) =>
			`The API carries ${turnover} of turnover, from ${traders} of traders`,
		basis: (api: string, all: string, interval: string, fills: string, bucket: string) =>
			`${api} of ${all} traders, 95 % ${interval}; ${fills} of fills; ${bucket}`
	},
	kpi: {
		quick_ratio: 'Quick ratio',
		trading: 'DTU/MTU, trading users',
		active: 'DAU/MAU, any activity'
	},
	kpiNote: {
		in: (bucket: string) => bucket,
		ratio: (came: string, left: string, bucket: string) => `${came} came ÷ ${left} left, ${bucket}`,
		noneLeft: 'nobody fell dormant',
		needs: 'no complete day of the period has 30 days of history behind it',
		mean: (daily: string, monthly: string, from: string, to: string) =>
			`${daily} a day ÷ ${monthly} different users, ${from} – ${to}`,
		ofDay: (daily: string, monthly: string, from: string, to: string) =>
			`${daily} on ${to} ÷ ${monthly} different users since ${from}`
	},
	adoption: {
		text: (share: string, product: string, other: string) =>
			`${share} of ${product} users also used ${other}`,
		basis: (both: string, users: string, interval: string) => `${both} of ${users} users, 95 % ${interval}`,
		weakest: (share: string, product: string, other: string) =>
			`least: ${share} of ${product} users used ${other}`
	},
	against: (label: string) => `vs ${label}`,
	noBase: 'no base',
	noChange: 'no change',
	charts,
	notes: {
		followed: (users: string) =>
			`${users} are whom the lifecycle, the quick ratio and the active days or weeks are about. Net revenue, trading days, hours, API and products are of trading whatever the event; DAU and MAU are of any activity.`,
		once: (users: string, grain: Grain) =>
			`${users} did so once, and cannot come back: dormant users and the quick ratio say nothing here but how many did so a ${grain} earlier. Choose another event to judge growth.`,
		unproven: (users: string, all: string, buckets: string) =>
			`${users} of ${all} new users may not be new: they registered before such events are recorded, or nobody knows when and they came in the first ${buckets} of the history. New reads too high there, resurrected too low.`,
		eventsBegin: (day: string) =>
			`App events begin ${day}. Before that only trades, deposits and withdrawals make a user active, so MAU and everything counted by app events is lower there.`,
		noEvents:
			'Without app events, active means trades, deposits and withdrawals only: MAU is close to MTU. Drop the events file to see logins.',
		noUsers:
			'Without the users file every id that trades counts as a user, and nobody’s registration is known.',
		productOnTrades: 'The product filter narrows fills only; deposits, withdrawals and app events stay.',
		definitions: (isOurs: boolean, grain: Grain) =>
			`Active: at least one such event ${within[grain]}. ${isOurs ? 'New: the first one ever in scope. ' : ''}Returning: active ${within[grain]} before too. Resurrected: active earlier but not ${within[grain]} before. Dormant: active ${within[grain]} before, not ${grain === 'day' ? 'on' : 'in'} this one; one ${grain}, not all who are inactive. Quick ratio: (new + resurrected) ÷ dormant. Only complete ${grain === 'day' ? '' : `${grain}s and `}days are compared or averaged.`,
		/** `first` and `last`: '' where the period reaches as far. */
		beyondPeriod: (first: string, last: string, grain: Grain) => {
			const ends = [first && `the first begins ${first}`, last && `the last ends ${last}`].filter(Boolean);
			return ends.length > 0
				? `Growth counts whole ${grain}s, also where the period cuts one: ${ends.join(', ')}.`
				: '';
		},
		registrationToo: 'New here: the first event or the registration falls into the interval.',
		vendor: {
			posthog:
				'PostHog’s rules: new is who registered in this interval, whatever they did before; weeks begin on Sunday; the running interval’s dormant users are counted as they stand; DAU/MAU divides one day’s users; stickiness counts exact numbers and the running span.',
			mixpanel:
				'Mixpanel’s rules: windows of 1, 7 or 30 days counted back from the last complete day of the period instead of calendar intervals; new is the first such event; stickiness counts at least so many. DAU/MAU as ours.',
			amplitude:
				'Amplitude’s rules: new is whose first sign of any kind falls into the interval, not the first such event; intervals as ours; DAU/MAU divides one day’s users.'
		},
		against: (items: string[], same: string[]) =>
			`Against ours, where both have a complete interval: ${[...items, ...(same.length > 0 ? [`the same: ${same.join(', ')}`] : [])].join('; ')}.`,
		theirs: (name: string, theirs: string, theirBucket: string, ours: string, ourBucket: string) =>
			theirBucket === ourBucket
				? `${name} ${theirs} instead of ${ours} ${ourBucket}`
				: `${name} ${theirs} ${theirBucket} instead of ${ours} ${ourBucket}`,
		newUsers: 'new users',
		dormantUsers: 'users gone dormant',
		spans: (unit: 'day' | 'week'): string =>
			unit === 'day' ? 'active on more than one day' : 'active in more than one week',
		inPeriod: 'of the period’s users',
		quickRatio: 'quick ratio',
		none: 'none',
		excluded: (items: string[]) =>
			`Left out: ${items.join(', ')}; as many as the whole data holds, one may be of several kinds.`,
		internal: (count: string) => plural(count, 'internal account'),
		marketMakers: (count: string) => plural(count, 'market maker'),
		api: (count: string) => `${plural(count, 'API account')} and all API fills`,
		unknown: (count: string) =>
			`${plural(count, 'id')} that the users file does not hold or, without one, that never traded (fills and turnover count whoever traded)`
	}
};
