/** Names of the steps, and the words of the settings, in English. */
import type { Definition } from './params';

/** Milestones of the new user, then events; any other name stands as it is. */
const steps: Record<string, string> = {
	registration: 'registration',
	kyc: 'KYC pass',
	first_deposit: 'first deposit',
	first_trade: 'first trade',
	repeat_trade: 'repeat trade',
	register: 'registration',
	kyc_pass: 'KYC pass',
	deposit: 'deposit',
	withdraw: 'withdrawal',
	trade: 'trade',
	trade_later: 'trade on a later day',
	login: 'login',
	pair_view: 'pair view',
	order_page: 'order page',
	order_confirm: 'order confirmation',
	order_submit: 'order submission',
	any_step: 'any step of the path'
};
export const step = (name: string) => {
	const [, some, all] = /^any (\d) of (\d)$/.exec(name) ?? [];
	if (some === undefined) return steps[name] ?? name;
	return some === all ? `all ${all} further steps` : `any ${some} of ${all} further steps`;
};

const definitions: Record<Definition, string> = {
	tapedeck: 'Tapedeck',
	posthog: 'PostHog',
	mixpanel: 'Mixpanel',
	amplitude: 'Amplitude',
	clickhouse: 'ClickHouse windowFunnel'
};
const eventOptions = {
	none: '–',
	register: steps.register ?? '',
	kyc_pass: steps.kyc_pass ?? '',
	deposit: steps.deposit ?? '',
	withdraw: steps.withdraw ?? '',
	trade: steps.trade ?? '',
	trade_later: steps.trade_later ?? '',
	login: steps.login ?? '',
	pair_view: steps.pair_view ?? '',
	order_page: steps.order_page ?? '',
	order_confirm: steps.order_confirm ?? '',
	order_submit: steps.order_submit ?? ''
};

export const parameters = {
	funnel: {
		label: 'Path',
		options: {
			new_trader: 'new user to trader',
			place_order: 'placing an order',
			custom: 'of my own steps'
		}
	},
	window_unit: {
		label: 'Window unit',
		help: 'Usually days, for placing an order hours.',
		options: { auto: 'the usual', days: 'days on any path', hours: 'hours on any path' }
	},
	step_1: { label: 'Own path, step 1', help: 'Own path only: what lets a user in.', options: eventOptions },
	step_2: { label: 'Own path, step 2', options: eventOptions },
	step_3: { label: 'Own path, step 3', options: eventOptions },
	step_4: { label: 'Own path, step 4', options: eventOptions },
	step_5: { label: 'Own path, step 5', options: eventOptions },
	step_6: { label: 'Own path, step 6', options: eventOptions },
	optional_step: {
		label: 'Optional step',
		help: 'Its number: it may be skipped, and those who did it are compared with those who did not. 0: none; of placing an order the pair view.'
	},
	step_order: {
		label: 'Order of steps',
		options: {
			ordered: 'in order',
			strict_steps: 'in order, no other step between',
			strict: 'in order, nothing at all between',
			any: 'in any order'
		}
	},
	repeats: {
		label: 'A step done again',
		help: 'Any but the first.',
		options: { ignored: 'changes nothing', stop: 'ends the path there' }
	},
	entries: {
		label: 'A user enters',
		help: 'As fits: with the first entry; placing an order counts every attempt, until the next begins.',
		options: {
			auto: 'as fits',
			first: 'once, with the first entry',
			best: 'once, with the entry that led furthest',
			every: 'every time, each attempt counts'
		}
	},
	held: {
		label: 'Same throughout',
		help: 'All steps must agree in it; steps that do not record it count as a value of their own. A session ends after 30 minutes without an event.',
		options: { none: 'nothing', symbol: 'symbol', product: 'product', device: 'device', session: 'session' }
	},
	exclusion: {
		label: 'Exclusion event',
		options: { ...eventOptions, none: 'none' }
	},
	exclusion_from: { label: 'Exclusion from step', help: 'Counts after this step …' },
	exclusion_to: { label: 'Exclusion until step', help: '… and before this one is reached.' },
	exclusion_effect: {
		label: 'Excluded users',
		options: { drop: 'drop out at that point', remove: 'are left out wholly' }
	},
	definition: {
		label: 'Definition',
		help: 'By whose rules users enter, leave and tie. A vendor’s rules replace the settings they differ in.',
		options: definitions
	},
	compare: {
		label: 'What changed: compare',
		help: 'By itself: the release or the break that moved a step most, else the two halves of the period.',
		options: { auto: 'by itself', halves: 'the two halves', day: 'around a day' }
	},
	with_1: {
		label: 'Step 1: only with',
		help: 'A product, symbol or device of the step itself.',
		options: { all: 'anything' }
	},
	min_usd_1: { label: 'Step 1: worth at least', help: 'Fills and transfers in USD; 0 for all.' },
	with_2: { label: 'Step 2: only with', options: { all: 'anything' } },
	min_usd_2: { label: 'Step 2: worth at least' },
	with_3: { label: 'Step 3: only with', options: { all: 'anything' } },
	min_usd_3: { label: 'Step 3: worth at least' },
	with_4: { label: 'Step 4: only with', options: { all: 'anything' } },
	min_usd_4: { label: 'Step 4: worth at least' },
	with_5: { label: 'Step 5: only with', options: { all: 'anything' } },
	min_usd_5: { label: 'Step 5: worth at least' },
	with_6: { label: 'Step 6: only with', options: { all: 'anything' } },
	min_usd_6: { label: 'Step 6: worth at least' },
	exclusion_with: { label: 'Exclusion: only with', options: { all: 'anything' } },
	exclusion_min_usd: { label: 'Exclusion: worth at least' },
	changed_on: { label: 'Changed on', help: 'With “around a day”: the first day of the later period.' },
	changed_until: { label: 'Changed until', help: 'Its last day; empty: the end.' },
	entry: {
		label: 'Starts with',
		help: 'New user to trader only: the step that lets a user in; its first occurrence counts.',
		options: { registration: 'registration', kyc: 'KYC pass', first_deposit: 'first deposit' }
	},
	window_days: {
		label: 'Conversion window',
		help: 'Time from entry in which every step must happen. Who is still within it counts as still open, not as lost.'
	},
	breakdown: {
		label: 'Broken down by',
		options: {
			none: 'nothing',
			channel: 'channel',
			device: 'device',
			country: 'country',
			account_type: 'account type',
			vip_level: 'VIP level, as of the export',
			product: 'product',
			symbol: 'symbol'
		}
	},
	bucket: { label: 'Trend by', options: { day: 'day', week: 'week', month: 'month' } }
};
