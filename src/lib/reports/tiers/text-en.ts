import { sentences } from '$lib/i18n/prose';
import { columns } from './columns';
import type { TiersText } from './text';

export const en: TiersText = {
	sentence:
		'Users are new for {new_days} days after their first trade, active within {active_days} and dormant up to {dormant_days} days after their last one; compared with {compare_on}; list the {list_tier} users',
	parameters: {
		new_days: { label: 'New for', help: 'Days after the first trade, that last day included.' },
		active_days: { label: 'Active within', help: 'Days since the last trade.' },
		dormant_days: { label: 'Dormant up to', help: 'Days since the last trade; later counts as churned.' },
		returned_gap_days: {
			label: 'Returned after',
			help: 'The silence before coming back must be longer than these days.'
		},
		at_risk_gap_days: {
			label: 'At-risk silence',
			help: 'At risk when silent for more than these days and more than twice the own median gap between trade days.'
		},
		at_risk_drop: {
			label: 'At-risk drop',
			help: 'Also at risk when the last 30 days have less than this share of the turnover, and at most this share of the trade days, of the 30 days before.'
		},
		hnw_turnover_usd: { label: 'High net worth from', help: '30-day turnover in USD.' },
		hnw_top_percent: {
			label: 'High net worth: top',
			help: 'Or the top percent by net fee revenue of the last 90 days, among users who paid any. 0 switches it off.'
		},
		commission_charged_to: {
			label: 'Referral commission counts against',
			help: 'A commission is paid to the referrer because the referee traded.',
			options: { referee: 'the referee who traded', receiver: 'whoever received it' }
		},
		compare_on: { label: 'Compare with', help: 'Empty: 30 days before the as-of day.' },
		list_tier: {
			label: 'List',
			options: {
				new: 'new',
				active: 'active',
				returned: 'returned',
				at_risk: 'at risk',
				dormant: 'dormant',
				churned: 'churned',
				never_traded: 'never traded',
				hnw: 'high net worth'
			}
		},
		list_limit: { label: 'Rows in the list' }
	},
	adds: {
		users: 'Users who never traded, and channel and country in the list.',
		transfers: 'Who among them has deposited.',
		rewards: 'LTV after rewards and commissions instead of net fee revenue alone.',
		'trades.fee_usd|fee_amount': 'Net fee revenue and LTV, which are 0 without it.'
	},
	tier: {
		new: 'New',
		active: 'Active',
		returned: 'Returned',
		at_risk: 'At risk',
		dormant: 'Dormant',
		churned: 'Churned',
		never_traded: 'Never traded',
		hnw: 'High net worth (overlay)',
		all: 'All users'
	},
	side: {
		new: 'New',
		active: 'Active',
		returned: 'Returned',
		at_risk: 'At risk',
		dormant: 'Dormant',
		churned: 'Churned',
		never_traded: 'Never traded',
		joined_since: 'Joined since'
	},
	band: {
		platinum: 'Platinum (top 1 %)',
		gold: 'Gold (1–5 %)',
		silver: 'Silver (5–20 %)',
		bronze: 'Bronze (20–50 %)',
		base: 'Base (50–100 %)',
		zero: 'Zero',
		negative: 'Negative'
	},
	measure: { net_fee_revenue: 'Net fee revenue', turnover: 'Turnover', ltv: 'LTV' },
	step: {
		unverified: 'Unverified',
		verified: 'Verified, not funded',
		funded: 'Funded, never traded'
	},
	action: {
		new: 'Guide through the first seven days',
		active: 'Keep the rhythm; VIP trial near the gate',
		returned: 'Welcome back; watch the second month',
		at_risk: 'Call the high-value ones within 48 hours',
		dormant: 'Recall, the most valuable first',
		churned: 'Low-cost push only',
		never_traded: 'Small first-trade coupon and tutorial',
		hnw: 'Account manager, fee and OTC terms'
	},
	sentences: sentences.en,
	columns: columns.en,
	ltvIs: (rewardsLoaded, commissionTo) =>
		rewardsLoaded
			? `LTV is realised net fee revenue less rewards, lifetime to the as-of day; referral commission counts against ${commissionTo === 'referee' ? 'the referee who traded' : 'whoever received it'}.`
			: 'LTV is realised net fee revenue, lifetime to the as-of day; rewards are not loaded and not taken off.',
	findings: {
		largest: (state, users, traders, share) =>
			`${state} is the largest group: ${users} of ${traders} traders (${share}).`,
		nobodyTraded: (users) => `None of the ${users} users has traded.`,
		composition: (n, interval, day, never) =>
			`n = ${n} traders, 95 % interval ${interval}, as of ${day}; ${never} more users never traded.`,
		concentration: (topShare, tenShare, measure, median) =>
			`The top 1 % of traders bring ${topShare} and the top 10 % bring ${tenShare} of ${measure.toLowerCase()}; the median trader has brought ${median}.`,
		concentrationBasis: (n, gini, day) => `n = ${n} traders, Gini ${gini}, lifetime to ${day}.`,
		typical: (median, mean) => `The median trader has an LTV of ${median}, the mean is ${mean}.`,
		tooLarge: (states, number) =>
			number === 1
				? 'That is more than 40 % of traders in one state'
				: `${states} each hold more than 40 % of traders`,
		tooSmall: (states, number) =>
			`${states} ${number === 1 ? 'holds' : 'each hold'} less than 0.5 % of traders`,
		named: (state, share) => `${state} (${share})`,
		odd: (largest, parts) => `${largest} ${parts.join('; ')}: consider other thresholds.`,
		wentQuiet: (quiet, trading, share, then) =>
			`Since ${then}, ${quiet} of ${trading} users trading then went dormant or churned (${share}).`,
		quietBasis: (n, interval, then, now) =>
			`n = ${n} users new, active, returned or at risk on ${then}, 95 % interval ${interval}, seen again on ${now}.`,
		cameBack: (back, silent) => `${back} of ${silent} dormant or churned users traded again.`,
		both: (first, second) => `${first} ${second}`,
		small: 'Fewer than 30: too small to read much into.'
	},
	kpis: {
		users: 'Users',
		traders: 'Traders',
		hnw: 'High net worth',
		ltv: 'LTV per trader, mean',
		gini: 'Gini of net fee revenue',
		neverTraded: (users) => `${users} never traded`,
		ofUsers: (share, n) => `${share} of ${n} users`,
		hnwNote: (byTurnover, byFees) => `${byTurnover} by turnover, ${byFees} by fees`,
		median: (median, n) => `median ${median}, n = ${n}`,
		giniNote: (topShare) => `top 1 % bring ${topShare}`
	},
	tiers: {
		barSubtitle: 'Share of traders by lifecycle state, 95 % interval',
		barSummary: (list) => `Share of traders by state: ${list}.`,
		stateHeader: 'State',
		tableTitle: (hnw, quiet) => `${quiet} of ${hnw} high-net-worth users are at risk, dormant or churned`,
		tableTitleNone: 'Users and value by state',
		tableSubtitle: 'Users, turnover, net fee revenue and LTV by state, USD',
		tableNote: (ltv) =>
			`${ltv} Shares are of all users, with 95 % Wilson intervals. High net worth is an overlay: those users are counted in their state too.`,
		fewUsers: '* fewer than 30 users: means and shares are too small to read much into.',
		neverTitle: (users, step, most) =>
			`${most} of the ${users} users who never traded are: ${step.toLowerCase()}`,
		neverSubtitle: 'Users who never traded, by the furthest step taken',
		neverNote:
			'Without a KYC date or level a user reads as unverified, without a completed deposit as not funded. KYC levels carry no date and are taken as they are.'
	},
	movement: {
		fromHeader: (day) => `On ${day}`,
		toHeader: (day) => `On ${day}`,
		titleNoBase: 'No trader was known on the earlier day',
		subtitle: (then, now) => `Users by state on ${then} and on ${now}`,
		summary: (users, stayed) =>
			`Flows of ${users} users between states; ${stayed} of them are in the same state on both days.`,
		sankeyNote: (left) => `Not drawn: ${left} users who had never traded on the later day.`,
		matrixTitle: (stayed, known, share) =>
			`${stayed} of ${known} traders known on both days kept their state (${share})`,
		matrixSubtitle: 'Share of each earlier state by state now; rows sum to 100 %',
		tableTitle: 'Every move, counted',
		tableSubtitle: (users) => `Users by state then and now; all rows sum to ${users} users`,
		rowSize: 'Users then',
		notEarlier: (then, now) =>
			`Movement needs an earlier day than ${now}; ${then} was chosen. Pick another day to compare with.`,
		fewUsers: '* fewer than 30 users in the earlier state: too small to read much into.'
	},
	value: {
		curveTitle: (topShare, tenShare) =>
			`The top 1 % of traders bring ${topShare} of net fee revenue, the top 10 % bring ${tenShare}`,
		curveSubtitle: 'Lorenz curves: cumulative share of lifetime net fee revenue and turnover',
		curveSummary: (parts) => `Concentration among traders: ${parts.join('; ')}.`,
		curvePart: (measure, gini, topShare) =>
			`${measure} has a Gini of ${gini} and a top-1 % share of ${topShare}`,
		curveNote: 'Users who traded, from the smallest to the largest; the dotted line is equality.',
		curveNegative: (users, measure) =>
			`${users} users are below zero in ${measure.toLowerCase()}: the curve starts below the axis and the Gini may exceed 1.`,
		xLabel: 'Cumulative share of traders',
		tableTitle: (mean, median) => `A trader has an LTV of ${mean} on average and ${median} in the middle`,
		tableSubtitle: 'Lifetime money per trader, USD; top 1 % and top 10 % rounded up to whole users',
		bandsTitle: (share, users) => `Platinum and gold, ${users} users, carry ${share} of LTV`,
		bandsTitleNone: 'LTV by band',
		bandsSubtitle: 'All users by realised LTV, USD; bands divide users with an LTV above zero',
		bandsNote: (neverTraded) =>
			`Of the users with zero LTV, ${neverTraded} never traded. Shares of LTV are of the net total.`,
		noTotal: 'Total net fee revenue is not above zero: there is no concentration to draw.'
	},
	list: {
		title: (shown, total, tier) =>
			shown === total ? `${tier}: ${total} users` : `${tier}: ${shown} of ${total} users`,
		subtitle: (day) => `By LTV, the most valuable first, as of ${day}, USD`,
		empty: (tier) => `Nobody is in the tier “${tier}” on the as-of day: choose another one to list.`,
		yes: 'yes',
		no: 'no'
	},
	notes: {
		nobody:
			'No user registered or traded up to the as-of day in this scope: choose a later day or fewer filters.',
		noUsersTable:
			'No users export is loaded: users are those who trade, so “never traded” is 0, and channel and country are unknown. Drop users to add them.',
		shortHistory: (days, first, dormant) =>
			`The data covers ${days} days, from ${first}: users who traded before that look new, and nobody can be silent for more than ${dormant} days.`,
		shortBefore: (then, first) =>
			`Movement from ${then} sees little history, as the data starts on ${first}: many users look new on that day.`,
		order: (value) =>
			`One state per user, the first that fits: never traded; new (first trade at most ${value.new_days} days ago); churned (last trade more than ${value.dormant_days} days ago); dormant (more than ${value.active_days} days ago); at risk (first trade more than 30 days ago, and either silent for more than ${value.at_risk_gap_days} days and twice the own median gap between trade days, or 30-day turnover under ${value.at_risk_drop} and trade days at most ${value.at_risk_drop} of the 30 days before); returned (traded in the last ${value.active_days} days after a silence of more than ${value.returned_gap_days} days); else active. High net worth: 30-day turnover from ${value.hnw_turnover_usd}, or the top ${value.hnw_top_percent} of 90-day net fee revenue among users who paid any; balances are not considered.`,
		sources: (asOf, parts) => `As of ${asOf}. ${parts.join(' ')}`,
		noRewards: 'Rewards are not loaded: LTV is net fee revenue. Drop rewards to take them off.',
		unpricedRewards: (count) => `${count} rewards without a USD value count as nothing.`,
		unpricedFees: (count) => `${count} fills with a fee that could not be valued count as no fee.`,
		unknownUsers: (count) =>
			`${count} user ids with activity are missing from the users export and are left out.`,
		leftOut: (parts) =>
			`Left out: ${parts.join(', ')}; as many as the whole data holds, one may be of several kinds.`,
		internal: (count) => `${count} internal accounts`,
		marketMakers: (count) => `${count} market makers`,
		api: (count) => `${count} API accounts and all API fills`,
		products: (products) =>
			`States, turnover and fees count ${products} trades only; rewards are not tied to a product and are taken off in full.`,
		wholeHistory: 'The chosen period does not apply: states look at everything up to the as-of day.'
	}
};
