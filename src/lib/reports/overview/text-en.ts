import { plural, sentences } from '$lib/i18n/prose';

const monthNames =
	'January February March April May June July August September October November December'.split(' ');

type Grain = 'day' | 'week' | 'month';

/** The overview in English. Numbers and days arrive written out. */
export const en = {
	sentence: 'How is the exchange doing against {compare}, {grain} by {grain}?',
	parameters: {
		compare: {
			label: 'Compare with',
			help: 'The same number of days before. A period within one month that starts on the 1st is compared with the same days of the month before; month ends are clipped.',
			options: { previous: 'the days before', year: 'a year before' }
		},
		grain: {
			label: 'Series by',
			help: 'The calendar interval of charts and sparklines.',
			options: { day: 'day', week: 'week', month: 'month' }
		}
	},
	adds: {
		users: 'New users, and which accounts are internal or market makers.',
		events: 'Daily active users of the app, kept apart from trading users.',
		'trades.fee_usd|fee_amount': 'Net fee revenue, which is 0 without it.',
		'trades.symbol': 'Which markets make the turnover.',
		'trades.product': 'Spot, perpetuals and the other products apart; without it every fill counts as spot.'
	},
	sameMonth: (first: string, lastDay: number) => `${first}–${lastDay}`,
	month: (day: string, sameYear: boolean, isWhole: boolean): string => {
		const name = monthNames[Number(day.slice(5, 7)) - 1] ?? day;
		return `${name}${sameYear ? '' : ` ${day.slice(0, 4)}`}${isWhole ? '' : ' so far'}`;
	},
	bucket: {
		day: (label: string) => `on ${label}`,
		week: (label: string) => `in the week of ${label}`,
		month: (label: string) => `in ${label}`
	},
	bucketHeader: { day: 'Day', week: 'Week from', month: 'Month' },
	sentences: sentences.en,
	bucketEach: { day: 'per day', week: 'per week', month: 'per month' },
	products: {
		spot: 'Spot',
		margin: 'Margin',
		perp: 'Perpetual',
		futures: 'Futures',
		options: 'Options',
		convert: 'Convert',
		p2p: 'P2P',
		copy: 'Copy trading',
		earn: 'Earn'
	},
	otherProducts: 'Other products',
	allProducts: 'All products',
	unknownSymbol: 'no symbol',
	change: {
		noBase: 'no base',
		same: 'no change',
		small: (before: string, now: string) => `small numbers: ${before} → ${now}`,
		fromTo: (before: string, now: string) => `${before} → ${now}`,
		against: (base: string, perDay: string | undefined) =>
			`vs ${base}${perDay ? ` · per day ${perDay}` : ''}`,
		noneIn: (base: string) => `none in ${base}`,
		unknownIn: (base: string) => `not known for ${base}`,
		notComparable: (base: string) => `not comparable with ${base}: trade_id on a different part of the fills`,
		begins: (source: 'fills' | 'users' | 'events', first: string) =>
			`${{ fills: 'fills', users: 'registrations', events: 'app events' }[source]} begin ${first}`
	},
	kpi: {
		turnover: 'Turnover',
		market_volume: 'Market volume',
		monthly_trading_users: 'Monthly trading users',
		daily_trading_users: 'Daily trading users',
		daily_active_users: 'Daily active users (app)',
		net_fee_revenue: 'Net fee revenue',
		net_fee_rate: 'Net fee rate',
		new_users: 'New users',
		trades_per_trader: 'Trades per trader',
		api_share: 'API share of turnover'
	},
	note: {
		turnover: (fills: string) => `user-side; ${plural(fills, 'fill', 'fills')}`,
		marketVolume: (trades: string, sides: string) =>
			`${plural(trades, 'matched trade', 'matched trades')}, each counted once; ${sides} sides of each in the file`,
		marketVolumePart: (trades: string, share: string) =>
			`only the ${share} of turnover whose fills carry a trade_id: ${plural(trades, 'matched trade', 'matched trades')}, each counted once`,
		needsTradeId: 'needs trade_id in trades',
		noFills: 'no fills in the period',
		monthly: (from: string, to: string) => `different users with a fill in the 30 days ${from} – ${to}`,
		monthlyNeeds: (first: string) => `needs 30 days of fills; they begin ${first}`,
		daily: (users: string, complete: string) =>
			`mean of ${plural(complete, 'complete day', 'complete days')}; ${plural(users, 'different user', 'different users')} over the period`,
		active: (users: string, complete: string) =>
			`mean of ${plural(complete, 'complete day', 'complete days')} with any app event; ${plural(users, 'different user', 'different users')}; trading is not counted here`,
		activeNeeds: 'no app events of known users in the scope',
		fees: (rate: string, change: string | undefined) =>
			`${rate} of turnover${change ? ` (${change})` : ''}; fees less maker rebates`,
		needsFees: 'needs fee_usd or fee_amount in trades',
		newUsers: (perDay: string) => `registrations; ${perDay} a day`,
		registrationsEnd: (last: string) => `registrations end ${last}: the users export may be older`,
		needsUsers: 'needs users: drop the users export on the data page',
		notByProduct: 'not narrowed by product',
		tradesPerTrader: (fills: string, users: string, median: string) =>
			`${plural(fills, 'fill', 'fills')} ÷ ${plural(users, 'trading user', 'trading users')}; median ${median}`,
		apiShare: (api: string, total: string) => `${api} of ${total}`,
		apiSharePart: (api: string, total: string, share: string) =>
			`${api} of ${total}: the ${share} of turnover with a known source`,
		needsSource: 'needs source in trades',
		apiExcluded: 'API accounts and fills are left out by the scope'
	},
	headline: {
		moves: {
			monthly_trading_users: { down: 'fewer traders', up: 'more traders' },
			daily_trading_users: { down: 'fewer daily traders', up: 'more daily traders' },
			turnover: { down: 'lower turnover', up: 'higher turnover' },
			turnover_of_few: {
				down: 'lower turnover at a few large traders',
				up: 'higher turnover by a few large traders'
			},
			net_fee_rate: { down: 'thinner fees', up: 'richer fees' },
			new_users: { down: 'fewer sign-ups', up: 'more sign-ups' }
		},
		text: (period: string, moves: string[]) => `${period}: ${moves.join(', ')}`,
		steady: (period: string) => `${period}: little changed`,
		tooSmall: (period: string, turnover: string, users: string) =>
			`${period}: ${turnover} turnover from ${plural(users, 'trading user', 'trading users')}, too few to call a trend`,
		noBase: (period: string, turnover: string, users: string) =>
			`${period}: ${turnover} turnover from ${plural(users, 'trading user', 'trading users')}; nothing to compare with yet`,
		basis: (period: string, base: string, length: string, items: string[]) =>
			`${period} against ${base} (${length}): ${items.join('; ')}`,
		basisAlone: (period: string, items: string[]) => `${period}: ${items.join('; ')}`,
		sameLength: (count: number) => (count === 1 ? '1 day each' : `${count} days each`),
		lengths: (now: number, before: number) => `${now} against ${before} days, so amounts are judged per day`,
		item: (label: string, value: string, change: string | undefined) =>
			`${label} ${value}${change ? `, ${change}` : ''}`,
		perDay: (change: string) => `${change} per day`,
		interval: (change: string, low: string, high: string) => `${change} (95 % ${low} to ${high})`
	},
	concentration: {
		one: (share: string) => `The largest trader makes ${share} of turnover`,
		top: (top: string, traders: string, share: string) =>
			`The top 1 % of traders (${top} of ${traders}) make ${share} of turnover`,
		without: (change: string) => `; without each period’s top 1 % turnover changed ${change}`,
		withoutOne: (change: string) => `; without each period’s largest trader turnover changed ${change}`,
		basis: (period: string, traders: string, top: string, total: string, mean: string, median: string) =>
			`${period}, ${plural(traders, 'trading user', 'trading users')} of the users export: ${top} of ${total}; mean ${mean}, median ${median} per trader`
	},
	gaps: {
		unknown: (users: string, share: string) =>
			`${plural(users, 'trading id is', 'trading ids are')} not in the users export and ${users === '1' ? 'makes' : 'make'} ${share} of turnover`,
		unpriced: (fills: string, share: string) =>
			`${plural(fills, 'fill has', 'fills have')} a fee without a USD value (${share} of turnover): net fee revenue leaves ${fills === '1' ? 'it' : 'them'} out`,
		join: (parts: string[]) => parts.join('; '),
		unknownBasis: (amount: string) => `${amount} by unknown ids counts in turnover, not in trading users`,
		unpricedBasis: (amount: string) => `${amount} of turnover is left out of the basis points`
	},
	turnover: {
		title: (product: string, share: string, period: string) =>
			`${product} makes ${share} of turnover in ${period}`,
		titleOne: (value: string, bucket: string, change: string | undefined) =>
			`${value} turned over ${bucket}${change ? `, ${change}` : ''}`,
		subtitle: (each: string) => `Turnover by product ${each}, user side, USD`,
		onBefore: (change: string) => `${change} on the one before`
	},
	users: {
		title: (users: string, bucket: string, change: string | undefined) =>
			`${plural(users, 'user', 'users')} traded ${bucket}${change ? `, ${change}` : ''}`,
		subtitle: (each: string, withNew: boolean) =>
			`Trading users ${each}, each counted once ${each}${withNew ? ', and new users (registrations)' : ''}`,
		trading: 'Trading users',
		fresh: 'New users',
		note: (grain: Grain) => `Users of several ${grain}s count in each of them, so ${grain}s do not add up.`
	},
	fees: {
		title: (value: string, bucket: string, change: string | undefined, rate: string) =>
			`Net fee revenue ${value} ${bucket}${change ? `, ${change}` : ''}, at ${rate} of turnover`,
		subtitle: (each: string) => `Net fee revenue ${each}: fees less maker rebates, USD`,
		rateTitle: (rate: string, bucket: string, change: string | undefined) =>
			`Net fees are ${rate} of turnover ${bucket}${change ? `, ${change}` : ''}`,
		rateSubtitle: (each: string) => `Net fee revenue ÷ turnover ${each}, basis points`
	},
	series: {
		noneComplete: (metric: string, grain: Grain) => `${metric}: no ${grain} is complete yet`,
		summary: (metric: string, grain: Grain, buckets: string, latest: string, low: string, high: string) =>
			`${metric} over ${plural(buckets, `complete ${grain}`, `complete ${grain}s`)}: latest ${latest}, between ${low} and ${high}.`,
		summaryNone: (metric: string, grain: Grain) => `${metric}: no complete ${grain} to describe.`,
		partial: (grain: Grain, bucket: string, asOf: string) =>
			`${{ day: bucket, week: `The week from ${bucket}`, month: bucket }[grain]} is not complete as of ${asOf}: drawn dashed or hatched, in no comparison.`,
		skipped: (grain: Grain, first: string) =>
			`Fills begin ${first}, inside a ${grain}: that ${grain} is left out.`,
		months: 'Amounts are totals of calendar months, which differ in length.'
	},
	symbolTable: {
		title: (symbol: string, share: string) => `${symbol} makes ${share} of turnover`,
		titleTop: (symbol: string, share: string, count: number, together: string) =>
			`${symbol} makes ${share} of turnover, the top ${count} together ${together}`,
		subtitle: (period: string, base: string | undefined) =>
			`Symbols by turnover, ${period}${base ? ` against ${base}` : ''}`,
		symbol: 'Symbol',
		note: 'Changes of turnover in percent, of shares in points; below 30 fills on either side in words.',
		lengths: (now: number, before: number) => `Totals of ${now} against ${before} days.`
	},
	productTable: {
		title: (product: string, change: string, base: string) =>
			`${product} moved turnover most: ${change} on ${base}`,
		titlePlain: (product: string, share: string) => `${product} is the largest product: ${share} of turnover`,
		subtitle: (period: string, base: string | undefined) =>
			`Products, ${period}${base ? ` against ${base}` : ''}`,
		product: 'Product',
		note: 'Users of several products count in each; the last row is counted anew, not summed.',
		unpriced: (fills: string) =>
			`${plural(fills, 'fill', 'fills')} with unpriced fees lower the basis points of their product; the last row leaves them out.`
	},
	column: {
		turnover: 'Turnover',
		base: (base: string) => `Turnover ${base}`,
		change: 'Change',
		share: 'Share',
		shareChange: 'Share, change',
		fills: 'Fills',
		users: 'Trading users',
		usersChange: 'Users, change',
		fees: 'Net fee revenue',
		rate: 'Net fees, bps'
	},
	notes: {
		noCompleteDay: (asOf: string, from: string) =>
			`The period has no complete day: it starts ${from}, the last complete day is ${asOf}. Choose an earlier start, or load newer trades.`,
		noFills: (period: string) =>
			`No fills in ${period} under these filters. Choose another period, reset the filters, or drop trades on the data page.`,
		clipped: (period: string, base: string, now: number, before: number) =>
			`The month before is shorter: ${period} (${now} days) stands against ${base} (${before} days). Totals compare different numbers of days; the change per day is beside them.`,
		starts: (first: string, period: string) =>
			`Fills in this scope begin ${first}: ${period} is not fully covered, means take the days from then on, and there is no base.`,
		noYear: (base: string, first: string) =>
			`The year before is out of reach: ${base} lies before the first fill on ${first}.`,
		partialBase: (base: string, first: string) =>
			`No base: fills in this scope begin ${first} and do not cover ${base}.`,
		definitions: (to: string) =>
			`Turnover is the USD value of every user’s own fills. Trading users are accounts of the users export with at least one fill: per day for the daily figure, within 30 days for the monthly one. Comparisons end with ${to}, the last complete day of the period.`,
		excluded: (items: string[]) =>
			`Left out: ${items.join(', ')}; as many as the whole data holds, one may be of several kinds.`,
		excludedNone: 'No accounts are left out.',
		internal: (count: string) => plural(count, 'internal account', 'internal accounts'),
		market_makers: (count: string) => plural(count, 'market maker', 'market makers'),
		api: (count: string) => plural(count, 'API account', 'API accounts')
	}
};
