import { plural } from '$lib/i18n/prose';
import { otherRules } from './rules';
import type { RetentionText } from './text';
import { charts } from './text-en-charts';
import { parameters } from './text-en-settings';
import {
	breakdownWord,
	capital,
	letter,
	meanWords,
	noun,
	ruleNames,
	ruleWords,
	thing,
	verb,
	within
} from './words-en';

const cohortsWord = (count: number) => `${count} complete ${count === 1 ? 'cohort' : 'cohorts'}`;
const meanPrefix = {
	pooled: '',
	none: '',
	weighted: 'By a weighted mean ',
	simple: 'By a simple mean of cohorts '
};
const recurringPrefix = {
	pooled: '',
	none: '',
	weighted: 'By a weighted mean, ',
	simple: 'By a simple mean of cohorts, '
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
	levels: (returned, start, { recurring, mean, again }, first, later) =>
		recurring
			? capital(
					`${recurringPrefix[mean]}${within(first.period)} after ${start}, users ${verb(returned)}${again ? ' again' : ''} in ${first.share} of starts` +
						(later ? `, ${within(later.period)} in ${later.share}` : '')
				)
			: `${meanPrefix[mean]}${first.share} of users ${verb(returned)} ${within(first.period)} after ${start}` +
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
			.join(' · ') + (of === 1 ? ' · 1 segment compared' : ` · 99.7 % because ${of} segments are compared`),
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
	...charts,
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
			internal === null ? '' : plural(internal, 'internal account'),
			marketMakers === null ? '' : plural(marketMakers, 'market maker'),
			api === null ? '' : plural(api, 'API account')
		].filter(Boolean);
		return [
			accounts.length > 0
				? `Left out: ${accounts.join(', ')} (as many as the whole data holds; one may be of several kinds)`
				: '',
			unknown === null
				? ''
				: `${plural(unknown, 'id')} absent from the users export (without one: that never traded) ${unknown === '1' ? 'is' : 'are'} not counted`
		]
			.filter(Boolean)
			.join(' · ');
	}
};
