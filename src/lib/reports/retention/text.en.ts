import type { RetentionText } from './text';

const verb = { trade: 'trade', any: 'are active' };
const breakdownWord = {
	channel: 'channels',
	country: 'countries',
	device: 'devices',
	account_type: 'account types'
};
const breakdownBy = {
	channel: 'channel',
	country: 'country',
	device: 'device',
	account_type: 'account type'
};
/** `on day 1`, `in week 1`. */
const within = (period: string) => `${period.startsWith('day') ? 'on' : 'in'} ${period}`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const en: RetentionText = {
	sentence:
		'Users who {returned_by} in each {grain} after their {start}, over {periods} periods; period {breakdown_period} {breakdown}; counted the {definition} way',
	parameters: {
		start: {
			label: 'Started by',
			help: 'Where a user’s clock starts. Under a product filter the first trade is the first in that product.',
			options: { registration: 'registration', first_deposit: 'first deposit', first_trade: 'first trade' }
		},
		returned_by: {
			label: 'Returned by',
			help: 'Any activity: a fill, a completed deposit or withdrawal, or an app event; registration and KYC steps are not a return.',
			options: { trade: 'traded', any: 'did anything' }
		},
		grain: { label: 'Interval', options: { day: 'day', week: 'week', month: 'month' } },
		periods: { label: 'Periods', help: 'How many intervals to follow each cohort.' },
		breakdown: {
			label: 'Breakdown',
			options: {
				none: 'not broken down',
				channel: 'by channel',
				country: 'by country',
				device: 'by device',
				account_type: 'by account type'
			}
		},
		breakdown_period: { label: 'Breakdown at period', help: 'The interval at which segments are compared.' },
		definition: {
			label: 'Definition',
			help: 'PostHog: every start counts, weeks begin on Sunday, interval 0 is shown.',
			options: { tapedeck: 'Tapedeck', posthog: 'PostHog' }
		}
	},
	adds: {
		users: 'registration as a start, the breakdown, and proof that a first trade is the first',
		transfers: 'the first deposit as a start, deposits and withdrawals as activity',
		events: 'logins and page views as activity'
	},
	period: (grain, age) => `${grain} ${age}`,
	column: (grain, age) => `${{ day: 'D', week: 'W', month: 'M' }[grain]}${age}`,
	span: (grain, count) => `${count} ${grain}s`,
	startOf: (start, recurring) =>
		recurring
			? { registration: 'registration', first_deposit: 'deposit', first_trade: 'trade' }[start]
			: { registration: 'registration', first_deposit: 'first deposit', first_trade: 'first trade' }[start],
	afterStart: (start, recurring) =>
		recurring
			? { registration: 'registration', first_deposit: 'a deposit', first_trade: 'a trade' }[start]
			: {
					registration: 'registration',
					first_deposit: 'their first deposit',
					first_trade: 'their first trade'
				}[start],
	unknown: 'unknown',
	small: 'fewer than 30 users: too small to rely on',
	running: (cohort) => `${cohort} (still filling)`,
	completesOn: (day) => `value so far; complete after ${day}`,
	levels: (returned, start, first, later) =>
		`${first.share} of users ${verb[returned]} ${within(first.period)} after ${start}` +
		(later ? `, ${later.share} ${within(later.period)}` : ''),
	levelBasis: ({ k, n, interval, cohorts, period, small, recurring }) =>
		`${period}: ${k} of ${n} ${recurring ? 'starts (a user counts once per cohort)' : 'users'}, 95 % ${interval}, ${cohorts} complete ${cohorts === 1 ? 'cohort' : 'cohorts'}` +
		(small ? ' (too small to rely on)' : ''),
	halves: (direction, period, newer, since) =>
		`${capital(period)} retention ${direction} to ${newer} for users who started from ${since} on`,
	halvesSame: (period) => `Newer and older cohorts: no difference ${within(period)} that the data can show`,
	halvesBasis: ({ difference, interval, newer, older, since, leftOut }) =>
		`${difference} (95 % ${interval}) · from ${since} on ${newer[0]} (${newer[1]} of ${newer[2]}), before ${older[0]} (${older[1]} of ${older[2]})` +
		(leftOut > 0
			? ` · ${leftOut} ${leftOut === 1 ? 'cohort' : 'cohorts'} at the start of the history not compared`
			: ''),
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
	widen: 'No start falls into this period under these filters: choose a longer period or remove a filter.',
	unproven: ({ users, total, start, buckets, byProduct }) =>
		`The history begins less than ${buckets} before the first cohort. ${users} of ${total} users were not seen to register after it began, so their first ${start === 'first_deposit' ? 'deposit' : 'trade'} may lie before the data; such cohorts usually look better than they are. Load registration dates, start the period later, or count from registration.` +
		(byProduct ? ' If the product was launched then, there is nothing to worry about.' : ''),
	triangle: {
		range: (period, low, high) =>
			`${capital(period)} runs from ${low.share} (${low.name}) to ${high.share} (${high.name})`,
		plain: 'Who came back, by cohort',
		subtitle: (grain, returned, start) =>
			`by ${grain} of ${start} · % of cohort ${returned === 'trade' ? 'trading' : 'active'} in each later ${grain}`,
		summary: (cohorts, pooled) =>
			`Retention of ${cohorts} ${cohorts === 1 ? 'cohort' : 'cohorts'}; pooled over complete cells: ${pooled.join(', ') || 'none yet'}.`,
		cohort: 'Cohort',
		users: (recurring) => (recurring ? 'Starts' : 'Users'),
		pooled: 'All, pooled',
		partial: (grain) => `* ${grain} not over yet: value so far, left out of the pooled row`
	},
	curve: {
		title: (first, latest) =>
			`From ${first.share} ${within(first.period)} to ${latest.share} ${within(latest.period)}`,
		single: (only) => `${only.share} ${within(only.period)}`,
		subtitle: (returned) => `% of users ${returned === 'trade' ? 'trading' : 'active'}, pooled, 95 % band`,
		summary: (points) => `Pooled retention: ${points.join(', ')}.`,
		xLabel: (grain, start) => `${grain}s after ${start}`,
		all: 'all cohorts',
		newer: (since) => `from ${since} on`,
		older: 'before',
		dashed: 'Dashed: no cohort is complete there yet, value so far'
	},
	bars: {
		subtitle: (breakdown, period) =>
			`${capital(period)} retention by ${breakdownBy[breakdown]}, pooled, 95 % interval`,
		title: (breakdown, period) => `${capital(period)} by ${breakdownBy[breakdown]}`,
		summary: (items) => `${items.join(', ')}.`,
		tooSmall: (label) => `${label} · too small`,
		instead: (wanted, shown) => `No cohort has completed ${wanted} yet: ${shown} shown instead`,
		more: (shown, all) => `the ${shown} largest of ${all} segments`,
		note: (period) =>
			`Users with a complete ${period}; segments below 30 users say too small and are never compared`
	},
	table: {
		title: 'All cells',
		subtitle: (grain) => `Users who returned, by cohort and ${grain}`,
		columns: {
			cohort: 'Cohort from',
			period: 'Period',
			users: 'Users',
			retained: 'Returned',
			rate: 'Retention',
			low: '95 % low',
			high: '95 % high',
			state: 'State',
			completes: 'Last day'
		},
		states: { complete: 'complete', partial: 'incomplete', unreached: 'not reached yet' }
	},
	definitions: {
		tapedeck: (returned) =>
			`Definition Tapedeck: first-ever start in scope; returned in exactly that calendar bucket by ${returned === 'trade' ? 'a fill' : 'a fill, completed transfer or app event (registration and KYC steps left out)'}; pooled = Σ returned ÷ Σ users over complete cells`,
		posthog: (returned) =>
			`Definition PostHog: every start counts, so a user is in many cohorts and intervals are too narrow; weeks from Sunday; interval 0 is the cohort; returned by ${returned === 'trade' ? 'a fill' : 'any activity'}. PostHog prints incomplete cells unmarked; here they keep their * and stay out of the pooled row`
	},
	anyProduct:
		'Under the product filter only fills are narrowed; deposits and app events of every product count as activity',
	leftOut: ({ internal, marketMakers, api }, unknown) => {
		const accounts = [
			internal > 0 ? `${internal} internal` : '',
			marketMakers > 0 ? `${marketMakers} market-maker` : '',
			api > 0 ? `${api} API` : ''
		].filter(Boolean);
		return [
			accounts.length > 0 ? `Left out: ${accounts.join(', ')} accounts` : '',
			unknown > 0 ? `${unknown} ids absent from the users export are not counted` : ''
		]
			.filter(Boolean)
			.join(' · ');
	}
};
