import type { ChartWords } from './text';
import { breakdownBy, breakdownWord, capital, doing, meanName, within } from './words-en';

/** The words of the charts and tables in English. */
export const charts: ChartWords = {
	triangle: {
		range: (period, low, high) =>
			`${capital(period)} runs from ${low.share} (${low.name}) to ${high.share} (${high.name}) among cohorts of at least 30`,
		plain: 'Who came back, by cohort',
		subtitle: (grain, returned, start, shareOf) =>
			`by ${grain} of ${start} · % of ${shareOf === 'cohort' ? 'cohort' : 'the number in the column before'} ${doing(returned)} ${grain === 'day' ? 'on' : 'in'} each later ${grain}`,
		summary: (cohorts, mean, points) =>
			`Retention of ${cohorts} ${cohorts === 1 ? 'cohort' : 'cohorts'}; ${meanName(mean)} over complete cells: ${points.join(', ') || 'none yet'}.`,
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
		summary: (mean, points) => `Retention, ${meanName(mean)}: ${points.join(', ')}.`,
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
		note: 'Every account’s fills, those the scope leaves out too; a trade between two accounts counts on both sides; the last interval is marked while it runs'
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
		begins: (gone, share) =>
			`${gone} did not trade again after their first day: the curve begins at ${share}`,
		period: (to) => `First trades up to ${to}`,
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
			`${recurring ? 'Starts' : 'Users'} with all of ${period} behind them; segments below 30 say too small and are never compared` +
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
	}
};
