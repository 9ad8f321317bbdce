/** The words of the settings in English. */

/** Events of the app that starts and returns may be, beside those of every exchange. */
const appStarts = {
	pair_view: 'pair view',
	order_page: 'order page',
	order_confirm: 'order confirmation',
	order_submit: 'order submission'
};
const appReturns = {
	pair_view: 'viewed a pair',
	order_page: 'opened the order page',
	order_confirm: 'confirmed an order',
	order_submit: 'submitted an order'
};

export const parameters = {
	start: {
		label: 'Started by',
		help: 'Where a user’s clock starts. Under a product filter the first trade is the first in that product.',
		options: {
			register: 'registration',
			kyc_pass: 'KYC approval',
			deposit: 'deposit',
			withdraw: 'withdrawal',
			trade: 'trade',
			login: 'login',
			any: 'activity of any kind',
			...appStarts
		}
	},
	returned_by: {
		label: 'Returned by',
		help: 'Any activity: a fill, a completed deposit or withdrawal, or an app event; registration and KYC steps are not a return.',
		options: {
			register: 'registered',
			kyc_pass: 'passed KYC',
			deposit: 'deposited',
			withdraw: 'withdrew',
			trade: 'traded',
			login: 'logged in',
			any: 'did anything',
			...appReturns
		}
	},
	grain: { label: 'Interval', options: { hour: 'hour', day: 'day', week: 'week', month: 'month' } },
	periods: { label: 'Periods', help: 'How many intervals to follow each cohort.' },
	breakdown: {
		label: 'Breakdown',
		options: {
			none: 'not broken down',
			channel: 'by channel',
			country: 'by country',
			device: 'by device',
			account_type: 'by account type',
			vip_level: 'by VIP level',
			lifecycle: 'by lifecycle tier at the start',
			high_net_worth: 'by high net worth at the start'
		}
	},
	breakdown_period: {
		label: 'Period looked at',
		help: 'The interval at which cohorts are followed over time and segments compared.'
	},
	definition: {
		label: 'Definition',
		help: 'A vendor’s definition fixes how starts and returns count, the intervals and the mean; under Tapedeck the settings do.',
		options: { tapedeck: 'Tapedeck', posthog: 'PostHog', mixpanel: 'Mixpanel', amplitude: 'Amplitude' }
	},
	starts: {
		label: 'Which start',
		help: 'Every: a user is in each cohort in which they started again. Tapedeck only.',
		options: { first_ever: 'their first', first_in_range: 'the period’s first', every: 'every' }
	},
	counting: {
		label: 'Returned when',
		help: 'In the interval itself, in it or at any later time, or within a bracket of intervals. Tapedeck only.',
		options: { on: 'in the interval', on_or_after: 'in it or later', brackets: 'within brackets' }
	},
	brackets: {
		label: 'Brackets',
		help: 'Intervals after the start, both ends included; used when returning within brackets.'
	},
	buckets: {
		label: 'Intervals',
		help: 'Of the calendar, or spans of an hour, 24 hours, 7 or 30 days from each user’s own start. Tapedeck only.',
		options: { calendar: 'calendar', rolling: 'from each user’s start' }
	},
	min_returns: { label: 'Returns needed', help: 'At least so many of them within the interval.' },
	share_of: {
		label: 'Percent of',
		help: 'In the triangle: of the cohort, or the ratio to the number in the column before.',
		options: { cohort: 'the cohort', previous: 'the period before' }
	},
	mean: {
		label: 'Mean',
		help: 'Over complete cells. Weighted is Mixpanel’s documented formula. Tapedeck only.',
		options: { pooled: 'pooled', weighted: 'weighted by size', simple: 'simple', none: 'none' }
	},
	start_with: {
		label: 'Only starts with',
		help: 'A product, symbol or device of the start itself.',
		options: { all: 'anything' }
	},
	start_min_usd: { label: 'Smallest start', help: 'Fills and transfers worth at least this; 0 for all.' },
	return_with: {
		label: 'Only returns with',
		help: 'A product, symbol or device of the return itself.',
		options: { all: 'anything' }
	},
	return_min_usd: { label: 'Smallest return', help: 'Fills and transfers worth at least this; 0 for all.' },
	gone_after: {
		label: 'Gone after',
		help: 'Without a trade for longer than this a trader counts as gone in the survival curve.'
	}
};
