import { otherRules } from './rules';
import type { RetentionText } from './text';
import { parameters } from './text.en.settings';
import { doing, letter, meanWords, noun, ruleNames, ruleWords, thing, verb } from './words.en';

const breakdownWord = {
	channel: 'channels',
	country: 'countries',
	device: 'devices',
	account_type: 'account types',
	vip_level: 'VIP levels',
	lifecycle: 'lifecycle tiers',
	high_net_worth: 'groups by net worth'
};
const breakdownBy = {
	channel: 'channel',
	country: 'country',
	device: 'device',
	account_type: 'account type',
	vip_level: 'VIP level',
	lifecycle: 'lifecycle tier on the eve of the start',
	high_net_worth: 'net worth on the eve of the start'
};
/** `on day 1`, `in week 1`. */
const within = (period: string) => `${period.startsWith('day') ? 'on' : 'in'} ${period}`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const cohortsWord = (count: number) => `${count} complete ${count === 1 ? 'cohort' : 'cohorts'}`;
const meanPrefix = {
	pooled: '',
	none: '',
	weighted: 'By a weighted mean ',
	simple: 'By a simple mean of cohorts '
};
const furtherRules = {
	tapedeck: [],
	posthog: ['weeks from Sunday (ours: from the day chosen)', 'interval 0 is the cohort (ours: not a column)'],
	mixpanel: [],
	amplitude: ['clocks start with the hour or day of the start (ours: with its moment)']
};
const vendor = { posthog: 'PostHog', mixpanel: 'Mixpanel', amplitude: 'Amplitude' };

export const en: RetentionText = {
	sentence:
		'Users who {returned_by} in each {grain} after {starts} {start}, over {periods} periods; period {breakdown_period} {breakdown}; counted the {definition} way',
	parameters,
	adds: {
		users: 'registration as a start, the breakdown, and proof that a first trade is the first',
		transfers: 'the first deposit as a start, deposits and withdrawals as activity',
		balances: 'how much of their balance each cohort still holds, beside its turnover and net fees',
		events: 'logins and page views as activity'
	},
	period: (grain, { from, to, orLater }) =>
		from === to ? `${grain} ${from}${orLater ? ' or later' : ''}` : `${grain}s ${from}–${to}`,
	column: (grain, { from, to, orLater }) =>
		`${letter[grain]}${from === to ? from : `${from}–${to}`}${orLater ? '+' : ''}`,
	span: (grain, count) => `${count} ${grain}s`,
	startOf: (start, starts) =>
		start === 'register' || starts === 'every' ? noun(start) : `first ${noun(start)}`,
	afterStart: (start, starts) =>
		start === 'register'
			? 'registration'
			: starts === 'first_ever'
				? `their first ${noun(start)}`
				: starts === 'first_in_range'
					? `their first ${noun(start)} in the period`
					: `${/^[aeiou]/.test(noun(start)) ? 'an' : 'a'} ${noun(start)}`,
	unknown: 'unknown',
	tiers: {
		never_traded: 'never traded',
		new: 'new',
		active: 'active',
		returned: 'returned',
		dormant: 'dormant',
		churned: 'churned',
		high_net_worth: 'high net worth',
		others: 'others'
	},
	small: 'fewer than 30 users: too small to rely on',
	running: (cohort) => `${cohort} (still filling)`,
	completesOn: (day) => `value so far; complete after ${day}`,
	levels: (returned, start, { recurring, mean }, first, later) =>
		`${meanPrefix[mean]}${recurring ? `${meanPrefix[mean] === '' ? 'After' : 'after'} ${first.share} of starts users` : `${first.share} of users`} ${verb(returned)} ${within(first.period)} after ${start}` +
		(later ? `, ${later.share} ${within(later.period)}` : ''),
	laterCohorts: 'the later figure rests on fewer, older cohorts, so it can be the higher one',
	levelBasis: ({ pooled, k, n, interval, cohorts, period, small, recurring }) =>
		`${period}: ${pooled === null ? '' : `pooled ${pooled}, `}${k} of ${n} ${recurring ? 'starts (a user counts once per cohort)' : 'users'}, 95 % ${interval}, ${cohorts} complete ${cohorts === 1 ? 'cohort' : 'cohorts'}` +
		(small ? ' (too small to rely on)' : ''),
	halves: (direction, period, newer, since) =>
		`${capital(period)} retention ${direction} to ${newer} for users who started from ${since} on`,
	halvesSame: (period) => `Newer and older cohorts: no difference ${within(period)} that the data can show`,
	halvesBasis: ({ difference, interval, newer, older, since, leftOut }) =>
		`${difference} (95 % ${interval}) · from ${since} on ${newer[0]} (${newer[1]} of ${newer[2]}), before ${older[0]} (${older[1]} of ${older[2]})` +
		(leftOut > 0
			? ` · ${leftOut} ${leftOut === 1 ? 'cohort' : 'cohorts'} at the start of the history not compared`
			: ''),
	drop: (first, from, to) =>
		`After ${first} the largest fall is from ${from.period} to ${to.period}: ${from.share} to ${to.share}`,
	dropBasis: ({ from, to, n, cohorts, points, interval, recurring }) =>
		`the same ${n} ${recurring ? 'starts' : 'users'} of ${cohortsWord(cohorts)}: ${from}, then ${to} (${points}, 95 % ${interval})`,
	range: (period, best, worst) =>
		`${capital(period)}: best cohort ${best.name} with ${best.share}, worst ${worst.name} with ${worst.share}`,
	rangeSame: (period, low, high) =>
		`${capital(period)}: cohorts range from ${low.share} (${low.name}) to ${high.share} (${high.name}), no further apart than chance makes them`,
	rangeBasis: (best, worst, of) =>
		`${best.name} ${best.k} of ${best.n} (95 % ${best.interval}) · ${worst.name} ${worst.k} of ${worst.n} (95 % ${worst.interval}) · of ${cohortsWord(of)} with at least 30 users`,
	segmentsBoth: (period, best, worst) =>
		`${capital(period)}: ${best.name} retains more than the rest (${best.share}), ${worst.name} less (${worst.share})`,
	segmentOne: (direction, period, one, rest) =>
		`${capital(period)}: ${one.name} retains ${direction} than the rest, ${one.share} against ${rest}`,
	segmentsSame: (breakdown, period) =>
		`${capital(breakdownWord[breakdown])}: none that the data can show above or below the rest ${within(period)}`,
	segmentsBasis: (contrasts, of) =>
		contrasts
			.map(
				({ name, own, rest, difference, interval }) =>
					`${name} ${own[0]} of ${own[1]}, the rest ${rest[0]} of ${rest[1]}: ${difference} (99.7 % ${interval})`
			)
			.join(' · ') + ` · ${of} tried, hence 99.7 %`,
	nobody: 'Nobody started in this period',
	nobodyBasis: (period) => `0 users, ${period}`,
	tooYoung: (grain) => `No cohort has a complete first ${grain} behind it yet`,
	tooYoungBasis: (asOf, users) => `${users} users, data complete to ${asOf}`,
	dropUsers:
		'Registration needs a users export with registration times: drop it on the data page, or start from the first trade.',
	dropTransfers:
		'First deposits need a transfers export (or first deposit times in the users export): drop it on the data page, or start from the first trade.',
	dropEvents:
		'Logins and other app events need an events export: drop it on the data page, or choose a trade or transfer.',
	widen: 'No start falls into this period under these filters: choose a longer period or remove a filter.',
	unproven: ({ users, total, start, buckets }) =>
		`For ${users} of ${total} users the first ${noun(start)} here may not be the first ever: they registered before this history begins, or nobody knows when and they start in its first ${buckets}. Cohorts of that time usually look better than they are. Load registration dates or earlier exports, or count from registration.`,
	triangle: {
		range: (period, low, high) =>
			`${capital(period)} runs from ${low.share} (${low.name}) to ${high.share} (${high.name}) among cohorts of at least 30`,
		plain: 'Who came back, by cohort',
		subtitle: (grain, returned, start, shareOf) =>
			`by ${grain} of ${start} · % of ${shareOf === 'cohort' ? 'cohort' : 'the number in the column before'} ${doing(returned)} in each later ${grain}`,
		summary: (cohorts, pooled) =>
			`Retention of ${cohorts} ${cohorts === 1 ? 'cohort' : 'cohorts'}; pooled over complete cells: ${pooled.join(', ') || 'none yet'}.`,
		cohort: 'Cohort',
		users: (recurring) => (recurring ? 'Starts' : 'Users'),
		mean: { pooled: 'All, pooled', weighted: 'Weighted mean', simple: 'Simple mean' },
		partial: (grain, isRolling) =>
			isRolling
				? `* not every member has had the whole ${grain} yet: value so far, left out of the mean`
				: `* ${grain} not over yet: value so far, left out of the mean`,
		previous: 'A ratio of two counts, no share: who comes back after skipping the column before counts too',
		stillRising: 'On or after: a complete cell still rises while later returns arrive',
		emptyHours: 'hours in which nobody started are not shown'
	},
	curve: {
		title: (first, latest) =>
			`From ${first.share} ${within(first.period)} to ${latest.share} ${within(latest.period)}`,
		single: (only) => `${only.share} ${within(only.period)}`,
		subtitle: (returned, mean) =>
			`% of users ${doing(returned)}, ${mean === 'simple' ? 'simple mean' : mean === 'weighted' ? 'weighted mean' : 'pooled, 95 % band'}`,
		summary: (points) => `Pooled retention: ${points.join(', ')}.`,
		xLabel: (grain, start) => `${grain}s after ${start}`,
		all: 'all cohorts',
		newer: (since) => `from ${since} on`,
		older: 'before',
		dashed: 'Dashed: no cohort is complete there yet, value so far'
	},
	trend: {
		plain: (period) => `${capital(period)} retention, cohort by cohort`,
		subtitle: (period, grain, start) =>
			`% of each cohort back ${within(period)}, by ${grain} of ${start}, 95 % band`,
		summary: (points) => `Retention by cohort: ${points.join(', ')}.`,
		series: 'retention',
		note: 'Dashed: cohorts whose period is not over, value so far, compared with nothing',
		lessTime: 'Not compared: later cohorts have had less time to return at all, so the line falls by itself',
		notFirst: 'Not compared: users who started before gather in the first cohorts, or stand in several'
	},
	volume: {
		title: (bucket, turnover) => `The market was busiest around ${bucket}: ${turnover}`,
		subtitle: (grain) => `User-side turnover per ${grain}, to read beside retention over time`,
		summary: (points) => `Turnover: ${points.join(', ')}.`,
		xLabel: { hour: 'hour', day: 'day', week: 'week from', month: 'month' },
		series: 'turnover',
		note: 'Every account’s fills, those the scope leaves out too; a trade between two accounts counts on both sides; the last bucket is marked while it runs'
	},
	money: {
		title: (period, turnover, users) =>
			`${capital(period)}: ${turnover} of the first turnover${users ? `, from ${users} of the users` : ''}`,
		subtitle: (grain) => `Money of each later ${grain} over that of ${grain} 0, all cohorts pooled`,
		summary: (points) => `Turnover retained: ${points.join(', ')}.`,
		turnover: 'turnover',
		fees: 'net fee revenue',
		users: 'users',
		note: ({ period, value, each, base, users }) =>
			`${capital(period)}: ${value}${each ? ` a ${each} on average` : ''} of ${base} turnover, ${users} users`,
		largest: ({ now, base, grain }) =>
			now === null
				? `The largest account carries ${base} of ${grain} 0`
				: `The largest account carries ${now} of it, and one ${base} of ${grain} 0`,
		fewCarry: 'A few large accounts can carry these lines',
		calendar: (grain) =>
			`Calendar ${grain} 0 begins before most users do, which makes later ones look better: intervals from each user’s start do not have this`,
		balances: {
			name: 'balances',
			note: ({ period, value, base, users }) =>
				`Balances of ${period}: ${value} of ${base}, ${users} users; the snapshot of an interval’s last day over that of interval 0, cohorts with both; who is not in a snapshot holds nothing`,
			absent: 'Balances are not shown: no balances are loaded',
			calendarOnly: 'Balances are not shown: snapshots of days fit calendar intervals of a day or longer',
			noSnapshot: (grain) =>
				`Balances are not shown: no cohort has a snapshot of the last day both of its ${grain} 0 and of a later one (snapshots at the end of months fit months)`
		}
	},
	survival: {
		median: (days) => `Half of all traders are gone ${days} days after their first trade`,
		above: (days, share) => `${share} of traders are still there ${days} days after their first trade`,
		subtitle: '% not yet gone, Kaplan–Meier, 95 % band (log-log)',
		segmentsSubtitle: '% not yet gone, Kaplan–Meier',
		summary: (points) => `Still there: ${points.join(', ')}.`,
		xLabel: 'days from first trade to last trade',
		all: 'all traders',
		note: ({ days, seenTo, gone, followed }) =>
			`Gone: no trade for more than ${days} days, dated by the last trade; ${gone} of ${followed} are. The others can be judged up to ${seenTo} and are followed until then (right-censored). Everyone who first traded up to the period’s end, drawn while 30 are at risk`,
		leftOut: (recent, unproven) =>
			`left out: ${recent} who first traded later, ${unproven} whose first trade may lie before the history`,
		segments: (breakdown) => `How long traders stay, by ${breakdownBy[breakdown]}`,
		segmentsNote: (shown, all) => `the ${shown} largest of ${all}; bands are left out`
	},
	bars: {
		subtitle: (breakdown, period) =>
			`${capital(period)} retention by ${breakdownBy[breakdown]}, pooled, 95 % interval`,
		title: (breakdown, period) => `${capital(period)} by ${breakdownBy[breakdown]}`,
		summary: (items) => `${items.join(', ')}.`,
		tooSmall: (label) => `${label} · too small`,
		instead: (wanted, shown) => `Too few users have completed ${wanted}: ${shown} shown instead`,
		more: (shown, all) => `the ${shown} largest of ${all} segments`,
		note: (period, recurring) =>
			`${recurring ? 'Starts' : 'Users'} with a complete ${period}; segments below 30 say too small and are never compared` +
			(recurring ? '. Nor are the others: a user may be in several' : ''),
		headers: {
			channel: 'Channel',
			country: 'Country',
			device: 'Device',
			account_type: 'Account type',
			vip_level: 'VIP level',
			lifecycle: 'Tier',
			high_net_worth: 'Net worth'
		},
		vipNote:
			'VIP level as in the users export, that is of the day it was made: who trades on is raised, so higher levels look better than they were at the start',
		lifecycleNote:
			'Tier on the day before each start: new up to 30 days after the first trade, active with a trade within 30 days (those at risk included), returned after a pause of more than 60 days, dormant from 31 to 90 days after the last trade, then churned. Trades before the history are not known',
		highNetWorthNote:
			'High net worth on the day before each start: a turnover of at least $1M within 30 days or, where balances are loaded, $100k held in the last snapshot; Tiers & LTV goes by turnover and by the 1 % who pay the most fees',
		allAlike: (tier, isBeforeFirst) =>
			`Everyone was “${tier}” on the day before the start, so there are no tiers to compare.` +
			(isBeforeFirst
				? ' Let every start count, or choose another start than the first trade, and they can be.'
				: ''),
		curves: {
			title: (breakdown, panels) => `How retention runs in the ${panels} largest ${breakdownWord[breakdown]}`,
			subtitle: '% of users, pooled over complete cells, 95 % interval; the same axes in each',
			summary: (items) => `${items.join(', ')}.`,
			note: (recurring) => `Grey: everyone; n: ${recurring ? 'starts' : 'users'} in the first interval shown`,
			small: (segments) => `Fewer than 30 users: ${segments.join(', ')}`
		}
	},
	table: {
		title: 'All cells',
		subtitle: (grain) => `Users who returned, by cohort and ${grain}`,
		columns: {
			cohort: 'Cohort from',
			hour: 'Hour',
			period: 'Period',
			retained: 'Returned',
			rate: 'Retention',
			low: '95 % low',
			high: '95 % high',
			state: 'State',
			completes: 'Last day'
		},
		states: { complete: 'complete', partial: 'incomplete', unreached: 'not reached yet' }
	},
	definition: (definition, rules, returned) => {
		const by = `returned by ${thing(returned)}`;
		const own = `${ruleWords(rules)}; ${by}; ${meanWords[rules.mean]}`;
		if (definition === 'tapedeck') return `Definition Tapedeck: ${own}`;
		const further = {
			posthog:
				'; weeks from Sunday; interval 0 is the cohort. PostHog prints incomplete cells unmarked; here they keep their * and stay out of the mean',
			mixpanel: '',
			amplitude:
				'; the clock starts with the hour of the start, in weeks and months with its day. Amplitude starts a clock at each start, here at the first in each cohort'
		}[definition];
		return `Definition ${vendor[definition]}: ${own}${further}`;
	},
	differing: (definition, theirs, ours) => {
		const others = otherRules(theirs, ours, ruleNames).map(([one, other]) => `${one} (ours: ${other})`);
		const all = [...others, ...furtherRules[definition]];
		return all.length > 0 ? `Other rules than Tapedeck’s: ${all.join(', ')}` : '';
	},
	against: (period, theirs, own, points) =>
		`${capital(period)}: ${theirs} this way, ${own} by Tapedeck’s own rules (${points})`,
	anyProduct:
		'Under the product filter only fills are narrowed; deposits and app events of every product count as activity',
	leftOut: ({ internal, marketMakers, api }, unknown) => {
		const accounts = [
			internal > 0 ? `${internal} internal` : '',
			marketMakers > 0 ? `${marketMakers} market-maker` : '',
			api > 0 ? `${api} API` : ''
		].filter(Boolean);
		return [
			accounts.length > 0
				? `Left out: ${accounts.join(', ')} accounts (as many as the whole data holds; one may be of several kinds)`
				: '',
			unknown > 0 ? `${unknown} ids absent from the users export are not counted` : ''
		]
			.filter(Boolean)
			.join(' · ');
	}
};
