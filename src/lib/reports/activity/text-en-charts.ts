const productNames: Record<string, string> = {
	spot: 'Spot',
	margin: 'Margin',
	perp: 'Perpetual',
	futures: 'Futures',
	options: 'Options',
	convert: 'Convert',
	p2p: 'P2P',
	copy: 'Copy trading',
	earn: 'Earn'
};

/** The words of the charts and tables in English. */
export const charts = {
	partial: 'Hatched or dashed: not complete yet.',
	dormantUnknown: 'Who fell dormant is known only when the interval is over.',
	lifecycle: {
		title: (came: string, left: string, bucket: string) =>
			`${came} users came and ${left} fell dormant ${bucket}`,
		plain: (users: string) => `${users} by what they did before`,
		subtitle: (users: string, each: string) =>
			`${users} ${each}: new, returning, resurrected; below zero those gone dormant`,
		summary: (users: string, items: string[]) => `${users}: ${items.join('; ')}.`,
		item: (bucket: string, active: string, left: string) =>
			`${bucket} ${active} active, ${left} gone dormant`,
		states: { new: 'New', returning: 'Returning', resurrected: 'Resurrected', dormant: 'Dormant' }
	},
	ratio: {
		above: (above: number, of: string, _: 'day' | 'week' | 'month') =>
			`More came than left in ${above} of ${of}`,
		subtitle: (each: string) => `Quick ratio ${each}: (new + resurrected) ÷ dormant; above 1 the base grows`,
		name: 'Quick ratio',
		even: 'As many came as left',
		summary: (items: string[]) => `Quick ratio: ${items.join(', ')}.`,
		note: 'Band: 95 % Wilson interval of the share that came among all who came or left. No point where nobody fell dormant.'
	},
	revenue: {
		title: (came: string, left: string, bucket: string) =>
			`New, resurrected and growing users added ${came}, leaving and shrinking ones took ${left} ${bucket}`,
		plain: 'Net revenue by what its users paid before',
		subtitle: (each: string) =>
			`Net fee revenue ${each} by what the same users paid in the one before; below zero what was lost`,
		summary: (items: string[]) => `Net revenue: ${items.join('; ')}.`,
		item: (bucket: string, revenue: string, came: string, left: string) =>
			`${bucket} ${revenue}, ${came} gained, ${left} lost`,
		parts: {
			retained: 'Retained',
			expansion: 'Expansion',
			resurrected: 'Resurrected',
			new: 'New',
			contraction: 'Contraction',
			churned: 'Churned'
		},
		note: 'Net revenue: fees paid less maker rebates. Retained: the lesser of two intervals of a user who traded in both. A user is new in the first interval with a fill.',
		ours: 'By Tapedeck’s own intervals, whatever the definition above.',
		unknown: 'What was lost is known only when the interval is over.',
		tableTitle: 'Growth accounting in net revenue',
		tableSubtitle:
			'Revenue = new + resurrected + retained + expansion; revenue before = retained + contraction + churned',
		columns: {
			before: 'Before',
			churned: 'Churned',
			contraction: 'Contraction',
			retained: 'Retained',
			expansion: 'Expansion',
			resurrected: 'Resurrected',
			new: 'New',
			revenue: 'Net revenue'
		},
		users: {
			churned: 'Users churned',
			staying: 'Users in both',
			resurrected: 'Users resurrected',
			new: 'Users new'
		},
		ratio: 'Quick ratio',
		ratioName: 'Quick ratio in net revenue',
		ratioNote: 'In net revenue: (new + resurrected + expansion) ÷ (churned + contraction).'
	},
	rolling: {
		trading: {
			title: (users: string, change: string) => `${users} users traded in the last 30 days, ${change}`,
			subtitle: 'Different trading users on a day (DTU), in 7 (WTU) and in 30 days (MTU) up to it',
			names: ['DTU', 'WTU', 'MTU']
		},
		active: {
			title: (users: string, change: string) => `${users} users were active in the last 30 days, ${change}`,
			subtitle: 'Different users with any activity on a day (DAU), in 7 (WAU) and in 30 days (MAU) up to it',
			names: ['DAU', 'WAU', 'MAU']
		},
		changed: (change: string, day: string) => `${change} since ${day}`,
		noBase: 'nothing 30 days before to compare with',
		noMonth: 'No complete day of the period has 30 days of history behind it',
		summary: (names: string[], values: string[], day: string) =>
			`${day}: ${names.map((name, index) => `${name} ${values[index] ?? ''}`).join(', ')}.`,
		note: 'Counted anew for each day: the counts of days do not add up.'
	},
	sticky: {
		title: (trading: string, active: string) =>
			`Of a month’s traders ${trading} trade on a day; of its active users ${active} are active`,
		tradersOnly: (trading: string) =>
			`DTU/MTU is ${trading}; of app events the history is shorter than 30 days`,
		dayTitle: (trading: string, active: string, day: string) =>
			`On ${day} DTU/MTU was ${trading} and DAU/MAU ${active}`,
		none: 'No complete day of the period has 30 days of history behind it',
		subtitle: {
			mean: 'Mean daily users ÷ different users, both over the 30 days up to each day',
			day: 'Users of the day ÷ different users of the 30 days up to it'
		},
		trading: 'DTU/MTU',
		active: 'DAU/MAU',
		summary: (trading: string, active: string) =>
			`On the last complete day DTU/MTU ${trading}, DAU/MAU ${active}.`,
		note: 'No interval: the days of one user are not independent of each other.'
	},
	spans: {
		title: (share: string, unit: 'day' | 'week') =>
			unit === 'day'
				? `${share} were active on more than one day`
				: `${share} were active in more than one week`,
		none: 'No whole span in the period',
		nobody: 'Nobody was active in a whole span of the period',
		subtitle: (users: string, unit: string, count: number) =>
			`${users} by the number of ${unit} they were active in, of ${count}`,
		exactly: 'Exactly',
		atLeast: 'At least',
		label: (spans: number) => String(spans),
		andMore: (spans: number) => `${spans}+`,
		xLabel: { day: 'days with activity', week: 'weeks with activity' },
		summary: (items: string[]) => `${items.join('; ')}.`,
		note: (users: string) => `n ${users}`
	},
	often: {
		title: (days: string, of: string) => `The median trader trades on ${days} of ${of} days`,
		none: 'No trading in complete days of the period',
		subtitle: 'Traders by the number of days with a fill in the period',
		name: 'Traders',
		xLabel: 'trading days',
		label: (from: number, to: number | null) =>
			to === null ? `${from}+` : to === from ? `${from}` : `${from}–${to}`,
		summary: (items: string[]) => `Traders by trading days: ${items.join(', ')}.`,
		note: (traders: string) => `${traders} traders; complete days only`
	},
	gap: {
		title: (days: string) =>
			`Half of the times a user trades again it is within ${days} of the last trading day`,
		days: (days: string) => (days === '1' ? '1 day' : `${days} days`),
		none: 'Nobody traded on two days of the period',
		subtitle: 'Days from one trading day of a user to the next, 1 being the day after',
		name: 'Times',
		xLabel: 'days to the next trading day',
		summary: (items: string[]) => `Times by days to the next trading day: ${items.join(', ')}.`,
		note: (pauses: string) =>
			`${pauses} times a user traded again within the period; longer gaps, and who never came back, are not in it`
	},
	api: {
		title: (share: string, bucket: string) => `The API carried ${share} of turnover ${bucket}`,
		plain: 'The API’s part in trading',
		subtitle: (each: string) => `Share of the API in turnover, fills and traders ${each}`,
		turnover: 'Turnover',
		fills: 'Fills',
		traders: 'Traders',
		summary: (items: string[]) => `API share of turnover: ${items.join(', ')}.`,
		note: 'A trader with fills of both kinds counts for the API. Band: 95 % Wilson interval of the traders’ share.',
		unsourced: (share: string) => `${share} of fills name no source and count as by hand.`,
		noSource: 'The API’s part in trading is not known: the trades file has no source column.',
		excluded: 'The scope leaves out API accounts and fills, so there is no API share to show.'
	},
	hours: {
		title: (weekday: string, hour: string) => `Busiest: ${weekday} ${hour}`,
		subtitle: {
			fills: 'Fills per hour, mean over the weekdays of the period',
			turnover: 'Turnover in USD per hour, mean over the weekdays of the period',
			traders: 'Different traders per hour, mean over the weekdays of the period'
		},
		/** Ends the subtitle. */
		zone: (zone: string) => `; hours in ${zone}`,
		weekday: 'Weekday',
		times: 'Days',
		weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
		summary: (busiest: string, value: string, quietest: string, least: string) =>
			`Busiest ${busiest} with ${value}, quietest ${quietest} with ${least}.`,
		summarySilent: (busiest: string, value: string, hours: string) =>
			`Busiest ${busiest} with ${value}; hours of the week without a fill: ${hours}.`
	},
	adoption: {
		title: (share: string, product: string, other: string) =>
			`${share} of ${product} users also used ${other}`,
		single: (product: string) => `All trading was in ${product}`,
		subtitle:
			'Of the users of the product on the left, the share (%) that also used the one above, within the period',
		product: 'Product',
		users: 'Users',
		summary: (items: string[]) => `${items.join('; ')}.`,
		item: (share: string, product: string, other: string) => `${share} of ${product} users used ${other}`,
		note: 'The users of each product stand beside its name and replace the diagonal. Rows do not add up: a user may use several.'
	},
	product: (product: string) => productNames[product] ?? product,
	table: {
		title: 'Growth accounting',
		subtitle: 'Active = new + returning + resurrected; active before = returning + dormant',
		columns: {
			bucket: 'From',
			state: 'State',
			before: 'Active before',
			returning: 'Returning',
			new: 'New',
			resurrected: 'Resurrected',
			dormant: 'Dormant',
			active: 'Active',
			dormancy: 'Gone dormant',
			low: '95 % low',
			high: '95 % high',
			ratio: 'Quick ratio'
		},
		complete: 'complete',
		running: 'running',
		note: 'Gone dormant: dormant ÷ active before, with its 95 % Wilson interval.',
		small: (buckets: number) =>
			`${buckets} of these shares ${buckets === 1 ? 'rests' : 'rest'} on fewer than 30 users before`
	}
};
