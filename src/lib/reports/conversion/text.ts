import type { Localised } from '$lib/i18n/locale';
import type { ReportText } from '../report';
import type { Step } from './funnel';
import type { Dimension, Entry, params } from './params';
import { chinese } from './text-zh';

const steps: Record<Step, string> = {
	registration: 'registration',
	kyc: 'KYC pass',
	first_deposit: 'first deposit',
	first_trade: 'first trade',
	repeat_trade: 'repeat trade'
};

const dimensions: Record<Dimension, string> = { channel: 'channel', device: 'device', country: 'country' };
const plurals: Record<Dimension, string> = { channel: 'channels', device: 'devices', country: 'countries' };

const entered: Record<Entry, string> = {
	registration: 'registered',
	kyc: 'first passed KYC',
	first_deposit: 'made their first deposit'
};

const users = (n: number, written: string) => `${written} ${n === 1 ? 'user' : 'users'}`;
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

const english = {
	sentence:
		'How many users reach a first and a repeat trade within {window_days} days of {entry}, by {breakdown}, per {bucket} of entry?',
	parameters: {
		entry: {
			label: 'Starts with',
			help: 'The step that lets a user into the funnel; its first occurrence counts.',
			options: { registration: 'registration', kyc: 'KYC pass', first_deposit: 'first deposit' }
		},
		window_days: {
			label: 'Conversion window',
			help: 'Days from entry in which every step must happen. Who is still within it counts as still open, not as lost.'
		},
		breakdown: {
			label: 'Broken down by',
			options: { none: 'nothing', channel: 'channel', device: 'device', country: 'country' }
		},
		bucket: { label: 'Trend by', options: { week: 'week', month: 'month' } }
	},
	adds: {
		transfers: 'Every completed deposit, so that a deposit made again after KYC counts in its order.',
		events: 'KYC passes recorded as events (kyc_pass) beside the date in the users export.'
	},
	steps,
	dimensions,
	entered,
	users,
	unknown: 'unknown',
	all: 'All',
	tooSmall: 'n below 30: too small to read',
	/** Whole sentences after one another. */
	sentences: (parts: string[]) => parts.join(' '),
	headline: (share: string, entry: Entry, window: number) =>
		`${share} of users who ${entered[entry]} made a first trade within ${days(window)}`,
	headlineBasis: (k: string, n: string, interval: string, period: string) =>
		`${k} of ${n} users whose window has elapsed · 95 % ${interval} · entered ${period}`,
	leftOut: (n: number, count: string, open: string, asOf: string) =>
		`${users(n, count)} left out of the rates, still within the window as of ${asOf}; ${open} of them still open, without a first trade so far`,
	noneLeftOut: (asOf: string) => `nobody is still within the window as of ${asOf}`,
	noneMature: (n: number, count: string, window: number) =>
		`${n === 1 ? 'The only entrant is' : `All ${count} entrants are`} still within the ${window}-day window: no rate yet`,
	noneMatureBasis: (traded: string, open: string, asOf: string, period: string) =>
		`as of ${asOf}, ${traded} made a first trade and ${open} are still open · entered ${period}`,
	shortenWindow: 'Choose an earlier period or a shorter conversion window to see rates.',
	loss: (from: Step, to: Step, lost: string, share: string) =>
		`The largest loss is between ${steps[from]} and ${steps[to]}: ${lost}, ${share} of those who got that far`,
	lossBasis: (k: string, n: string, interval: string, from: Step) =>
		`${k} of ${n} mature entrants who reached ${steps[from]} · 95 % ${interval}`,
	noLoss: 'No step has lost anyone so far',
	noLossBasis: (n: string) => `${n} mature entrants`,
	segments: (best: string, bestShare: string, worst: string, worstShare: string, dimension: Dimension) =>
		`By ${dimensions[dimension]}, ${best} converts best (${bestShare}) and ${worst} worst (${worstShare})`,
	segmentsBasis: (bestOf: string, worstOf: string, difference: string, interval: string, apart: boolean) =>
		`${bestOf} vs ${worstOf} · difference ${difference}, 95 % ${interval}: ${apart ? 'the two are apart' : 'not distinguishable'}`,
	chosenAmong: (n: number, dimension: Dimension) =>
		`highest and lowest of ${n} ${plurals[dimension]} with n ≥ 30, picked after looking`,
	of: (k: string, n: string) => `${k} of ${n}`,
	funnelTitle: (from: Step, to: Step, lost: string, share: string) =>
		`Largest drop: ${steps[from]} → ${steps[to]} loses ${lost}, ${share}`,
	funnelOpenTitle: (count: string) => `${count} entered; no window has elapsed yet`,
	funnelSubtitle: (entry: Entry, period: string, window: number) =>
		`Users who ${entered[entry]} ${period}, steps in order within ${days(window)} of entry`,
	funnelSummary: (parts: string) => `Users who reached each step: ${parts}.`,
	funnelNote: (mature: string, entrants: string, window: number) =>
		`Bars count all ${entrants} entrants. Rates, intervals (of previous) and median times rest on the ${mature} mature ones, whose ${days(window)} have elapsed.`,
	barTitle: (best: string, bestShare: string, worst: string, worstShare: string) =>
		`${best} converts at ${bestShare}, ${worst} at ${worstShare}`,
	barTitleFew: (dimension: Dimension) => `Too few mature entrants to compare ${plurals[dimension]}`,
	barSubtitle: (entry: Entry, window: number) =>
		`Share of users who ${entered[entry]} and made a first trade within ${days(window)}`,
	barSummary: (parts: string) => `First-trade conversion with its 95 % interval: ${parts}.`,
	barNote: 'Mature entrants only; whiskers are 95 % Wilson intervals.',
	smallOnes: (names: string) => `Too small to read (n below 30): ${names}.`,
	barOthers: (n: number) => `${n} more with fewer or no mature entrants in the table.`,
	noDimension: (dimension: Dimension) =>
		`Every entrant's ${dimensions[dimension]} is unknown: map the ${dimension === 'device' ? 'device_first' : dimension} column of the users export to compare ${plurals[dimension]}.`,
	trendTitle: (change: 'up' | 'down' | 'flat', share: string, label: string, before: string) =>
		change === 'flat'
			? `First-trade conversion shows no clear change: ${share} for ${label}, ${before} before`
			: `First-trade conversion ${change === 'up' ? 'rose' : 'fell'} to ${share} for ${label}, from ${before} before`,
	trendTitleShort: (share: string, label: string) => `First-trade conversion is ${share} for ${label}`,
	trendTitleNone: 'No entry bucket is complete yet',
	trendSubtitle: (bucket: 'week' | 'month', window: number) =>
		`First trade within ${days(window)}, by ${bucket} of entry, mature entrants`,
	trendSummary: (complete: number, partial: number) =>
		`${complete} complete and ${partial} incomplete entry buckets.`,
	trendNote: (window: number) =>
		`Dashed: the window of ${days(window)} has not elapsed for all who may enter in that bucket. "Before" pools the earlier complete buckets.`,
	cutBucket: (label: string) => `The first bucket, ${label}, holds only its days within the period.`,
	trendSeries: 'First trade',
	bucketLabel: { week: 'Week of entry', month: 'Month of entry' },
	weekOf: (day: string) => `the week of ${day}`,
	tableTitle: 'Every step: who went on, who was lost, who still has time',
	tableSubtitle: (window: number) =>
		`Counts over all entrants; rates and times over those whose ${days(window)} have elapsed`,
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
	noEntrants: (entry: Entry, period: string) =>
		`No user ${entered[entry]} ${period}. Choose another period or fewer filters.`,
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
	outOfOrder: (n: number, count: string, to: Step) =>
		`${users(n, count)} reached ${steps[to]} within the window but not in this order (a step before it is missing or came later); in the funnel they do not count for it.`,
	firstOnRecord: (entry: Exclude<Entry, 'registration'>, day: string) =>
		`Entry is the first ${entry === 'kyc' ? 'KYC pass' : 'deposit'} on record; the data starts ${day}, so an earlier one would not be seen.`,
	definition: (window: number) =>
		`Steps count in order, each at or after the one before (equal times in the order of the funnel), all within ${days(window)} of entry, the last moment included. Repeat trade: first fill on a later reporting day than the first trade.`,
	onlyProducts: (products: string) => `Trades of ${products} only.`,
	excluded: (parts: string) => `Left out: ${parts}.`,
	excludedNone: 'No accounts are left out.',
	internal: (count: string) => `internal accounts (${count})`,
	marketMakers: (count: string) => `market makers (${count})`,
	api: (count: string) => `API accounts and API fills (${count} accounts)`,
	unknownUsers: (n: number, count: string) =>
		`${users(n, count)} with activity ${n === 1 ? 'is' : 'are'} absent from the users export and cannot enter the funnel.`
};

export type ConversionText = typeof english;

export const text = {
	en: english satisfies ReportText<typeof params>,
	zh: chinese
} satisfies Localised<ConversionText>;
