import { sentences } from '$lib/i18n/prose';
import type { Unit } from './view';
import { filterNames, type Dimension, type Entry } from './params';
import { change } from './text-en-change';
import { others } from './text-en-others';
import { parameters, step } from './text-en-settings';

type Bucket = 'day' | 'week' | 'month';

const dimensions: Record<Dimension, string> = {
	channel: 'channel',
	device: 'device',
	country: 'country',
	account_type: 'account type',
	vip_level: 'VIP level',
	product: 'product',
	symbol: 'symbol'
};
const plurals: Record<Dimension, string> = {
	channel: 'channels',
	device: 'devices',
	country: 'countries',
	account_type: 'account types',
	vip_level: 'VIP levels',
	product: 'products',
	symbol: 'symbols'
};

const milestones: Record<string, string> = {
	registration: 'registered',
	kyc: 'first passed KYC',
	first_deposit: 'made their first deposit',
	any_step: 'did any step of the path'
};
/** Completes "users who …" and "attempts that …". */
const entered = (unit: Unit, first: string) =>
	milestones[first] ?? (unit === 'users' ? `did “${step(first)}”` : `began with “${step(first)}”`);
const made = (target: string) =>
	target === 'first_trade' ? 'made a first trade' : `reached “${step(target)}”`;
const one = { users: 'user', attempts: 'attempt' };
const who = { users: 'users who', attempts: 'attempts that' };

const counted = (unit: Unit, n: number, written: string) => `${written} ${n === 1 ? one[unit] : unit}`;
const users = (n: number, written: string) => counted('users', n, written);
const targetName = (target: string) =>
	target === 'first_trade' ? 'First-trade conversion' : `Conversion to “${step(target)}”`;
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
const hours = (n: number) => (n === 1 ? '1 hour' : `${n} hours`);

export const english = {
	sentence:
		'Where do we lose them on the path {funnel} within {window_days} {window_unit}, by {breakdown}, per {bucket} of entry?',
	parameters,
	/** Of the window, by the path. */
	usualUnit: { days: 'days', hours: 'hours' },
	apart: { label: 'Narrow a step to a product, symbol, device or amount', names: filterNames },
	adds: {
		transfers: 'Every completed deposit, so that a deposit made again after KYC counts in its order.',
		releases: 'The day of each release, against which a change in conversion is measured.',
		tickets: 'Whether those who dropped out wrote a ticket first.',
		events: 'KYC passes recorded as events (kyc_pass) beside the date in the users export.'
	},
	step,
	days,
	hours,
	counted,
	unknown: 'unknown',
	all: 'All',
	tooSmall: 'n below 30: too small to read',
	sentences: sentences.en,
	headline: (share: string, unit: Unit, first: string, target: string, window: string) =>
		`${share} of ${who[unit]} ${entered(unit, first)} ${made(target)} within ${window}`,
	headlineBasis: (unit: Unit, k: string, n: string, interval: string, period: string) =>
		`${k} of ${n} ${unit} whose window has elapsed · 95 % ${interval} · entered ${period}`,
	leftOut: (unit: Unit, n: number, count: string, open: string, target: string, asOf: string) =>
		`${counted(unit, n, count)} left out of the rates, still within the window as of ${asOf}; ${open} of them still open, without ${target === 'first_trade' ? 'a first trade' : `“${step(target)}”`} so far`,
	noneLeftOut: (asOf: string) => `nobody is still within the window as of ${asOf}`,
	noneMature: (_: Unit, n: number, count: string, window: string) =>
		`${n === 1 ? 'The only entrant is' : `All ${count} entrants are`} still within the ${window.replace(/ (day|hour)s?$/, '-$1')} window: no rate yet`,
	noneMatureBasis: (target: string, traded: string, open: string, asOf: string, period: string) =>
		`as of ${asOf}, ${traded} ${made(target)} and ${open} are still open · entered ${period}`,
	shortenWindow: 'Choose an earlier period or a shorter conversion window to see rates.',
	loss: (unit: Unit, from: string, to: string, lost: string, share: string) =>
		`The largest loss is between ${step(from)} and ${step(to)}: ${lost}, ${share} of ${unit === 'users' ? 'those who' : 'those that'} got that far`,
	lossBasis: (_: Unit, k: string, n: string, interval: string, from: string) =>
		`${k} of ${n} mature entrants who reached ${step(from)} · 95 % ${interval}`,
	noLoss: 'No step has lost anyone so far',
	noLossBasis: (_: Unit, n: string) => `${n} mature entrants`,
	segments: (best: string, bestShare: string, worst: string, worstShare: string, dimension: Dimension) =>
		`By ${dimensions[dimension]}, ${best} converts best (${bestShare}) and ${worst} worst (${worstShare})`,
	segmentsSame: (best: string, bestShare: string, worst: string, worstShare: string, dimension: Dimension) =>
		`By ${dimensions[dimension]}, no difference that the data can show: from ${worstShare} (${worst}) to ${bestShare} (${best})`,
	segmentsBasis: (
		bestOf: string,
		worstOf: string,
		difference: string,
		interval: string,
		apart: boolean,
		pairs: number
	) =>
		`${bestOf} vs ${worstOf} · difference ${difference}, 95 %${pairs > 1 ? ` over all ${pairs} pairs` : ''} ${interval}: ${apart ? 'the two are apart' : 'not distinguishable'}`,
	chosenAmong: (n: number, dimension: Dimension) =>
		`highest and lowest of the ${n} largest ${plurals[dimension]} with n ≥ 30`,
	of: (k: string, n: string) => `${k} of ${n}`,
	/** Something with what explains it in brackets. */
	with: (what: string, basis: string) => `${what} (${basis})`,
	funnelTitle: (from: string, to: string, lost: string, share: string) =>
		`Largest drop: ${step(from)} → ${step(to)} loses ${lost}, ${share}`,
	funnelOpenTitle: (count: string) => `${count} entered; no window has elapsed yet`,
	funnelSubtitle: (unit: Unit, first: string, period: string, window: string) =>
		`${unit === 'users' ? 'Users who' : 'Attempts that'} ${entered(unit, first)} ${period}, steps within ${window} of entry`,
	funnelSummary: (unit: Unit, parts: string) =>
		`${unit === 'users' ? 'Users who' : 'Attempts that'} reached each step: ${parts}.`,
	funnelNote: (mature: string, entrants: string, window: string) =>
		`Bars count all ${entrants} entrants. Rates, intervals (of previous) and median times rest on the ${mature} mature ones, whose window of ${window} has elapsed.`,
	barTitle: (best: string, bestShare: string, worst: string, worstShare: string) =>
		`${best} converts at ${bestShare}, ${worst} at ${worstShare}`,
	barTitleSame: (dimension: Dimension, lowest: string, highest: string) =>
		`From ${lowest} to ${highest}: no difference between ${plurals[dimension]} that the data can show`,
	barTitleFew: (dimension: Dimension) => `Too few mature entrants to compare ${plurals[dimension]}`,
	barTitleAlike: (dimension: Dimension) => `All ${plurals[dimension]} convert alike`,
	barSubtitle: (unit: Unit, first: string, target: string, window: string) =>
		`Share of ${who[unit]} ${entered(unit, first)} and ${made(target)} within ${window}`,
	barSummary: (target: string, parts: string) => `${targetName(target)} with its 95 % interval: ${parts}.`,
	barItem: (name: string, share: string, interval: string, of: string) =>
		`${name} ${share} (${interval}; ${of})`,
	barNote: 'Mature entrants only; whiskers are 95 % Wilson intervals.',
	vipNote:
		'VIP level as in the users export, that is of the day it was made: who trades on is raised, so higher levels look better than they were at the entry.',
	smallOnes: (names: string) => `Too small to read (n below 30): ${names}.`,
	barOthers: (n: number) => `${n} more with fewer or no mature entrants in the table.`,
	noDimension: (dimension: Dimension) =>
		dimension === 'product' || dimension === 'symbol'
			? `The first step records no ${dimension}, so ${plurals[dimension]} cannot be compared: choose a path that begins with an event that has one.`
			: `Every entrant's ${dimensions[dimension]} is unknown: map the ${dimension === 'device' ? 'device_first' : dimension} column of the users export to compare ${plurals[dimension]}.`,
	trendTitle: (
		target: string,
		change: 'up' | 'down' | 'flat',
		share: string,
		label: string,
		before: string
	) =>
		change === 'flat'
			? `${targetName(target)} shows no clear change: ${share} for ${label}, ${before} before`
			: `${targetName(target)} ${change === 'up' ? 'rose' : 'fell'} to ${share} for ${label}, from ${before} before`,
	trendTitleShort: (target: string, share: string, label: string) =>
		`${targetName(target)} is ${share} for ${label}`,
	trendTitleNone: (bucket: Bucket) => `No ${bucket} of entry is complete yet`,
	trendTitleSmall: (bucket: Bucket) => `No complete ${bucket} of entry is large enough to read`,
	selfSelected: (entries: 'first' | 'best', isCompared: boolean, canChange: boolean) =>
		(entries === 'first'
			? 'Each user enters once, with the first such event of the period'
			: 'Each user counts once, for the entry that led furthest') +
		': who enters often is there early, so early and late entrants are different users' +
		(isCompared ? '; the comparison below mixes them.' : ' and are not compared.') +
		(canChange ? ' Let every attempt count to compare days.' : ''),
	trendSubtitle: (bucket: Bucket, target: string, window: string) =>
		`${target === 'first_trade' ? 'First trade' : `“${step(target)}”`} within ${window}, by ${bucket} of entry, mature entrants`,
	trendSummary: (bucket: Bucket, complete: number, partial: number) =>
		`By ${bucket} of entry: ${complete} complete and ${partial} incomplete.`,
	trendNote: (bucket: Bucket, window: string) =>
		`Dashed: the window of ${window} has not elapsed for all who may enter ${bucket === 'day' ? 'on' : 'in'} that ${bucket}. “Before” pools the earlier complete ${bucket}s.`,
	cutBuckets: (labels: string) => `Only the days within the period: ${labels}, compared with nothing.`,
	trendSeries: (target: string) => (target === 'first_trade' ? 'First trade' : step(target)),
	bucketLabel: { day: 'Day of entry', week: 'Week of entry', month: 'Month of entry' },
	weekOf: (day: string) => `the week of ${day}`,
	tableTitle: 'Every step: who went on, who was lost, who still has time',
	tableSubtitle: (window: string) =>
		`Counts over all entrants; rates and times over those whose window of ${window} has elapsed`,
	columns: {
		segment: 'Segment',
		step: 'Step',
		reached: 'Reached',
		dropped: 'Lost',
		open: 'Still open',
		k: 'k mature',
		ofFirst: 'Of first',
		ofFirstLow: 'Of first, 95 % low',
		ofFirstHigh: 'Of first, 95 % high',
		nFirst: 'n of first',
		ofPrevious: 'Of previous',
		ofPreviousLow: 'Of previous, 95 % low',
		ofPreviousHigh: 'Of previous, 95 % high',
		nPrevious: 'n of previous',
		median: 'Median time',
		p90: '90th percentile time',
		remark: 'Remark'
	},
	kHelp: 'Mature entrants who reached the step: numerator of both rates.',
	timeHelp: 'Since the step before, among mature entrants who made it.',
	optionalEntry:
		'The step the path begins with cannot be the optional one: choose another of them, or another entry.',
	laterAtFirst:
		'A trade on a later day is later than the step before it: it can be neither the first step nor the exclusion event. Choose another event under Settings.',
	backwards: (from: number, to: number) =>
		`The exclusion changes nothing: it is set to end with step ${to}, which is not after step ${from}, where it begins.`,
	untilBefore:
		'The last day of the change lies before its first: it is left out, and the change runs to the end of the period.',
	optionalLast: (optional: string) =>
		`The optional “${step(optional)}” comes last: whether it was done tells nothing about the steps before it.`,
	tooFewSteps: 'A path needs at least two steps: choose them under Settings.',
	neverDone: (name: string) =>
		`Nobody who entered did “${step(name)}” within the window: check its name, the filters, or load the events file that holds it.`,
	...change,
	...others,
	differs: {
		posthog: (isAnyOrder: boolean) =>
			`PostHog’s rules: each user counts once, for the entry that led furthest; ${isAnyOrder ? 'any step lets in; an exclusion event drops at that point' : 'an exclusion event leaves the user out wholly'}.`,
		mixpanel: () =>
			'Mixpanel’s rules: each user counts once, with the first entry; later ones do not restart the window; an exclusion event drops at that point; moments of the same 2 seconds of the clock count as one.',
		amplitude: () =>
			'Amplitude’s rules: each user counts once, for the entry that led furthest, of equal ones the earliest; moments of the same second count as one.',
		clickhouse: () =>
			'Rules of ClickHouse’s windowFunnel: each user counts once, for the furthest level of any entry; one event may satisfy several steps; in strict order a step may repeat itself.'
	},
	otherUnit: 'Tapedeck counts every attempt on this path, so the two rates are not of the same things.',
	moves: (theirs: string, theirsOf: string, ours: string, oursOf: string, difference: string) =>
		`The headline reads ${theirs} (${theirsOf}) by these rules and ${ours} (${oursOf}) by Tapedeck’s: ${difference}. Entrants whose window is open stay apart in both.`,
	everyone: (vendor: string, share: string, of: string, open: string) =>
		`${vendor} itself would print ${share} (${of}): it divides by all who entered, those too whose window is open (${open}).`,
	optional: (
		optional: string,
		target: string,
		done: string,
		skipped: string,
		difference: string,
		interval: string
	) =>
		`With the optional “${step(optional)}” ${done} got to “${step(target)}”, without it ${skipped}: ${difference}, 95 % ${interval}.`,
	noEntrants: (unit: Unit, first: string, period: string) =>
		`No ${unit === 'users' ? 'user' : 'attempt'} ${entered(unit, first)} ${period}. Choose another period or fewer filters.`,
	noEntryData: {
		registration: 'No registration dates: map registered_at of the users export.',
		kyc: 'No KYC pass is dated, so the funnel cannot start there: map kyc_passed_at of the users export, load kyc_pass events, or start with registration.',
		first_deposit:
			'No completed deposit is known, so the funnel cannot start there: drop the transfers table, map first_deposit_at of the users export, or start with registration.'
	} satisfies Record<Entry, string>,
	missingKyc:
		'The KYC step is left out: no KYC pass is dated. Map kyc_passed_at in the users export, or load events with kyc_pass.',
	missingDeposit:
		'The deposit step is left out: no completed deposit is known. Drop the transfers table, or map first_deposit_at in the users export.',
	oneDeposit:
		'Deposits come from first_deposit_at of the users export: a later deposit cannot be seen, so a deposit before KYC counts as never made. Drop the transfers table to see all of them.',
	noTrades: (products: string) =>
		products
			? `No entrant traded ${products} within the window: check the product filter.`
			: 'No entrant has a trade within the window.',
	why: {
		order: 'a step before it is missing or came later',
		between: 'another came between',
		exclusion: 'the exclusion event came first',
		repeat: 'a step was done again',
		nextAttempt: 'the next attempt had begun',
		or: ', or '
	},
	entryBegins: (name: string, day: string) =>
		`“${step(name)}” is recorded from ${day} on: nobody enters before, whatever the period says.`,
	noDay:
		'“Around a day” needs a day under “Changed on” that lies within the period and whose window has elapsed: the two halves are compared instead.',
	excludedUsers: (name: string, who: string, ends: string[] | null, effect: 'drop' | 'remove') =>
		`${who} had “${step(name)}” ${ends ? `between ${step(ends[0] ?? '')} and ${step(ends[1] ?? '')}` : 'on the way'}: they ${effect === 'drop' ? 'drop out there and count as lost' : 'are left out of every number'}.`,
	exclusionBeyond: 'The exclusion changes nothing: it is set to begin at or after the last step.',
	nobodyExcluded: (name: string) =>
		`The exclusion changes nothing: nobody did “${step(name)}” between the two steps it is set for.`,
	outOfOrderSteps: (unit: Unit, parts: string, why: string) =>
		`${unit === 'users' ? 'Users who' : 'Attempts that'} reached a step within the window, where it does not count (${why}): ${parts}.`,
	outOfOrder: (unit: Unit, n: number, count: string, to: string, why: string) =>
		`${counted(unit, n, count)} reached ${step(to)} within the window, where it does not count (${why}).`,
	firstOnRecord: (entry: Exclude<Entry, 'registration'>, day: string) =>
		`Entry is the first ${entry === 'kyc' ? 'KYC pass' : 'deposit'} on record; the data starts ${day}, so an earlier one would not be seen.`,
	definition: (window: string) =>
		`Steps count in order, each at or after the one before (equal times in the order of the funnel), all within ${window} of entry, the last moment included. Repeat trade: first fill on a later reporting day than the first trade.`,
	pathDefinition: (window: string) =>
		`Every step within ${window} of entry, the last moment included; a step that repeats needs another event; equal times stand in the order of the steps. The first entry is the first within the period.`,
	settings: (parts: string) => `Set otherwise than by default: ${parts}.`,
	onlyProducts: (products: string) => `Trades of ${products} only.`,
	excluded: (parts: string) =>
		`Left out: ${parts}; as many as the whole data holds, one may be of several kinds.`,
	excludedNone: 'No accounts are left out.',
	internal: (count: string) => `internal accounts (${count})`,
	marketMakers: (count: string) => `market makers (${count})`,
	api: (count: string) => `API accounts and API fills (${count} accounts)`,
	unknownUsers: (n: number, count: string) =>
		`${users(n, count)} with activity ${n === 1 ? 'is' : 'are'} absent from the users export (without one: never traded) and cannot enter the funnel.`
};
